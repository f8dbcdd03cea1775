import { Refusal } from '@labelpulse/domain'
import { audit } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Changer } from '../members/change.ts'

// Facts first: people and places cannot go before the work that names them. The rest cascades.
const facts = ['comments', 'workunits', 'annotations', 'tasks', 'day_cells']

/** Removes the viewer's organization and everything in it, if it is a demo. */
export async function removeDemo({ database, viewer, by }: Changer): Promise<void> {
  const { organizationId } = viewer
  await visit(database, operate(organizationId), async (em) => {
    const [demo] = await query<{ key: string }>(
      em,
      'select key from organizations where organization_id = $1 and is_demo for update',
      [organizationId],
    )
    if (!demo) throw new Refusal('FORBIDDEN', 'Only a demo organization can be removed.')
    for (const table of facts) await query(em, `delete from ${table} where organization_id = $1`, [organizationId])
    await query(em, 'delete from projects where organization_id = $1', [organizationId])
    await query(em, 'delete from organizations where organization_id = $1', [organizationId])
    // The audit outlives what it tells of.
    await audit(em, by, { action: 'demo.removed', subject: demo.key })
  })
}
