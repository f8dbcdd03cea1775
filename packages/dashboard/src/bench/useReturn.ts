import { useEventListener, useIntervalFn } from '@vueuse/core'

const lookEveryMs = 5_000
// Whoever looked something up meanwhile was not away.
const awayFromMs = 60_000

/** Calls when somebody comes back after a while: to a tab that was hidden, or on a machine that slept. */
export function useReturn(comeBack: () => unknown): void {
  let seenAtMs = Date.now()
  function look(): void {
    if (document.hidden) return
    const awayMs = Date.now() - seenAtMs
    seenAtMs = Date.now()
    if (awayMs >= awayFromMs) comeBack()
  }
  useIntervalFn(look, lookEveryMs)
  useEventListener(document, 'visibilitychange', look)
}
