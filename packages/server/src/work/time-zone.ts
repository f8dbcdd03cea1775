import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/**
 * Has an organization dated in a time zone, inside an operating visit: `redateStep` (redating.ts) does it, step by step. What is under way gives
 * way to it.
 * @returns the zone that it had, or was about to have, before
 */
export async function changeTimeZone(em: SqlEntityManager, organizationId: string, timeZone: string): Promise<string> {
  const [dated] = await query<{ before: string }>(
    em,
    `select coalesce(r.wanted_time_zone, r.time_zone, o.time_zone) as before
     from organizations o left join redatings r using (organization_id)
     where organization_id = $1::uuid for no key update of o`,
    [organizationId],
  )
  const before = dated?.before ?? timeZone
  if (timeZone !== before)
    await query(
      em,
      `insert into redatings (organization_id, generation, time_zone, wanted_time_zone)
       select organization_id, cell_generation, time_zone, $2 from organizations where organization_id = $1::uuid
       on conflict (organization_id) do update set wanted_time_zone = excluded.wanted_time_zone`,
      [organizationId, timeZone],
    )
  return before
}

/** Has what is under way done from its beginning: the work that it counts was changed beside its ledger. */
export async function redateAnew(em: SqlEntityManager, organizationId: string): Promise<void> {
  await query(
    em,
    `update redatings r set wanted_time_zone = coalesce(r.wanted_time_zone, r.time_zone) from organizations o
     where r.organization_id = $1::uuid and o.organization_id = $1::uuid and r.generation <> o.cell_generation`,
    [organizationId],
  )
}
