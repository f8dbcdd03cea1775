import { Refusal } from '@labelpulse/domain'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'

/** What names members or workspaces goes before them; the rest goes with the organization. */
const first = ['workunits', 'comments', 'annotations', 'tasks', 'projects']

/** Removes the viewer's organization and everything in it, if it is a demo. */
export async function removeDemo(database: Visitable, { organizationId }: Viewer): Promise<void> {
  await visit(database, operate(organizationId), async (em) => {
    const [demo] = await query(em, 'select 1 from organizations where is_demo for update')
    if (!demo) throw new Refusal('FORBIDDEN', 'Only a demo organization can be removed.')
    for (const table of [...first, 'organizations'])
      await query(em, `delete from ${table} where organization_id = $1::uuid`, [organizationId])
  })
}
