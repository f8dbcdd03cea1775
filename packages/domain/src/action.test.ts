import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actionsOf } from './action.ts'
import { anyArrivals, story } from './histories.testing.ts'
import type { Told } from './histories.testing.ts'
import { breachOf, inOrder, labelStatuses, permits } from './workunit.ts'
import type { Action, LabelStatus, WorkType } from './workunit.ts'

/** The action of a plain record, alone or after work of others. */
function derivedFrom(workType: WorkType, nextLabelStatus: LabelStatus, ...earlier: Told[]): Action {
  const plain = ['ann normal closed', { workType, givenAction: null, nextLabelStatus }] as const
  return story(...earlier, plain).at(-1)!.action
}

const first: Record<LabelStatus, Action> = {
  UNLABELED: 'draft',
  PRELABELED: 'draft',
  LABELING_IN_PROGRESS: 'draft',
  LABELED: 'submitted',
  REVIEWING_IN_PROGRESS: 'submitted',
  REVIEWED: 'submitted',
  REJECTED: 'submitted',
  SKIPPED: 'skipped',
  VERIFIED: 'submitted',
}
const inReview: Record<LabelStatus, Action> = {
  UNLABELED: 'closed',
  PRELABELED: 'closed',
  LABELING_IN_PROGRESS: 'closed',
  LABELED: 'closed',
  REVIEWING_IN_PROGRESS: 'closed',
  REVIEWED: 'accepted',
  REJECTED: 'rejected',
  SKIPPED: 'skipped',
  VERIFIED: 'closed',
}

describe('a workunit without action', () => {
  it.each(labelStatuses)('in label and normal work gets its action from %s', (status) => {
    expect(derivedFrom('label', status)).toBe(first[status])
    expect(derivedFrom('normal', status)).toBe(first[status])
  })

  it.each(labelStatuses)('in review work gets its action from %s, whatever came before', (status) => {
    expect(derivedFrom('review', status)).toBe(inReview[status])
    expect(derivedFrom('review', status, 'bo label submitted')).toBe(inReview[status])
  })

  it('is an update once anybody completed the annotation', () => {
    expect(derivedFrom('label', 'LABELED', 'bo label submitted')).toBe('updated')
    expect(derivedFrom('normal', 'LABELED', 'bo normal updated', 'bo normal deleted')).toBe('updated')
  })

  it('is a submission as long as nobody did', () => {
    expect(derivedFrom('label', 'LABELED', 'bo label draft', 'bo label skipped', 'cy review accepted')).toBe(
      'submitted',
    )
  })

  it('becomes an update when an earlier completion arrives late', () => {
    const plain = { givenAction: null, nextLabelStatus: 'LABELED' } as const
    const [late, work] = story('bo label submitted', ['ann label closed', plain])
    expect(actionsOf([work!])[0]!.action).toBe('submitted')
    expect(actionsOf([work!, late!].toSorted(inOrder))[1]!.action).toBe('updated')
  })
})

describe('actions', () => {
  it('stay as they were given, and those derived are permitted', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        for (const work of actionsOf(arrivals.toSorted(inOrder))) {
          expect(work.action).toBe(work.givenAction ?? work.action)
          expect(permits(work.workType, work.action)).toBe(true)
        }
      }),
    )
  })

  it('of what has its actions already are the same again', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        const once = actionsOf(arrivals.toSorted(inOrder))
        expect(actionsOf(once)).toEqual(once)
      }),
    )
  })
})

describe('a random history', () => {
  it('breaks no rule', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        expect(arrivals.filter((work) => breachOf(work))).toEqual([])
      }),
    )
  })
})
