import { insightMetrics } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { measure, summedCells, totalsOf } from './cells.ts'
import type { Measured, SummedRow } from './cells.ts'
import { choose, narrowed, parametersOf } from './selection.ts'
import type { Selection } from './selection.ts'

export interface MemberInsights extends Measured<typeof insightMetrics> {
  readonly memberId: string
  readonly memberKey: string
}

/** Labeling insights, a row a member with a workunit in the selection, by member key. */
export async function insightsOf(em: SqlEntityManager, selection: Selection): Promise<MemberInsights[]> {
  const chosen = await choose(em, selection)
  const rows = await query<SummedRow & { member_id: string; key: string }>(
    em,
    `select m.member_id, m.key, ${summedCells}
     from current_cells c join members m on m.organization_id = c.organization_id and m.member_id = c.member_id
     where ${narrowed('c')}
     group by m.member_id, m.key having sum(c.workunits) > 0 order by m.key collate "C"`,
    parametersOf(chosen),
  )
  return rows.map((row) => ({ memberId: row.member_id, memberKey: row.key, ...measure(insightMetrics, totalsOf(row)) }))
}
