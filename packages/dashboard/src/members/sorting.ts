import { roles } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import type { LocationQuery, LocationQueryRaw } from 'vue-router'
import type { MemberRow, MemberRows } from './rows.ts'

export type SortBy = 'name' | 'role' | PerformanceMetricName

export interface Sorting {
  readonly by: SortBy
  readonly isDescending: boolean
}

const standard: Sorting = { by: 'submittedAnnotations', isDescending: true }

const isSortBy = (name: unknown): name is SortBy =>
  name === 'name' || name === 'role' || (typeof name === 'string' && Object.hasOwn(performanceMetrics, name))

// Numbers begin with the most, names with A, roles with the most powerful.
const beginsDescending = (by: SortBy): boolean => by !== 'name' && by !== 'role'

/** The order after a press on a head: its own first, then the other way round. */
export const pressed = (sorting: Sorting, by: SortBy): Sorting => ({
  by,
  isDescending: sorting.by === by ? !sorting.isDescending : beginsDescending(by),
})

/** The order that an address stands for. */
export function decodeSorting({ sort, order }: LocationQuery): Sorting {
  if (!isSortBy(sort)) return standard
  return { by: sort, isDescending: order === 'desc' || (order !== 'asc' && beginsDescending(sort)) }
}

export function encodeSorting({ by, isDescending }: Sorting): LocationQueryRaw {
  if (by === standard.by && isDescending === standard.isDescending) return {}
  return { sort: by, order: isDescending === beginsDescending(by) ? undefined : isDescending ? 'desc' : 'asc' }
}

const names = new Intl.Collator('en', { sensitivity: 'base', numeric: true })
const byKey = (a: MemberRow, b: MemberRow): number => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)

type Sortable = string | number | null

function valueOf(by: SortBy): (row: MemberRow) => Sortable {
  if (by === 'name') return ({ name }) => name
  if (by === 'role') return ({ role }) => roles.findIndex((each) => each === role.toLowerCase())
  return ({ summary }) => summary[by]
}

const compared = (a: NonNullable<Sortable>, b: NonNullable<Sortable>): number =>
  typeof a === 'string' || typeof b === 'string' ? names.compare(String(a), String(b)) : a - b

/** Rows in order: those without a value last in both directions, ties in the order of keys. */
export function sorted(rows: MemberRows, { by, isDescending }: Sorting): MemberRow[] {
  const value = valueOf(by)
  const sign = isDescending ? -1 : 1
  return rows.toSorted((a, b) => {
    const [left, right] = [value(a), value(b)]
    if (left === null || right === null) return Number(left === null) - Number(right === null) || byKey(a, b)
    return sign * compared(left, right) || byKey(a, b)
  })
}
