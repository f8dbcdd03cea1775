/** Active and idle milliseconds, whole, that were felt so far. */
export interface Felt {
  readonly activeMs: number
  readonly inactiveMs: number
}

/**
 * The activity clock of one piece of work: what it felt between touches (loading, a click, a key press, saving).
 * Instants are milliseconds on any axis that its caller keeps to; digits after the point are cut off.
 */
export interface ActivityClock extends Felt {
  /** The last touch; null: the time that passes now belongs to another clock. */
  readonly touchedAtMs: number | null
}

/** The longest gap that is active, unless a project says otherwise: five minutes. Source: metrics.md, `inactive_time`. */
export const usualInactivityThresholdMs = 300_000

/** A clock before its first touch, which is loading, or the save that ended the work before. */
export const untouched: ActivityClock = { activeMs: 0, inactiveMs: 0, touchedAtMs: null }

/**
 * The clock after a touch: the whole gap since the one before is idle where it is longer than the threshold, else active.
 * A touch of a clock that was untouched or left gives the time to it from now on. An instant before the last touch changes nothing.
 * Source: metrics.md, `time` and `inactive_time`.
 */
export function touch(clock: ActivityClock, nowMs: number, thresholdMs: number): ActivityClock {
  const { activeMs, inactiveMs, touchedAtMs } = clock
  const atMs = Math.floor(nowMs)
  if (touchedAtMs === null) return { activeMs, inactiveMs, touchedAtMs: atMs }
  const gapMs = atMs - touchedAtMs
  if (gapMs <= 0) return clock
  return gapMs > thresholdMs
    ? { activeMs, inactiveMs: inactiveMs + gapMs, touchedAtMs: atMs }
    : { activeMs: activeMs + gapMs, inactiveMs, touchedAtMs: atMs }
}

/** The clock after somebody turned to another one: the gap up to then is still its own, what follows is not. */
export const leave = (clock: ActivityClock, nowMs: number, thresholdMs: number): ActivityClock => ({
  ...touch(clock, nowMs, thresholdMs),
  touchedAtMs: null,
})
