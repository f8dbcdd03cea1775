import { useEventListener, useIntervalFn } from '@vueuse/core'
import type { MaybeRefOrGetter, Ref } from 'vue'

const usuallyMs = 15_000

/**
 * Reads something again from time to time, and when its window is looked at: others change it meanwhile. What is on its
 * way already is not asked for twice, and a page that nobody sees asks for nothing.
 */
export function useLooks(
  isAsking: Readonly<Ref<boolean>>,
  ask: () => Promise<void>,
  everyMs: MaybeRefOrGetter<number> = usuallyMs,
): void {
  function lookAgain(): void {
    if (document.visibilityState === 'visible' && !isAsking.value) void ask()
  }
  useIntervalFn(lookAgain, everyMs)
  useEventListener(window, 'focus', lookAgain)
}
