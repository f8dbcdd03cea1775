import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { calendarOf } from './calendar.ts'

/**
 * Begins to date an organization anew, in an operating visit: `redate` goes on with it, step by step. One that is under way
 * gives way to the newer one; the zone that is in force already ends it.
 */
export async function changeTimeZone(em: SqlEntityManager, organizationId: string, timeZone: string): Promise<void> {
  const { current } = await calendarOf(em, organizationId)
  const isBack = timeZone === current.timeZone
  await query(
    em,
    `with begun as (
       update organizations set last_generation = last_generation + 1
       where organization_id = $1::uuid and not $3::boolean returning last_generation
     )
     insert into redatings as r (organization_id, generation, time_zone)
     select $1::uuid, coalesce((select last_generation from begun), $4::int), $2
     on conflict (organization_id) do update
       set generation = excluded.generation, time_zone = excluded.time_zone, is_settled = false, noted_through = null,
           noted = 0, annotations = 0`,
    [organizationId, timeZone, isBack, current.generation],
  )
}
