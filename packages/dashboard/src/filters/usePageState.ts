import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import type { LocationQueryRaw } from 'vue-router'
import { decode, encode } from './url.ts'
import type { PageState } from './url.ts'

/** The page's state, which is its address: back and forward, reload and a sent link keep all of it. */
export function usePageState(): {
  state: ComputedRef<PageState>
  change: (changes: Partial<PageState>) => void
  /** The address of the state with changes. */
  queryOf: (changes: Partial<PageState>) => LocationQueryRaw
} {
  const route = useRoute()
  const router = useRouter()
  const state = computed(() => decode(route.query))
  const queryOf = (changes: Partial<PageState>): LocationQueryRaw => encode({ ...state.value, ...changes })
  return { state, queryOf, change: (changes) => void router.push({ query: queryOf(changes) }) }
}
