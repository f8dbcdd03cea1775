import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { steadyClock } from './steady-clock.ts'

const thresholdMs = 300_000
const hourMs = 3_600_000

// `vi.setSystemTime` sets the calendar clock alone, as somebody does, and as a machine that slept sees it.
const setCalendarBy = (ms: number): unknown => vi.setSystemTime(Date.now() + ms)

describe('the steady clock', () => {
  beforeEach(() => vi.useFakeTimers({ toFake: ['Date', 'performance'] }))
  afterEach(() => vi.useRealTimers())

  function passed(happens: (look: () => number) => void): number {
    const steady = steadyClock(thresholdMs)
    const beganAtMs = steady()
    happens(steady)
    return steady() - beganAtMs
  }

  it('runs as time does', () => {
    expect(passed(() => vi.advanceTimersByTime(1_234))).toBe(1_234)
  })

  it.each([
    ['was set back', [-hourMs]],
    ['was set back and right again', [-hourMs, hourMs]],
    ['was set ahead by the threshold', [thresholdMs]],
    ['crept ahead', [200_000, 200_000]],
  ])('feels nothing of a calendar clock that %s', (_, changes) => {
    const ms = passed((look) => {
      for (const change of changes) {
        setCalendarBy(change)
        vi.advanceTimersByTime(500)
        look()
      }
    })
    expect(ms).toBe(500 * changes.length)
  })

  it('takes the leap of a machine that slept for time that passed, once', () => {
    const ms = passed((look) => {
      vi.advanceTimersByTime(10_000)
      setCalendarBy(hourMs)
      vi.advanceTimersByTime(5_000)
      look()
      setCalendarBy(-hourMs)
      look()
      setCalendarBy(hourMs)
    })
    expect(ms).toBe(hourMs + 15_000)
  })
})
