import { useMediaQuery } from '@vueuse/core'
import { onScopeDispose, ref, watch } from 'vue'
import type { Ref } from 'vue'

const rollMs = 240
const easeOut = (share: number): number => 1 - (1 - share) ** 3

/** A number that rolls to its next value where the selection (the key) changed, and is set where only time went on. */
export function useRolled(value: () => number | null, key: () => string): Ref<number | null> {
  const shown = ref(value())
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)')
  let frame = 0

  function roll(from: number, to: number, startedAtMs: number): void {
    const share = Math.min(1, (performance.now() - startedAtMs) / rollMs)
    shown.value = share === 1 ? to : from + (to - from) * easeOut(share)
    if (share < 1) frame = requestAnimationFrame(() => roll(from, to, startedAtMs))
  }

  watch([value, key], ([next, nextKey], [before, keyBefore]) => {
    cancelAnimationFrame(frame)
    if (next === null || before === null || nextKey === keyBefore || isCalm.value) shown.value = next
    else roll(before, next, performance.now())
  })
  onScopeDispose(() => cancelAnimationFrame(frame))
  return shown
}
