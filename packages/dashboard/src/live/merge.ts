import type { Day } from '@labelpulse/domain'
import type { LivePerformanceSubscription, OnDateFragment, SummaryFragment } from '../gql/graphql.ts'

export type Update = LivePerformanceSubscription['performance']
export type Summary = SummaryFragment
export type OnDate = OnDateFragment

/** A report as it stands: days ascending, days without anything absent. */
export type Report = Omit<Update, 'complete' | 'removedDates'>

const byDate = (a: OnDate, b: OnDate): number => (a.date < b.date ? -1 : 1)

/**
 * A report after an update. A complete update is the report; another one brings the days that changed and names
 * those that have nothing any more. Null: a change to a report that never came, which says nothing.
 */
export function merge(before: Report | null, update: Update): Report | null {
  const { complete, removedDates, perDate, ...rest } = update
  if (complete) return { ...rest, perDate: perDate.toSorted(byDate) }
  if (!before) return null
  const days = new Map<Day, OnDate>(before.perDate.map((day) => [day.date, day]))
  for (const date of removedDates) days.delete(date)
  for (const day of perDate) days.set(day.date, day)
  return { ...rest, perDate: [...days.values()].sort(byDate) }
}
