// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { effectScope, nextTick, shallowRef } from 'vue'
import { answerWith } from '../api/session.testing.ts'
import { review } from '../queue/review.testing.ts'
import { useLastReviews } from './useLastReviews.ts'

test('another number of reviews in the live report has the list read again', async () => {
  let asked = 0
  answerWith(() => {
    asked += 1
    const edges = [{ node: review({ uuid: `r${asked}` }) }]
    return { data: { receivedReviews: { totalCount: 40 + asked, edges } } }
  })
  const received = shallowRef(41)
  const scope = effectScope()
  const selection = { members: ['ann@acme.example'], from: '2026-10-01', to: '2026-10-28' }
  const last = scope.run(() =>
    useLastReviews(
      () => selection,
      () => received.value,
    ),
  )
  await expect.poll(() => last?.total.value).toBe(41)
  received.value = 42
  await nextTick()
  await expect.poll(() => [last?.total.value, last?.reviews.value?.[0]?.uuid]).toEqual([42, 'r2'])
  expect(asked).toBe(2)
  scope.stop()
})
