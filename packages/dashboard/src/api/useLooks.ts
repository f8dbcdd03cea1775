import { useEventListener, useIntervalFn } from '@vueuse/core'
import type { Ref } from 'vue'

const lookEveryMs = 15_000

/**
 * Reads something again from time to time, and when its window is looked at: others change it meanwhile. What is on its
 * way already is not asked for twice, and a page that nobody sees asks for nothing.
 */
export function useLooks(isAsking: Readonly<Ref<boolean>>, ask: () => Promise<void>): void {
  function lookAgain(): void {
    if (document.visibilityState === 'visible' && !isAsking.value) void ask()
  }
  useIntervalFn(lookAgain, lookEveryMs)
  useEventListener(window, 'focus', lookAgain)
}
