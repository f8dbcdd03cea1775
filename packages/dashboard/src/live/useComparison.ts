import { ref, shallowRef, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { returns } from '../api/line.ts'
import { client, reach, session } from '../api/session.ts'
import { PerformanceDocument } from '../gql/graphql.ts'
import type { PerformanceQuery, Selection } from '../gql/graphql.ts'

export type Earlier = PerformanceQuery['performance']

const kept = 4

/**
 * Reports of earlier ranges, by selection. The last few are kept, so that a page that still shows the old range while
 * a new one loads keeps its comparison too. All are dropped, and the one that is wanted is asked for anew, as soon as
 * something else may be seen: nothing pushes them, so nothing else would take back what is not to be read any more.
 */
export function useComparison(selection: ComputedRef<Selection | null>): {
  earlier: (selection: Selection) => Earlier | null
  hasFailed: Ref<boolean>
  tryAgain: () => void
} {
  const reports = shallowRef(new Map<string, Earlier>())
  const hasFailed = ref(false)
  const turn = ref(0)

  const askAgain = (): void => {
    turn.value += 1
  }

  watch(
    [reach, returns, session],
    () => {
      reports.value = new Map()
      askAgain()
    },
    { flush: 'sync' },
  )
  watch(
    [() => JSON.stringify(selection.value), turn],
    async ([key], _, onCleanup) => {
      let isWanted = true
      onCleanup(() => {
        isWanted = false
      })
      const mine = turn.value
      hasFailed.value = false
      if (!selection.value) return
      try {
        const { data } = await client.query({ query: PerformanceDocument, variables: { selection: selection.value } })
        // What was asked under other rights is not kept either.
        if (mine === turn.value)
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
    tryAgain: askAgain,
  }
}
