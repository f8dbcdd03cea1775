// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, shallowRef } from 'vue'
import { answerWith } from '../api/session.testing.ts'
import { useQueues } from './useQueues.ts'

const counts = (assigned: number) => ({
  data: { queue: { labeling: { inProgress: 0, rejected: 0, assigned, open: 0 }, reviewing: null } },
})
const scope = effectScope()

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('queues are read again every 15 s, when the window is looked at, and when there are other projects', async () => {
  let asked = 0
  answerWith(() => counts((asked += 1)))
  const projects = shallowRef([{ key: 'a', name: 'A' }])
  const { queues } = scope.run(() => useQueues(() => projects.value)) ?? {}
  await vi.advanceTimersByTimeAsync(0)
  expect(queues?.value).toMatchObject([{ key: 'a', counts: { labeling: { assigned: 1 } } }])
  await vi.advanceTimersByTimeAsync(15_000)
  expect(asked).toBe(2)
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toBe(3)
  projects.value = [...projects.value, { key: 'b', name: 'B' }]
  await vi.advanceTimersByTimeAsync(0)
  expect([asked, queues?.value?.map(({ key }) => key)]).toEqual([5, ['a', 'b']])
  scope.stop()
})

test('what was read before stays when it cannot be read again', async () => {
  let isDown = false
  answerWith(() => {
    if (isDown) throw new TypeError('Failed to fetch')
    return counts(7)
  })
  const { queues, failure, ask } = useQueues(() => [{ key: 'a', name: 'A' }])
  await vi.advanceTimersByTimeAsync(0)
  isDown = true
  await ask()
  expect([queues.value?.length, failure.value === '']).toEqual([1, false])
})
