// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { useReturn } from './useReturn.ts'

const minute = 60_000
let times = 0
const scope = effectScope()
const show = (isHidden: boolean): void => {
  Object.defineProperty(document, 'hidden', { value: isHidden, configurable: true })
  document.dispatchEvent(new Event('visibilitychange'))
}

beforeEach(() => {
  vi.useFakeTimers()
  scope.run(() => useReturn(() => (times += 1)))
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('whoever comes back after a minute or more, or from sleep, is back; whoever stays or looks away for a moment is not', () => {
  vi.advanceTimersByTime(10 * minute)
  show(true)
  vi.advanceTimersByTime(minute / 2)
  show(false)
  expect(times).toBe(0)
  show(true)
  vi.advanceTimersByTime(2 * minute)
  expect(times).toBe(0)
  show(false)
  expect(times).toBe(1)
  // A machine that sleeps runs no timers.
  vi.setSystemTime(Date.now() + 60 * minute)
  vi.advanceTimersByTime(5_000)
  expect(times).toBe(2)
})
