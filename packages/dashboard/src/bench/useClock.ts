import type { Felt } from '@labelpulse/domain'
import { attend, dropSitting, giveBack, newUuid } from '@labelpulse/tracker'
import type { Attention, ClockPlace, Sitting } from '@labelpulse/tracker'
import { useIntervalFn } from '@vueuse/core'
import { shallowRef } from 'vue'
import type { WorkInput } from '../gql/graphql.ts'
import type { Assignment } from './assignments.ts'
import type { PressedIn } from './outbox.ts'

/** What the names of the bench's clocks begin with, among all of this origin. */
export const clockKeys = 'bench:'

/** What of an assignment must be known to send its time after a crash. */
export interface AboutSitting {
  readonly assignment: string
  readonly task: string
  readonly project: PressedIn
  readonly member: string
}

/** What a clock felt that stopped because another tab goes on. */
export interface LeftTime {
  /** Where it is kept until the other tab has it. */
  readonly key: string
  readonly about: AboutSitting
  readonly sitting: Sitting
}

interface Running {
  readonly attention: Attention
  readonly place: ClockPlace & { readonly about: AboutSitting }
}

const nothingFelt: Felt = { activeMs: 0, inactiveMs: 0 }

/** The clock of the task in hand, felt on the whole page. Each has a name of its own, so that no two tabs write at one place. */
export function useClock(member: string) {
  const felt = shallowRef<Felt>(nothingFelt)
  let running: Running | null = null
  const read = (): void => {
    felt.value = running?.attention.read() ?? nothingFelt
  }
  useIntervalFn(read, 1000)

  function begin({ id, task, project }: Assignment): void {
    handOn()
    const { key, name } = project
    const about: AboutSitting = { assignment: id, task: task.name ?? task.key, project: { key, name }, member }
    const place = { key: clockKeys + newUuid(), about, thresholdMs: project.inactivityThresholdMs }
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

  /**
   * Nothing is felt here any more. What was is kept, for another tab, or to be sent by the page that comes next.
   * @param sinceMs the instant from which another tab goes on
   */
  function handOn(sinceMs?: number): LeftTime | null {
    if (!running) return null
    const { attention, place } = running
    running = null
    const sitting = attention.stop(sinceMs)
    giveBack(place, sitting)
    return { key: place.key, about: place.about, sitting }
  }

  /** Takes the time of a press that was refused back, for the next one; false: its task is not in hand any more. */
  function takeBack(assignment: WorkInput['assignment'], sitting: Sitting): boolean {
    if (!running || running.place.about.assignment !== assignment) return false
    giveBack(running.place, sitting)
    read()
    return true
  }

  /** Goes on with what the clock of another tab felt. What nobody goes on with stays kept, to be recovered. */
  function goOn(left: LeftTime | null): void {
    if (!left || !takeBack(left.about.assignment, left.sitting)) return
    dropSitting(left.key)
    running?.attention.goOn(left.sitting.endedAtMs)
  }

  return { felt, begin, take, stop, handOn, takeBack, goOn }
}
