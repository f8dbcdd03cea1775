// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { inScope } from '../scope.testing.ts'
import { useLooks } from './useLooks.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => vi.useRealTimers())

test('what is looked at is read again as often as it is said, and less often from when there is more of it', async () => {
  let asked = 0
  const everyMs = ref(5_000)
  inScope(() =>
    useLooks(
      ref(false),
      async () => void (asked += 1),
      () => everyMs.value,
    ),
  )
  await vi.advanceTimersByTimeAsync(10_000)
  expect(asked).toBe(2)
  everyMs.value = 20_000
  await vi.advanceTimersByTimeAsync(19_000)
  expect(asked).toBe(2)
  await vi.advanceTimersByTimeAsync(1_000)
  expect(asked).toBe(3)
})

test('what is on its way is not asked for twice', async () => {
  let asked = 0
  inScope(() => useLooks(ref(true), async () => void (asked += 1)))
  await vi.advanceTimersByTimeAsync(60_000)
  window.dispatchEvent(new Event('focus'))
  expect(asked).toBe(0)
})
