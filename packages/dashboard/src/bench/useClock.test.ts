// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { assignmentOf } from './assignments.testing.ts'
import { useClock } from './useClock.ts'

const scope = effectScope()
const touch = (): boolean => window.dispatchEvent(new Event('pointerdown'))

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

test('a task that is begun while another is in hand ends its time there, kept to be recovered', () => {
  const clock = scope.run(() => useClock('ann'))!
  clock.begin(assignmentOf([], { id: 'one' }))
  vi.advanceTimersByTime(20_000)
  touch()
  clock.begin(assignmentOf([], { id: 'other' }))
  vi.advanceTimersByTime(3_000)
  touch()
  expect(clock.stop()?.activeMs).toBe(3_000)
  const kept = Object.values(localStorage).map(String)
  expect(kept.find((text) => text.includes('"assignment":"one"'))).toContain('"activeMs":20000')
})
