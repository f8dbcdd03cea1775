import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/**
 * Refuses the key of somebody who was merged, and says into whom; inside an operating visit, for whoever changes people and
 * places sees everyone.
 */
export async function refuseFormer(em: SqlEntityManager, key: string, field: string): Promise<void> {
  const [into] = await query<{ key: string }>(
    em,
    'select m.key from former_keys f join members m using (organization_id, member_id) where f.key = $1',
    [key],
  )
  if (into) throw new Refusal('CONFLICT', `${key} was merged into ${into.key}: name that member instead.`, field)
}
