import { ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { client } from '../api/session.ts'
import { PerformanceDocument } from '../gql/graphql.ts'
import type { PerformanceQuery, Selection } from '../gql/graphql.ts'

export type Earlier = PerformanceQuery['performance']

const kept = 4

/**
 * Reports of earlier ranges, by selection. The last few are kept, so that a page that still shows the old range while
 * a new one loads keeps its comparison too.
 */
export function useComparison(selection: ComputedRef<Selection | null>): {
  earlier: (selection: Selection) => Earlier | null
  hasFailed: Ref<boolean>
  tryAgain: () => void
} {
  const reports = shallowRef(new Map<string, Earlier>())
  const hasFailed = ref(false)
  const turn = ref(0)

  watch(
    [() => JSON.stringify(selection.value), turn],
    async ([key], _, onCleanup) => {
      let isWanted = true
      onCleanup(() => {
        isWanted = false
      })
      hasFailed.value = false
      if (!selection.value) return
      try {
        const { data } = await client.query({ query: PerformanceDocument, variables: { selection: selection.value } })
        reports.value = new Map([...reports.value, [key, data.performance] as const].slice(-kept))
      } catch {
        if (isWanted) hasFailed.value = true
      }
    },
    { immediate: true },
  )

  return {
    earlier: (wanted) => reports.value.get(JSON.stringify(wanted)) ?? null,
    hasFailed,
    tryAgain: () => {
      turn.value += 1
    },
  }
}
