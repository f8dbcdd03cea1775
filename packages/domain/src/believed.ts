import type { Workunit } from './workunit.ts'

/** What is known of a task in somebody's hands when they press a button. */
export interface Hold {
  /** When it was handed out. */
  readonly openedAtMs: number
  /** The instant of the press before this one, at or before it; null: there is none. */
  readonly previousAtMs: number | null
  /** The instant of the latest press that arrived so far, which may be after this one; null: none did. */
  readonly latestAtMs: number | null
  /** The elapsed milliseconds of all presses that were believed so far. */
  readonly believedMs: number
  /** The instant of the button that ended the work on it, this press or an earlier one to arrive; null: none did so far. */
  readonly endedAtMs: number | null
}

/** How much longer than another one press may be on its way: so many milliseconds may be claimed with the press after it. */
export const latenessMs = 1_000

/**
 * How many milliseconds the wall clock leaves for a press: no more than since the task was handed out or the press before, give or
 * take how long that was on its way (`latenessMs`), and all presses together no more than from handing out to the latest of
 * them, in whatever order they arrive. Of what lies after the button that ended the work nothing is left.
 * @param atMs the instant of the press, not before the task was handed out
 */
export function wallClockMs(hold: Hold, atMs: number): number {
  const { openedAtMs, previousAtMs, latestAtMs, believedMs, endedAtMs } = hold
  const until = (ms: number): number => Math.min(ms, endedAtMs ?? ms)
  const since = until(atMs) - Math.max(openedAtMs, previousAtMs ?? openedAtMs)
  const left = until(Math.max(atMs, latestAtMs ?? atMs)) - openedAtMs - believedMs
  return Math.max(0, Math.min(since + latenessMs, left))
}

type Times = Pick<Workunit, 'activeMs' | 'inactiveMs'>

/** What of a claim is believed. */
export interface Believed extends Times {
  /** Whether less is believed than was claimed. */
  readonly isClamped: boolean
}

/**
 * How much of a claim the wall clock allows: idle time is cut first, then active time. Idle time that was not measured (null)
 * stays so. Source: the API's contract, `saveWork`.
 * @param claimed milliseconds from 0
 * @param allowedMs what active and idle time may be together (`wallClockMs`)
 */
export function believed(claimed: Times, allowedMs: number): Believed {
  const activeMs = Math.min(claimed.activeMs, allowedMs)
  const inactiveMs = claimed.inactiveMs === null ? null : Math.min(claimed.inactiveMs, allowedMs - activeMs)
  return { activeMs, inactiveMs, isClamped: activeMs !== claimed.activeMs || inactiveMs !== claimed.inactiveMs }
}
