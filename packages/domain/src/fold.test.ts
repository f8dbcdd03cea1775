import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf } from './action.ts'
import { fold, isDone } from './fold.ts'
import type { AnnotationState } from './fold.ts'
import { anyArrivals, story } from './histories.testing.ts'
import type { Step, Told } from './histories.testing.ts'
import { inOrder } from './workunit.ts'
import type { ActedWorkunit, Action } from './workunit.ts'

const folded = (...steps: Told[]) => fold(story(...steps))
const foldedAs = (told: string) => folded(...(told.split(', ') as Step[]))
const foldedArrivals = (arrivals: Parameters<typeof actionsOf>[0]) => fold(actionsOf(arrivals.toSorted(inOrder)))

const completes = (action: Action) => action === 'submitted' || action === 'updated'
const reviews = (action: Action) => action === 'accepted' || action === 'rejected' || action === 'fixed_accepted'

/** The author's part of the state, step by step. */
function walkedByAuthor(history: readonly ActedWorkunit[]) {
  const firsts: Partial<Record<Action | 'completed', string>> = {}
  const labeling = history.filter(({ workType }) => workType === 'label' || workType === 'normal')
  for (const { action, createdBy } of labeling) firsts[completes(action) ? 'completed' : action] ??= createdBy
  const author = firsts.completed ?? firsts.skipped ?? firsts.draft ?? null
  let [leadMs, activeLeadMs] = [0, 0]
  let completedAtMs: number | null = null
  for (const { action, createdBy, createdAtMs, activeMs, inactiveMs } of labeling) {
    if (createdBy !== author) continue
    leadMs += activeMs + (inactiveMs ?? 0)
    activeLeadMs += activeMs
    if (completes(action)) completedAtMs = createdAtMs
  }
  return { author, leadMs, activeLeadMs, completedAtMs }
}

/** The same state, told as metrics.md tells it: what sets it and what clears it, one workunit after the other. */
function walked(history: readonly ActedWorkunit[]): AnnotationState {
  let lastAction: Action | null = null
  let skippedAtMs: number | null = null
  let isDeleted = false
  let objects = 0
  for (const { action, workType, createdAtMs, objects: given } of history) {
    if (completes(action) || reviews(action)) lastAction = action
    if (completes(action) || action === 'deleted') skippedAtMs = null
    if (completes(action)) isDeleted = false
    if (action === 'deleted') isDeleted = true
    if (action === 'skipped' && workType !== 'review') skippedAtMs = createdAtMs
    if (given !== null) objects = given
  }
  if (isDeleted) [skippedAtMs, objects] = [null, 0]
  return { ...walkedByAuthor(history), lastAction, skippedAtMs, isDeleted, objects }
}

describe('the fold', () => {
  it('is the same in whatever order the workunits arrive', () => {
    const shuffled = anyArrivals().chain((arrivals) =>
      fc.tuple(fc.constant(arrivals), fc.shuffledSubarray(arrivals, { minLength: arrivals.length })),
    )
    fc.assert(
      fc.property(shuffled, ([one, other]) => {
        expect(foldedArrivals(other)).toEqual(foldedArrivals(one))
      }),
    )
  })

  it('is what walking through the history says', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        const history = actionsOf(arrivals.toSorted(inOrder))
        expect(fold(history)).toEqual(walked(history))
      }),
      { numRuns: 500 },
    )
  })

  it('of nothing is nobody’s and empty', () => {
    expect(fold([])).toEqual(walked([]))
    expect(fold([]).author).toBeNull()
  })
})

