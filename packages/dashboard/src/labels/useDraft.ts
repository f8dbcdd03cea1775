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
  /** Begins anew with what is kept; nothing that was typed is left. */
  readonly reset: () => void
  readonly dropAside: () => void
  readonly takeTheirs: () => void
  /** Goes on with the draft as if it were made of what is kept now. */
  readonly keepMine: () => void
  /** Takes up what is put aside, and puts aside what was typed since. */
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
  const follow = (): void => {
    keepMine()
    draft.value = draftOf(base.value)
  }
  const dropAside = (): void => {
    aside.value = null
  }
  watch(kept, (now) => {
    if (!isChanged.value || isSame(draft.value, draftOf(now))) follow()
  })
  return {
    draft,
    base,
    isChanged,
    isOvertaken: computed(() => isChanged.value && !isSame(base.value, kept())),
    hasAside: computed(() => aside.value !== null),
    reset: () => {
      dropAside()
      follow()
    },
    dropAside,
    takeTheirs: () => {
      aside.value = { draft: draft.value }
      follow()
    },
    keepMine,
    backToMine: () => {
      if (!aside.value) return
      const since = isChanged.value ? { draft: draft.value } : null
      draft.value = aside.value.draft
      aside.value = since
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
