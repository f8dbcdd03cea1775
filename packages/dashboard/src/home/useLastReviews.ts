import { useEventListener } from '@vueuse/core'
import { computed, watch } from 'vue'
import { reach } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { LastReviewsDocument } from '../gql/graphql.ts'
import type { Selection } from '../gql/graphql.ts'

/**
 * The last reviews that a selection received.
 * @param received how many there are by the live report: another number is a review that is not listed yet
 */
export function useLastReviews(selection: () => Selection, received: () => number) {
  const { data, failure, isAsking, ask } = useAnswer(LastReviewsDocument, () => ({ selection: selection() }))
  watch([received, reach], ask)
  useEventListener(window, 'focus', () => {
    if (!isAsking.value) void ask()
  })
  /** Null: not there yet. */
  const reviews = computed(() => data.value?.receivedReviews.edges.map(({ node }) => node) ?? null)
  return { reviews, total: computed(() => data.value?.receivedReviews.totalCount ?? 0), failure, ask }
}