describe('the author', () => {
  it.each<[string | null, string]>([
    ['cy', 'ann label draft, bo label skipped, cy normal updated, di label submitted'],
    ['bo', 'ann label draft, bo label skipped, cy label skipped'],
    ['ann', 'ann normal draft, bo label draft'],
    [null, 'ann review draft, bo review skipped, cy label closed, di normal accepted'],
    ['bo', 'ann review draft, bo label draft'],
    ['bo', 'ann normal accepted, bo label submitted'],
  ])('is %s after %s', (author, told) => {
    expect(foldedAs(told).author).toBe(author)
  })

  it('has all their own label and normal time, and nobody else’s', () => {
    const state = folded(
      'ann label draft',
      'bo label draft',
      'ann label submitted',
      'ann review accepted',
      'bo normal updated',
      'ann normal rejected',
      'ann label closed',
    )
    expect(state).toMatchObject({ author: 'ann', leadMs: 2_200_202, activeLeadMs: 1_100_101, completedAtMs: 2 })
  })

  it('has idle time that was not measured as none', () => {
    expect(folded(['ann label submitted', { activeMs: 7, inactiveMs: null }])).toMatchObject({
      leadMs: 7,
      activeLeadMs: 7,
    })
  })
})

describe('the last action', () => {
  it.each<[Action, string]>([
    ['rejected', 'ann label submitted, bo review rejected, ann label draft, ann label closed'],
    ['updated', 'ann label submitted, bo review rejected, cy normal updated'],
    ['accepted', 'ann label submitted, bo normal accepted, bo review skipped, bo normal deleted'],
    ['fixed_accepted', 'ann label submitted, bo review fixed_accepted, ann label skipped'],
  ])('is %s after %s', (action, told) => {
    expect(foldedAs(told).lastAction).toBe(action)
  })
})

describe('a skip', () => {
  it('stands from the last of several skips, by anyone', () => {
    expect(folded('ann label submitted', 'ann label skipped', 'bo normal skipped').skippedAtMs).toBe(2)
  })

  it('is cleared by a completion or a deletion, by nothing else', () => {
    expect(folded('ann label skipped', 'bo label submitted').skippedAtMs).toBeNull()
    expect(folded('ann label skipped', 'bo normal deleted').skippedAtMs).toBeNull()
    expect(folded('ann label skipped', 'bo review accepted', 'ann label draft').skippedAtMs).toBe(0)
  })

  it('in review skips nothing', () => {
    expect(folded('ann label submitted', 'bo review skipped').skippedAtMs).toBeNull()
  })
})

describe('a deleted annotation', () => {
  it('is neither done nor skipped, and has no objects', () => {
    const state = folded(['ann label submitted', { objects: 4 }], 'bo normal deleted', 'ann label skipped')
    expect(state).toMatchObject({ isDeleted: true, skippedAtMs: null, objects: 0, author: 'ann', completedAtMs: 0 })
    expect(isDone(state)).toBe(false)
  })

  it('comes back with the next completion, objects and all', () => {
    const state = folded(['ann label submitted', { objects: 4 }], 'bo normal deleted', 'cy normal updated')
    expect(state).toMatchObject({ isDeleted: false, objects: 4, completedAtMs: 0 })
    expect(isDone(state)).toBe(true)
  })

  it('does not come back by a review', () => {
    expect(folded('ann label submitted', 'bo normal deleted', 'bo review accepted').isDeleted).toBe(true)
  })
})

describe('an annotation', () => {
  it.each<[boolean, string]>([
    [true, 'ann label submitted'],
    [true, 'ann label submitted, bo review rejected, cy normal updated'],
    [true, 'ann label submitted, bo review rejected, bo review accepted'],
    [true, 'ann label skipped, bo label submitted, bo label closed'],
    [false, 'ann label submitted, bo review accepted, bo review rejected'],
    [false, 'ann label submitted, ann label skipped'],
    [false, 'ann label draft, bo review accepted'],
    [false, 'bo review accepted'],
  ])('is done: %s, after %s', (done, told) => {
    expect(isDone(foldedAs(told))).toBe(done)
  })

  it('has the objects that were given last', () => {
    expect(
      folded(['ann label submitted', { objects: 4 }], ['bo review rejected', { objects: 0 }], 'ann label updated'),
    ).toMatchObject({ objects: 0 })
  })
})
