/** Histories for tests: random ones, and ones told in words. Not part of the build. */
import * as fc from 'fast-check'
import { actionsOf } from './action.ts'
import { actions, labelStatuses, maxTimeMs, permits, workTypes } from './workunit.ts'
import type { ActedWorkunit, Action, Workunit, WorkType } from './workunit.ts'

/** Few people, few hours and all the bounds, so that collisions and extremes come up. */
const people = ['ann', 'bo', 'cy', 'di'] as const
const firstMs = Date.parse('2026-03-27T20:00:00Z')
const hourMs = 3_600_000

const anyTime = fc.oneof(
  { weight: 6, arbitrary: fc.integer({ min: 0, max: 900_000 }) },
  { weight: 1, arbitrary: fc.constantFrom(0, 2 ** 32 - 1, 2 ** 32, maxTimeMs) },
)

/** A workunit of one annotation that breaks no rule: any work type, given or derived action, at any hour of six days. */
export const anyWorkunit: fc.Arbitrary<Workunit> = fc.constantFrom(...workTypes).chain((workType) =>
  fc
    .record({
      uuid: fc.uuid(),
      createdAtMs: fc.integer({ min: 0, max: 6 * 24 }).map((hours) => firstMs + hours * hourMs),
      createdBy: fc.constantFrom(...people),
      workType: fc.constant(workType),
      givenAction: fc.option(fc.constantFrom(...actions.filter((action) => permits(workType, action)))),
      activeMs: anyTime,
      inactiveMs: fc.option(anyTime),
      nextLabelStatus: fc.constantFrom(...labelStatuses),
      score: fc.double({ min: 0, max: 1, noNaN: true }),
      objects: fc.option(fc.nat(20)),
    })
    .map((work) => ({ ...work, score: work.givenAction === 'fixed_accepted' ? work.score : null })),
)

/** Workunits of one annotation in the order of their arrival, which is not that of their instants. Each uuid once. */
export const anyArrivals = (maxLength = 12): fc.Arbitrary<Workunit[]> =>
  fc.uniqueArray(anyWorkunit, { selector: (work) => work.uuid, maxLength })

/** A piece of work in words: who, where it was opened, what ended it. */
export type Step = `${string} ${WorkType} ${Action}`

/** A step, and what is special about it. */
export type Told = Step | readonly [Step, Partial<Workunit>]

function workOf(told: Told, n: number): Workunit {
  const [words, special] = typeof told === 'string' ? [told, {}] : told
  const [createdBy, workType, action] = words.split(' ') as [string, WorkType, Action]
  const plain: Workunit = {
    uuid: `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`,
    createdAtMs: n,
    createdBy,
    workType,
    givenAction: action,
    activeMs: 10 ** n,
    inactiveMs: 10 ** n,
    nextLabelStatus: null,
    score: action === 'fixed_accepted' ? 0.5 : null,
    objects: null,
  }
  return { ...plain, ...special }
}

/**
 * A history in words. Step n happens at the instant n, and takes 10ⁿ ms of active and as much of idle time: so the
 * digits of a sum tell which steps are in it. A fix leaves half of the work.
 */
export const story = (...told: Told[]): ActedWorkunit[] => actionsOf(told.map(workOf))
