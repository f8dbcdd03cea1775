import { Refusal } from '@labelpulse/domain'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'

/** Removes the viewer's organization and everything in it, if it is a demo. */
export async function removeDemo(database: Visitable, { organizationId }: Viewer): Promise<void> {
  await visit(database, operate(organizationId), async (em) => {
    const [demo] = await query(em, 'select 1 from organizations where is_demo')
    if (!demo) throw new Refusal('FORBIDDEN', 'Only a demo organization can be removed.')
    // Work names its members, so it goes first, with its projects.
    await query(em, 'delete from projects')
    await query(em, 'delete from organizations')
  })
}
