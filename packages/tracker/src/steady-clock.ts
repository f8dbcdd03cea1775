/**
 * An axis for gaps that nobody can turn: milliseconds since the page began, sleep included.
 *
 * The browser's own monotonic clock may stand still while the machine sleeps (Chromium's does on Linux and macOS). So where
 * the calendar clock is further ahead of it than ever before, by more than a threshold since the last look, the machine slept:
 * that much passed, too. A calendar clock that was set ahead looks the same; taken for sleep it is idle, never active time.
 * Setting it back, and right again, and smaller leaps change nothing.
 */
export function steadyClock(thresholdMs: number): () => number {
  const aheadMs = (): number => Date.now() - performance.now()
  let furthestMs = aheadMs()
  let sleptMs = 0
  return () => {
    const leapMs = Math.max(0, aheadMs() - furthestMs)
    furthestMs += leapMs
    if (leapMs > thresholdMs) sleptMs += leapMs
    return performance.now() + sleptMs
  }
}
