import { computed, shallowRef, watch } from 'vue'
import type { ComputedRef, ShallowRef, WritableComputedRef } from 'vue'

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

export interface Drafting<Kept, Draft> {
  readonly draft: ShallowRef<Draft>
  /** What the draft was made of: what others keep since then is not in it. */
  readonly base: Readonly<ShallowRef<Kept>>
  readonly isChanged: ComputedRef<boolean>
  /** Whether somebody else kept something since the draft was begun. */
  readonly isOvertaken: ComputedRef<boolean>
  /** Whether a draft is put aside to look at theirs. */
  readonly hasAside: ComputedRef<boolean>
  readonly reset: () => void
  readonly takeTheirs: () => void
  /** Goes on with the draft as if it were made of what is kept now. */
  readonly keepMine: () => void
  readonly backToMine: () => void
}

/**
 * What somebody makes of something that is kept. What is kept may change meanwhile: a draft that is untouched follows it,
 * one that is touched stays.
 * @param draftOf how what is kept stands in a form
 */
export function useDraft<Kept, Draft>(kept: () => Kept, draftOf: (kept: Kept) => Draft): Drafting<Kept, Draft> {
  const base: ShallowRef<Kept> = shallowRef(kept())
  const draft: ShallowRef<Draft> = shallowRef(draftOf(kept()))
  const aside = shallowRef<{ readonly draft: Draft } | null>(null)
  const isChanged = computed(() => !isSame(draft.value, draftOf(base.value)))
  const keepMine = (): void => {
    base.value = kept()
  }
  const reset = (): void => {
    keepMine()
    draft.value = draftOf(base.value)
  }
  watch(kept, (now) => {
    if (!isChanged.value || isSame(draft.value, draftOf(now))) reset()
  })
  return {
    draft,
    base,
    isChanged,
    isOvertaken: computed(() => isChanged.value && !isSame(base.value, kept())),
    hasAside: computed(() => aside.value !== null),
    reset,
    takeTheirs: () => {
      aside.value = { draft: draft.value }
      reset()
    },
    keepMine,
    backToMine: () => {
      if (aside.value) draft.value = aside.value.draft
      aside.value = null
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
