import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef, WritableComputedRef } from 'vue'

/**
 * What somebody makes of something that is kept. What is kept may change meanwhile: a draft that is untouched follows it,
 * one that is touched stays.
 */
export function useDraft<T>(kept: () => T): {
  draft: ShallowRef<T>
  isChanged: ComputedRef<boolean>
  reset: () => void
} {
  const draft: ShallowRef<T> = shallowRef(kept())
  const isSame = (a: T, b: T): boolean => JSON.stringify(a) === JSON.stringify(b)
  watch(kept, (now, before) => {
    if (isSame(draft.value, before)) draft.value = now
  })
  return {
    draft,
    isChanged: computed(() => !isSame(draft.value, kept())),
    reset: () => {
      draft.value = kept()
    },
  }
}

/** One field of a draft, to be bound to what changes it. */
export const fieldIn = <T extends object, K extends keyof T>(
  draft: ShallowRef<T>,
  name: K,
): WritableComputedRef<T[K]> =>
  computed({
    get: () => draft.value[name],
    set: (value) => {
      draft.value = { ...draft.value, [name]: value }
    },
  })
