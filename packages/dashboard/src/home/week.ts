import { dayPlus } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import { weekdayOf } from '../words/days.ts'

/** A day of this week, beside the same one of last week. Shares are of the week's most. */
export interface WeekDay {
  readonly day: Day
  readonly form: 'whole' | 'running' | 'ahead'
  readonly count: number
  readonly share: number
  readonly before: number
  readonly beforeShare: number
}

/** The week of a day, Monday first. */
export function weekOf(today: Day, countOn: (day: Day) => number): WeekDay[] {
  const monday = dayPlus(today, 1 - weekdayOf(today))
  const days = Array.from({ length: 7 }, (_, index) => dayPlus(monday, index))
  const counts = days.map((day) => ({ day, count: countOn(day), before: countOn(dayPlus(day, -7)) }))
  const most = Math.max(1, ...counts.flatMap(({ count, before }) => [count, before]))
  return counts.map(({ day, count, before }) => ({
    day,
    count,
    before,
    form: day < today ? 'whole' : day === today ? 'running' : 'ahead',
    share: count / most,
    beforeShare: before / most,
  }))
}
