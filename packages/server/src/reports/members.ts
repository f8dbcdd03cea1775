import { reachOf } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'
import { hasPerformance, measure, summedCells, totalsOf } from './cells.ts'
import type { SummedRow } from './cells.ts'
import type { Summary } from './performance.ts'
import { belongsToSelection, choose, narrowed, parametersOf } from './selection.ts'
import type { Selection } from './selection.ts'

export interface MemberRow {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly summary: Summary
}

export interface MemberOrder {
  readonly field: 'key' | 'name' | 'role' | PerformanceMetricName
  readonly direction: 'asc' | 'desc'
}

/** One row a member of the selection, by key: those with work in it, and those who belong to it without. */
export async function memberRows(em: SqlEntityManager, viewer: Viewer, selection: Selection): Promise<MemberRow[]> {
  const chosen = await choose(em, selection)
  const isSelf = reachOf[viewer.role].people === 'self'
  const rows = await query<SummedRow & Omit<MemberRow, 'summary'>>(
    em,
    `with measured as (
       select c.member_id, bool_or(${hasPerformance}) as has_performance, ${summedCells}
       from current_cells c where ${narrowed('c')} group by c.member_id
     )
     select m.key, m.name, m.role, measured.*
     from members m left join measured using (member_id)
     where ($1::uuid[] is null or m.member_id = any ($1::uuid[])) and ($5::uuid is null or m.member_id = $5::uuid)
       and (measured.has_performance or (${belongsToSelection}))
     order by m.key`,
    [...parametersOf(chosen), isSelf ? viewer.memberId : null],
  )
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    role: row.role,
    summary: measure(performanceMetrics, totalsOf(row)),
  }))
}

const textual = new Set(['key', 'name', 'role'])

function compare(a: MemberRow, b: MemberRow, { field, direction }: MemberOrder): number {
  const sign = direction === 'asc' ? 1 : -1
  const byKey = a.key < b.key ? -1 : 1
  if (textual.has(field)) {
    const [left, right] = [a[field as 'key'], b[field as 'key']]
    return left === right ? byKey : sign * (left < right ? -1 : 1)
  }
  const [left, right] = [a.summary[field as PerformanceMetricName], b.summary[field as PerformanceMetricName]]
  if (left === right) return byKey
  if (left === null || right === null) return left === null ? 1 : -1
  return sign * (left - right)
}

/** Which page of the members, in which order; nulls last, ties by key. */
export interface MemberPageRequest {
  readonly order: MemberOrder
  readonly first: number
  readonly after: string | null
}

/** A page of members. An organization's members fit in memory. */
export async function memberPage(
  em: SqlEntityManager,
  viewer: Viewer,
  selection: Selection,
  { order, first, after }: MemberPageRequest,
): Promise<Page<MemberRow>> {
  checkFirst(first)
  const rows = (await memberRows(em, viewer, selection)).toSorted((a, b) => compare(a, b, order))
  const [place] = after === null ? [] : placeOf(after, [/./])
  const start = place === undefined ? 0 : rows.findIndex((row) => row.key === place) + 1
  return pageOf(rows.slice(start, start + first + 1), first, rows.length, (row) => [row.key])
}
