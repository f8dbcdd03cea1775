import { dayAt, dayPlus } from '@labelpulse/domain'
import { countText } from '../queue/waiting.ts'
import { weekdayText } from '../words/days.ts'
import { ageText, clockText } from '../words/instants.ts'

/** Until when something is held: `today, 18:10`, `tomorrow, 14:24`, `Sat 17 Oct, 09:00`. */
export function untilText(instantMs: number, timeZone: string, nowMs: number): string {
  const [day, today] = [dayAt(instantMs, timeZone), dayAt(nowMs, timeZone)]
  const clock = clockText(instantMs, timeZone)
  if (day === today) return `today, ${clock}`
  return `${day === dayPlus(today, 1) ? 'tomorrow' : weekdayText(day)}, ${clock}`
}

export interface Standing {
  readonly draftKeptAtMs: number | null
  /** Null: it is not held any more. */
  readonly heldUntilMs: number | null
  /** Presses that the server has not answered yet. */
  readonly waiting: number
  readonly isOffline: boolean
}

/** How the work in hand is kept, and how long the task is. */
export function standingText(standing: Standing, timeZone: string, nowMs: number): string {
  const { draftKeptAtMs, heldUntilMs, waiting, isOffline } = standing
  const draft = draftKeptAtMs === null ? null : `Draft kept ${ageText(nowMs - draftKeptAtMs)} ago`
  if (isOffline || waiting > 0) {
    const kept =
      waiting > 0 ? `${waiting} kept here, sent when the server answers` : 'your work is kept here and sent later'
    return [isOffline ? 'Offline' : null, kept, draft].filter(Boolean).join(' · ')
  }
  if (heldUntilMs === null) return draft ?? ''
  const held = `eld for you until ${untilText(heldUntilMs, timeZone, nowMs)}`
  return draft ? `${draft} · h${held}` : `H${held}`
}

/** `1 rejected, 7 assigned to you, 412 open`: what is there, never zeros, and the last one always. */
export function queueText(counts: readonly (readonly [number, string])[]): string {
  const [last] = counts.slice(-1)
  const shown = counts.slice(0, -1).filter(([count]) => count > 0)
  return [...shown, ...(last ? [last] : [])].map(([count, word]) => `${countText([count])} ${word}`).join(', ')
}
