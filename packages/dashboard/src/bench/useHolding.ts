import { useEventListener, useIntervalFn } from '@vueuse/core'
import { computed, ref } from 'vue'
import type { Assignment } from './assignments.ts'
import { keepHolding } from './assignments.ts'

// Whoever works on what is with somebody else by now should not do so for long.
const signEveryMs = 15_000
// What was heard so lately holds for whoever comes back, too.
const freshMs = 3_000

/** Until when the task in hand is held: a sign of life from time to time while somebody looks keeps it. */
export function useHolding() {
  const untilMs = ref(0)
  /** Why it is not held for whoever works here any more; '': it is. */
  const lost = ref('')
  const isLost = computed(() => lost.value !== '')
  /** The last sign did not reach the server. */
  const isUnreached = ref(false)
  let assignment: string | null = null
  let signedAtMs = 0
  let underWay: { readonly mine: string; readonly answered: Promise<void> } | null = null

  async function ask(mine: string): Promise<void> {
    try {
      const held = await keepHolding(mine)
      isUnreached.value = false
      if (mine !== assignment) return
      if ('lost' in held) lost.value = held.lost
      else untilMs.value = held.untilMs
    } catch {
      // The next sign may.
      isUnreached.value = true
    } finally {
      if (underWay?.mine === mine) underWay = null
    }
  }

  /** Gives a sign now. Whoever comes back to a tab is noticed in several ways at once: one sign is enough. */
  async function sign(): Promise<void> {
    if (assignment === null || isLost.value || document.hidden) return
    signedAtMs = Date.now()
    if (underWay?.mine !== assignment) underWay = { mine: assignment, answered: ask(assignment) }
    await underWay.answered
  }
  useIntervalFn(() => void sign(), signEveryMs)
  // Whoever comes back looks whether it is still theirs.
  function lookAgain(): void {
    if (Math.abs(Date.now() - signedAtMs) >= freshMs) void sign()
  }
  useEventListener(window, ['focus', 'online'], lookAgain)
  useEventListener(document, 'visibilitychange', lookAgain)

  function begin({ id, expiresAt }: Assignment): void {
    assignment = id
    signedAtMs = Date.now()
    lost.value = ''
    untilMs.value = Date.parse(expiresAt)
  }

  function end(): void {
    assignment = null
    lost.value = ''
  }

  return { untilMs, lost, isLost, isUnreached, begin, sign, end }
}
