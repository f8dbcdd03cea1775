// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { shallowRef } from 'vue'
import { answerWith } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import { useQueues } from './useQueues.ts'

// The server tells them in an order of its own, and of what is not seen any more nothing.
const counts = (assigned: number, { projects }: Record<string, unknown>) => ({
  data: {
    queues: (projects as string[])
      .toReversed()
      .filter((key) => key !== 'gone')
      .map((key) => ({
        project: { key },
        queue: { labeling: { inProgress: 0, rejected: 0, assigned, open: 0, cameBack: [] }, reviewing: null },
      })),
  },
})

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('all queues are read by one request, again every 15 s, when the window is looked at, and when there are other projects', async () => {
  let asked = 0
  answerWith((_, variables) => counts((asked += 1), variables))
  const projects = shallowRef([{ key: 'a', name: 'A' }])
  const { queues } = inScope(() => useQueues(() => projects.value))
  await vi.advanceTimersByTimeAsync(0)
  expect(queues.value).toMatchObject([{ key: 'a', counts: { labeling: { assigned: 1 } } }])
  await vi.advanceTimersByTimeAsync(15_000)
  expect(asked).toBe(2)
  window.dispatchEvent(new Event('focus'))
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toBe(3)
  projects.value = ['b', 'gone', 'a'].map((key) => ({ key, name: key }))
  await vi.advanceTimersByTimeAsync(0)
  expect([asked, queues.value?.map(({ key }) => key)]).toEqual([4, ['b', 'a']])
})

test('what was read before stays when it cannot be read again', async () => {
  let isDown = false
  answerWith((_, variables) => {
    if (isDown) throw new TypeError('Failed to fetch')
    return counts(7, variables)
  })
  const { queues, failure, ask } = inScope(() => useQueues(() => [{ key: 'a', name: 'A' }]))
  await vi.advanceTimersByTimeAsync(0)
  isDown = true
  await ask()
  expect([queues.value?.length, failure.value === '']).toEqual([1, false])
})
