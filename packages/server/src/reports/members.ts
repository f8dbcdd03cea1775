import { reachOf, roles } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { aText, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'
import { hasPerformance, measure, summedCells, totalsOf } from './cells.ts'
import type { SummedRow } from './cells.ts'
import type { Summary } from './performance.ts'
import { belongsToSelection, choose, foundBy, narrowed, parametersOf } from './selection.ts'
import type { Selection } from './selection.ts'

export interface MemberRow {
  readonly key: string
  readonly name: string
  readonly role: Role
  /** There is work of theirs, but they belong to the selection no more. */
  readonly isFormer: boolean
  readonly summary: Summary
}

export interface MemberOrder {
  readonly field: 'key' | 'name' | 'role' | PerformanceMetricName
  readonly direction: 'asc' | 'desc'
}

// Heads belong everywhere without having joined.
const headsInSql = roles
  .filter((role) => reachOf[role].projects === 'every')
  .map((role) => `'${role}'`)
  .join(', ')
const isFormer = `m.deactivated_at is not null or (m.role not in (${headsInSql}) and not (${belongsToSelection}))`

/** One row a member of the selection, by key: those with work in it, and those who belong to it without. */
export async function memberRows(em: SqlEntityManager, viewer: Viewer, selection: Selection): Promise<MemberRow[]> {
  const chosen = foundBy(viewer, await choose(em, selection))
  const rows = await query<SummedRow & Omit<MemberRow, 'summary'>>(
    em,
    `with measured as (
       select c.member_id, bool_or(${hasPerformance}) as has_performance, ${summedCells}
       from current_cells c where ${narrowed('c')} group by c.member_id
     )
     select m.key, m.name, m.role, ${isFormer} as "isFormer", measured.*
     from members m left join measured using (member_id)
     where ($1::uuid[] is null or m.member_id = any ($1::uuid[]))
       and (measured.has_performance or (${belongsToSelection}))
     order by m.key`,
    parametersOf(chosen),
  )
  return rows.map((row) => ({
    key: row.key,
    name: row.name,
    role: row.role,
    isFormer: row.isFormer,
    summary: measure(performanceMetrics, totalsOf(row)),
  }))
}

type Sorted = string | number | null

/** Where a row stands in an order, or stood when a cursor was made of it. */
interface Standing {
  readonly sorted: Sorted
  readonly key: string
}

const isTextual = (field: MemberOrder['field']): field is 'key' | 'name' => field === 'key' || field === 'name'

function sortedBy(field: MemberOrder['field'], row: MemberRow): Sorted {
  if (field === 'role') return roles.indexOf(row.role)
  return isTextual(field) ? row[field] : row.summary[field]
}

const standingOf = (row: MemberRow, { field }: MemberOrder): Standing => ({
  sorted: sortedBy(field, row),
  key: row.key,
})

function compare(a: Standing, b: Standing, { direction }: MemberOrder): number {
  const sign = direction === 'asc' ? 1 : -1
  if (a.sorted === b.sorted) return a.key === b.key ? 0 : a.key < b.key ? -1 : 1
  if (a.sorted === null || b.sorted === null) return a.sorted === null ? 1 : -1
  return sign * (a.sorted < b.sorted ? -1 : 1)
}

const placeFrom = ({ sorted, key }: Standing): string[] => [sorted === null ? '' : String(sorted), key]

const aNumberOrNone = (text: string): boolean =>
  text === '' || (String(Number(text)) === text && Number.isFinite(Number(text)))

function standingAt(cursor: string, { field }: MemberOrder): Standing {
  const [text = '', key = ''] = placeOf(cursor, [isTextual(field) ? aText : aNumberOrNone, aText])
  if (isTextual(field)) return { sorted: text, key }
  return { sorted: text === '' ? null : Number(text), key }
}

/** Which page of the members, in which order; nulls last, ties by key. */
export interface MemberPageRequest {
  readonly order: MemberOrder
  readonly first: number
  readonly after: string | null
}

/**
 * A page of members: those who stand behind the cursor now, whatever moved since it was made. An organization's members fit
 * in memory.
 */
export async function memberPage(
  em: SqlEntityManager,
  viewer: Viewer,
  selection: Selection,
  { order, first, after }: MemberPageRequest,
): Promise<Page<MemberRow>> {
  checkFirst(first)
  const begin = after === null ? null : standingAt(after, order)
  const rows = await memberRows(em, viewer, selection)
  const behind = rows
    .filter((row) => begin === null || compare(standingOf(row, order), begin, order) > 0)
    .toSorted((a, b) => compare(standingOf(a, order), standingOf(b, order), order))
  return pageOf(behind, first, rows.length, (row) => placeFrom(standingOf(row, order)))
}
