import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { calendarOf, holdCalendarAlone } from './calendar.ts'
import type { Calendar, Dating } from './calendar.ts'
import { historiesOf } from './history.ts'
import { countChange, openLedger } from './ledger.ts'
import type { Ledger } from './ledger.ts'
import { saveNoted } from './save.ts'

/** How a step of a re-dating ended. */
export type Step =
  /** There is another one to do. */
  | 'more'
  /** From now on reports read the new cells. */
  | 'replaced'
  /** There is nothing to do. */
  | 'none'

// The embedded database answers nobody else during a step.
const usualAnnotations = 200
const cellsAStep = 2_000

interface State {
  readonly generation: number
  readonly wanted_time_zone: string | null
  readonly noted_through: string | null
}

/** Begins a generation of cells in the zone that is wanted. */
async function beginGeneration(em: SqlEntityManager, organizationId: string, timeZone: string): Promise<Step> {
  // Counted first: writers wait from here to the commit.
  const [count] = await query<{ annotations: string }>(
    em,
    'select count(*) as annotations from annotations where organization_id = $1::uuid',
    [organizationId],
  )
  await holdCalendarAlone(em, organizationId)
  const { current } = await calendarOf(em, organizationId)
  // Back to the zone in force: then there is only to be deleted what was made for the other one.
  const isBack = timeZone === current.timeZone
  const [begun] = isBack
    ? [current]
    : await query<{ generation: number }>(
        em,
        `update organizations set last_generation = last_generation + 1 where organization_id = $1::uuid
         returning last_generation as generation`,
        [organizationId],
      )
  await query(
    em,
    `update redatings set generation = $2::int, time_zone = $3, wanted_time_zone = null,
       noted_through = null, noted = 0, annotations = $4::bigint
     where organization_id = $1::uuid`,
    [organizationId, begun?.generation ?? null, timeZone, count?.annotations ?? 0],
  )
  return 'more'
}

/** Deletes some cells of the generations that are neither in force nor to be; says whether there were any. */
async function sweep(em: SqlEntityManager, { organizationId, current, next }: Calendar): Promise<boolean> {
  const swept = await query(
    em,
    `delete from day_cells where ctid = any (array(
       select c.ctid from day_cells c
       where c.organization_id = $1::uuid and c.generation = (
         select g from organizations o, generate_series(0, o.last_generation) g
         where o.organization_id = $1::uuid and g <> all ($2::int[])
           and exists (select 1 from day_cells x where x.organization_id = $1::uuid and x.generation = g)
         limit 1)
       limit ${cellsAStep}))
     returning 1`,
    [organizationId, [current.generation, ...(next ? [next.generation] : [])]],
  )
  return swept.length > 0
}

interface Candidate {
  readonly annotation_id: string
  readonly project_id: string
  readonly noted_generation: number
}

/** Counts some annotations in the next generation; false: all are. */
async function countSome(
  em: SqlEntityManager,
  ledger: Ledger,
  { generation }: Dating,
  after: string | null,
  count: number,
): Promise<boolean> {
  const { organizationId } = ledger.calendar
  const rows = await query<Candidate>(
    em,
    `select annotation_id, project_id, noted_generation from annotations
     where organization_id = $1::uuid and ($2::uuid is null or annotation_id > $2::uuid)
     order by annotation_id limit $3::int for no key update`,
    [organizationId, after, count],
  )
  const last = rows.at(-1)
  if (!last) return false
  const missing = rows
    .filter((row) => row.noted_generation < generation)
    .map((row) => ({
      annotationId: row.annotation_id,
      projectId: row.project_id,
      notedGeneration: row.noted_generation,
    }))
  const ids = missing.map(({ annotationId }) => annotationId)
  const histories = await historiesOf(em, organizationId, ids)
  for (const one of missing) {
    const history = histories.get(one.annotationId) ?? []
    ledger.note(one, history, history)
  }
  await saveNoted(em, ledger.calendar, missing)
  await ledger.writeCells(em)
  await query(
    em,
    `update redatings set noted_through = $2::uuid, noted = noted + $3::bigint where organization_id = $1::uuid`,
    [organizationId, last.annotation_id, rows.length],
  )
  return true
}

/** Puts the next generation in force. */
async function replace(em: SqlEntityManager, organizationId: string, { generation, timeZone }: Dating): Promise<Step> {
  await holdCalendarAlone(em, organizationId)
  await query(
    em,
    'update organizations set cell_generation = $2::int, time_zone = $3 where organization_id = $1::uuid',
    [organizationId, generation, timeZone],
  )
  await countChange(em, organizationId)
  return 'replaced'
}

/**
 * Does the next part of an organization's re-dating, in an operating visit of its own. It gives way: where somebody does the
 * same, or it would have to wait long for a writer, it fails with the code of a lock that is not available.
 *
 * Nobody is kept from working meanwhile. `record` counts whatever it touches in both generations; this counts the rest. When
 * all is counted, the next generation takes the place of the one in force, in one transaction with the time zone.
 */
export async function redateStep(
  em: SqlEntityManager,
  organizationId: string,
  annotationCount = usualAnnotations,
): Promise<Step> {
  // Shorter than a writer waits before it looks for deadlocks: it is never the writer who is sent away.
  await query(em, "select set_config('lock_timeout', '500ms', true)")
  const [state] = await query<State>(
    em,
    `select generation, wanted_time_zone, noted_through from redatings where organization_id = $1::uuid
     for update nowait`,
    [organizationId],
  )
  if (!state) return 'none'
  if (state.wanted_time_zone !== null) return beginGeneration(em, organizationId, state.wanted_time_zone)
  const ledger = await openLedger(em, organizationId)
  const { next } = ledger.calendar
  if (await sweep(em, ledger.calendar)) return 'more'
  if (next === null) {
    await query(em, 'delete from redatings where organization_id = $1::uuid', [organizationId])
    return 'none'
  }
  if (await countSome(em, ledger, next, state.noted_through, annotationCount)) return 'more'
  return replace(em, organizationId, next)
}
