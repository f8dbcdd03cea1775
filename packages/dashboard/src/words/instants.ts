import { dayAt, dayPlus } from '@labelpulse/domain'
import { fullDayText, weekdayText } from './days.ts'
import { nothing } from './numbers.ts'

/** How long ago: `2 s`, `3 m`, `2 h`. */
export function ageText(ms: number): string {
  const seconds = Math.max(0, Math.round(ms / 1000))
  if (seconds < 60) return `${seconds} s`
  const minutes = Math.floor(seconds / 60)
  return minutes < 60 ? `${minutes} m` : `${Math.floor(minutes / 60)} h`
}

/** The time of day in a zone: `14:31:48`, or `14:31`. */
export function clockText(instantMs: number | null, timeZone: string, seconds = false): string {
  if (instantMs === null) return nothing
  const second = seconds ? ({ second: '2-digit' } as const) : {}
  return new Intl.DateTimeFormat('en-GB', { timeZone, hour: '2-digit', minute: '2-digit', ...second }).format(instantMs)
}

/** What a zone is ahead of UTC at an instant: `UTC+2`. */
export function offsetText(instantMs: number, timeZone: string): string {
  const parts = new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'shortOffset' }).formatToParts(instantMs)
  return (parts.find((part) => part.type === 'timeZoneName')?.value ?? '').replace('GMT', 'UTC')
}

/** When something was, as people say it: `today, 09:12`, `yesterday, 18:40`, `Thu 1 Oct, 08:40`, with the year where it is another. */
export function instantText(instant: string | null, timeZone: string, nowMs: number): string {
  if (instant === null) return nothing
  const instantMs = Date.parse(instant)
  const day = dayAt(instantMs, timeZone)
  const today = dayAt(nowMs, timeZone)
  const clock = clockText(instantMs, timeZone)
  if (day === today) return `today, ${clock}`
  if (day === dayPlus(today, -1)) return `yesterday, ${clock}`
  return `${day.slice(0, 4) === today.slice(0, 4) ? weekdayText(day) : fullDayText(day)}, ${clock}`
}
