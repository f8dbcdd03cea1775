// @vitest-environment happy-dom
import { afterEach, expect, test, vi } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { answerWith } from '../api/session.testing.ts'
import { review } from '../queue/review.testing.ts'
import { inScope } from '../scope.testing.ts'
import { useLastReviews } from './useLastReviews.ts'

afterEach(() => void vi.useRealTimers())

test('another number of reviews in the live report has the list read again, and so has whoever comes back to it', async () => {
  vi.useFakeTimers()
  let asked = 0
  answerWith(() => {
    asked += 1
    const edges = [{ node: review({ uuid: `r${asked}` }) }]
    return { data: { receivedReviews: { totalCount: 40 + asked, edges } } }
  })
  const received = shallowRef(41)
  const selection = { members: ['ann@acme.example'], from: '2026-10-01', to: '2026-10-28' }
  const last = inScope(() =>
    useLastReviews(
      () => selection,
      () => received.value,
    ),
  )
  await vi.waitFor(() => expect(last.total.value).toBe(41))
  received.value = 42
  await nextTick()
  await vi.waitFor(() => expect([last.total.value, last.reviews.value?.[0]?.uuid]).toEqual([42, 'r2']))
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(2)
  window.dispatchEvent(new Event('focus'))
  await vi.waitFor(() => expect(last.total.value).toBe(43))
})
