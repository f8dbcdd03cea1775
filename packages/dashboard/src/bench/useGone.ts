import { useIntervalFn } from '@vueuse/core'
import type { Tabs } from './tabs.ts'

const lookEveryMs = 1_000
// Between two of its tasks a tab is at none for a moment.
const silentLooks = 3

/**
 * Calls when the tab that is at an assignment is gone, or at something else, while somebody looks at this one.
 * @returns says which assignment another tab is at; null: none is waited for
 */
export function useGone(
  tabs: Pick<Tabs, 'ask' | 'isElsewhere'>,
  isGone: () => unknown,
): (assignment: string | null) => void {
  let waitedFor: string | null = null
  let silent = 0

  useIntervalFn(() => {
    if (waitedFor === null || document.hidden) return
    silent = tabs.isElsewhere(waitedFor) ? 0 : silent + 1
    if (silent < silentLooks) return tabs.ask()
    waitedFor = null
    isGone()
  }, lookEveryMs)

  return (assignment) => {
    waitedFor = assignment
    silent = 0
  }
}
