import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { MemberId } from '../members/sessions.ts'

/** In whose name a demo acts, inside an operating visit: its owner, else an admin; null: there is neither any more. */
export async function headOf(em: SqlEntityManager, organizationId: string): Promise<MemberId | null> {
  const [head] = await query<{ memberId: string }>(
    em,
    `select member_id as "memberId" from members
     where organization_id = $1 and role in ('owner', 'admin') and deactivated_at is null order by role desc limit 1`,
    [organizationId],
  )
  return head ? { organizationId, memberId: head.memberId } : null
}
