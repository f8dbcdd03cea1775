import type { Day } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { hasPerformance, measure, summedCells, together, totalsOf } from './cells.ts'
import type { Measured, SummedRow } from './cells.ts'
import { belongsToSelection, choose, foundBy, narrowed, parametersOf } from './selection.ts'
import type { Chosen, Selection } from './selection.ts'

export type Summary = Measured<typeof performanceMetrics>

export interface DatedSummary extends Summary {
  readonly date: Day
}

/** How many members the numbers stand for. */
export interface Population {
  readonly selected: number
  readonly submitted: number
  readonly reviewed: number
}

export interface Report {
  readonly summary: Summary
  readonly perDate: readonly DatedSummary[]
  readonly population: Population
  /** Keys of members whose work it is: the first three. */
  readonly workers: readonly string[]
  /** The last day with work, whatever the range. */
  readonly lastWorkDay: Day | null
}

type Counted = Pick<Report, 'population' | 'workers'>

async function populationOf(em: SqlEntityManager, chosen: Chosen): Promise<Counted> {
  const [row] = await query<Record<keyof Population, string> & Pick<Report, 'workers'>>(
    em,
    `with working as (
       select c.member_id, bool_or(${hasPerformance}) as counts, sum(c.done) > 0 as submitted, sum(c.accepted + c.rejected + c.fixed_accepted) > 0 as reviewed
       from current_cells c where ${narrowed('c')} group by c.member_id
     )
     select count(*) as selected, count(*) filter (where w.submitted) as submitted, count(*) filter (where w.reviewed) as reviewed,
       coalesce((array_agg(m.key order by m.key) filter (where w.counts))[1:3], '{}') as workers
     from members m left join working w using (member_id)
     where ($1::uuid[] is null or m.member_id = any ($1::uuid[])) and (w.member_id is not null or (${belongsToSelection}))`,
    parametersOf(chosen),
  )
  const { selected, submitted, reviewed, workers } = row!
  const population = { selected: Number(selected), submitted: Number(submitted), reviewed: Number(reviewed) }
  return { population, workers }
}

async function lastWorkDayOf(em: SqlEntityManager, { memberIds, projectIds }: Chosen): Promise<Day | null> {
  const [row] = await query<{ day: Day | null }>(
    em,
    `select max(c.day) as day from current_cells c
     where ${hasPerformance} and ${narrowed('c')}`,
    [memberIds, projectIds, '-infinity', 'infinity'],
  )
  return row?.day ?? null
}

/** The member performance of a selection; inside a read visit, whose wall narrows it to what the viewer may see. */
export async function performanceOf(em: SqlEntityManager, viewer: Viewer, selection: Selection): Promise<Report> {
  const chosen = foundBy(viewer, await choose(em, selection))
  const rows = await query<SummedRow & { day: Day; has_performance: boolean }>(
    em,
    `select c.day, bool_or(${hasPerformance}) as has_performance, ${summedCells}
     from current_cells c where ${narrowed('c')} group by c.day order by c.day`,
    parametersOf(chosen),
  )
  const days = rows.map((row) => ({ date: row.day, isPresent: row.has_performance, totals: totalsOf(row) }))
  return {
    summary: measure(performanceMetrics, together(days.map((day) => day.totals))),
    perDate: days
      .filter((day) => day.isPresent)
      .map(({ date, totals }) => ({ date, ...measure(performanceMetrics, totals) })),
    ...(await populationOf(em, chosen)),
    lastWorkDay: await lastWorkDayOf(em, chosen),
  }
}
