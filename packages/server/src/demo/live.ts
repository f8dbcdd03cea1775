import { dayAt } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import type { FactRecord } from '../exchange/facts.ts'
import { between } from './chance.ts'
import { crewAt, isOfficeTime } from './crew.ts'
import type { Scene } from './floor.ts'
import { instantOf } from './history.ts'
import type { Person } from './people.ts'
import { pauseMs, turn } from './turn.ts'

/** About as many workunits as the story has on a weekday; a test holds them together. */
export const usualWorkunitsADay = 480

const looksAgainMs = 15_000
const crewChangesMs = 60_000
const warmUpMs = 90_000

/**
 * How long pauses are, as a share of those in the story. While the day is young there are next to none, so that the page
 * is lively; once the day has much more work than a usual one they are whole, so that its bar stays believable.
 */
function ease(doneToday: number, isDay: boolean): number {
  const load = doneToday / usualWorkunitsADay
  return Math.min(1, Math.max(isDay ? 0.02 : 0.06, (load - 1.4) / 3))
}

export interface LiveWork {
  /** The work whose instant has come since the last call. */
  due(nowMs: number): FactRecord[]
}

/** People who work on from what the scene is, in real time. */
export function liveWork(
  scene: Scene,
  people: readonly Person[],
  today: { readonly day: Day; readonly count: number },
): LiveWork {
  const freeAtMs = new Map<string, number>()
  let pending: FactRecord[] = []
  let { day, count } = today
  let crew: readonly Person[] = []
  let crewChosenAtMs = 0
  // Then they have been working for a while already.
  let isBeginning = true

  function play(person: Person, nowMs: number, isDay: boolean): void {
    if ((freeAtMs.get(person.key) ?? 0) > nowMs) return
    const startedMs = isBeginning ? between(scene.chance, 0, warmUpMs) : 0
    const played = turn(scene, person, Math.round(nowMs - startedMs))
    if (played) pending.push(...played.records)
    const pause = pauseMs(scene, person) * ease(count, isDay)
    freeAtMs.set(person.key, played ? played.untilMs + pause : nowMs + looksAgainMs)
  }

  return {
    due: (nowMs) => {
      const { timeZone } = scene
      if (dayAt(nowMs, timeZone) !== day) [day, count] = [dayAt(nowMs, timeZone), 0]
      if (nowMs - crewChosenAtMs > crewChangesMs) [crew, crewChosenAtMs] = [crewAt(people, nowMs, timeZone), nowMs]
      const isDay = isOfficeTime(nowMs, timeZone)
      for (const person of crew) play(person, nowMs, isDay)
      isBeginning = false
      const { due = [], later = [] } = Object.groupBy(pending, (record) =>
        instantOf(record) <= nowMs ? 'due' : 'later',
      )
      pending = later
      count += due.filter(({ type }) => type === 'workunit').length
      return due.toSorted((a, b) => instantOf(a) - instantOf(b))
    },
  }
}
