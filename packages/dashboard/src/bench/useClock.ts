import type { Felt } from '@labelpulse/domain'
import { attend } from '@labelpulse/tracker'
import type { Attention, Sitting } from '@labelpulse/tracker'
import { useIntervalFn } from '@vueuse/core'
import { shallowRef } from 'vue'
import type { Assignment } from './assignments.ts'

/** What the names of the bench's clocks begin with, among all of this origin. */
export const clockKeys = 'bench:'

/** What of an assignment must be known to send its time after a crash. */
export interface AboutSitting {
  readonly assignment: string
  readonly task: string
  readonly member: string
}

const nothingFelt: Felt = { activeMs: 0, inactiveMs: 0 }

/** The clock of the task in hand, felt on the whole page. */
export function useClock(member: string) {
  const felt = shallowRef<Felt>(nothingFelt)
  let attention: Attention | null = null
  const read = (): void => {
    felt.value = attention?.read() ?? nothingFelt
  }
  useIntervalFn(read, 1000)

  function begin({ id, task, project }: Assignment): void {
    const about: AboutSitting = { assignment: id, task: task.key, member }
    // Not the document: the bench takes keys at the window, before anything on the page hears of them.
    attention = attend({ elements: window, thresholdMs: project.inactivityThresholdMs, key: clockKeys + id, about })
    read()
  }

  /** What was felt since loading or the save before, which begins anew. */
  function take(): Sitting | null {
    const sitting = attention?.take() ?? null
    read()
    return sitting
  }

  /** The same, and nothing is felt any more. */
  function stop(): Sitting | null {
    const sitting = attention?.stop() ?? null
    attention = null
    return sitting
  }

  return { felt, begin, take, stop }
}
