import type { Day } from '@labelpulse/domain'

const noon = (day: Day): number => Date.parse(`${day}T12:00:00Z`)
const printer = (options: Intl.DateTimeFormatOptions): ((day: Day) => string) => {
  const format = new Intl.DateTimeFormat('en', { timeZone: 'UTC', ...options })
  return (day) => format.format(noon(day))
}

const weekday = printer({ weekday: 'short' })
const month = printer({ month: 'short' })
const number = printer({ day: 'numeric' })
const year = (day: Day): string => day.slice(0, 4)

/** `14 Oct` */
export const dayText = (day: Day): string => `${number(day)} ${month(day)}`

/** `Wed 14 Oct` */
export const weekdayText = (day: Day): string => `${weekday(day)} ${dayText(day)}`

/** `Wed 14 Oct 2026` */
export const fullDayText = (day: Day): string => `${weekdayText(day)} ${year(day)}`

/** `17 Sep – 14 Oct`, `1 – 28 Aug`, `Wed 14 Oct` for a single day; with years where the two differ. */
export function rangeText(from: Day, to: Day): string {
  if (from === to) return weekdayText(from)
  if (year(from) !== year(to)) return `${dayText(from)} ${year(from)} – ${dayText(to)} ${year(to)}`
  return from.slice(0, 7) === to.slice(0, 7) ? `${number(from)} – ${dayText(to)}` : `${dayText(from)} – ${dayText(to)}`
}

/** The same, always with a year: `17 Sep – 14 Oct 2026`. */
export const rangeWithYearText = (from: Day, to: Day): string =>
  year(from) === year(to) ? `${rangeText(from, to)} ${year(to)}` : rangeText(from, to)

/** Monday is 1, Sunday 7. */
export const weekdayOf = (day: Day): number => new Date(noon(day)).getUTCDay() || 7

export const isWeekend = (day: Day): boolean => weekdayOf(day) > 5

export const daysText = (count: number): string => (count === 1 ? '1 day' : `${count.toLocaleString('en')} days`)
