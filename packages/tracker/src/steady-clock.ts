/**
 * An axis for gaps that nobody can turn back or forth: milliseconds since the page began, sleep included.
 *
 * The browser's own monotonic clock may stand still while the machine sleeps (Chromium's does on Linux and macOS). So
 * where the calendar clock has run ahead of it by more than a threshold between two looks, the machine slept: that much
 * passed, too. A calendar clock that was set ahead looks the same; taken for sleep it is idle, never active time.
 * What it was set back by, and smaller leaps, change nothing.
 */
export function steadyClock(thresholdMs: number): () => number {
  const aheadMs = (): number => Date.now() - performance.now()
  let lastAheadMs = aheadMs()
  let sleptMs = 0
  return () => {
    const leapMs = aheadMs() - lastAheadMs
    lastAheadMs += leapMs
    if (leapMs > thresholdMs) sleptMs += leapMs
    return performance.now() + sleptMs
  }
}
