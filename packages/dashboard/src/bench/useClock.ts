import type { Felt } from '@labelpulse/domain'
import { attend, giveBack } from '@labelpulse/tracker'
import type { Attention, ClockPlace, Sitting } from '@labelpulse/tracker'
import { useIntervalFn } from '@vueuse/core'
import { shallowRef } from 'vue'
import type { WorkInput } from '../gql/graphql.ts'
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
  let running: { readonly attention: Attention; readonly place: ClockPlace } | null = null
  const read = (): void => {
    felt.value = running?.attention.read() ?? nothingFelt
  }
  useIntervalFn(read, 1000)

  function begin({ id, task, project }: Assignment): void {
    handOn()
    const about: AboutSitting = { assignment: id, task: task.name ?? task.key, member }
    const place: ClockPlace = { key: clockKeys + id, about, thresholdMs: project.inactivityThresholdMs }
    // Not the document: the bench takes keys at the window, before anything on the page hears of them.
    running = { attention: attend({ elements: window, ...place }), place }
    read()
  }

  /** What was felt since loading or the save before, which begins anew. */
  function take(): Sitting | null {
    const sitting = running?.attention.take() ?? null
    read()
    return sitting
  }

  /** The same, and nothing is felt any more. */
  function stop(): Sitting | null {
    const sitting = running?.attention.stop() ?? null
    running = null
    return sitting
  }

  /** Nothing is felt here any more; another tab goes on with what was. */
  function handOn(): void {
    const place = running?.place
    const sitting = stop()
    if (place && sitting) giveBack(place, sitting)
  }

  /** Takes the time of a press that was refused back, for the next one; false: its task is not in hand any more. */
  function takeBack(assignment: WorkInput['assignment'], sitting: Sitting): boolean {
    if (running?.place.key !== `${clockKeys}${assignment}`) return false
    giveBack(running.place, sitting)
    read()
    return true
  }

  return { felt, begin, take, stop, handOn, takeBack }
}
