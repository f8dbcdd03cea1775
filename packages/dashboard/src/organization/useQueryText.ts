import { computed } from 'vue'
import type { WritableComputedRef } from 'vue'
import { useRoute, useRouter } from 'vue-router'

/** A part of the address that is a text; '': it is not there. It replaces the step in the history that it changes. */
export function useQueryText(name: string): WritableComputedRef<string> {
  const route = useRoute()
  const router = useRouter()
  return computed({
    get: () => {
      const value = route.query[name]
      return typeof value === 'string' ? value : ''
    },
    set: (text) => void router.replace({ query: { ...route.query, [name]: text || undefined } }),
  })
}
