import { describe, expect, it } from 'vitest'
import { story } from './histories.testing.ts'
import { actions, breachOf, elapsedMs, inOrder, maxCount, maxTimeMs, permits, workTypes } from './workunit.ts'
import type { Action, Workunit, WorkType } from './workunit.ts'

const endings: Record<WorkType, Action[]> = {
  label: ['draft', 'submitted', 'updated', 'skipped', 'closed'],
  review: ['draft', 'accepted', 'rejected', 'fixed_accepted', 'skipped', 'closed'],
  normal: ['draft', 'submitted', 'updated', 'skipped', 'closed', 'accepted', 'rejected', 'fixed_accepted', 'deleted'],
}

it.each(workTypes)('work of type %s ends in its own actions and no other', (workType) => {
  expect(new Set(actions.filter((action) => permits(workType, action)))).toEqual(new Set(endings[workType]))
})

describe('a rule is broken', () => {
  const breach = (fields: Partial<Workunit>) => breachOf(story(['ann label submitted', fields])[0]!)?.field ?? null

  it.each([-1, 0.5, maxTimeMs + 1, Number.NaN, Number.POSITIVE_INFINITY])('by a time of %s', (ms) => {
    expect(breach({ activeMs: ms })).toBe('time')
    expect(breach({ inactiveMs: ms })).toBe('inactive_time')
  })

  it.each([0, 1, maxTimeMs])('by no time of %s', (ms) => {
    expect(breach({ activeMs: ms, inactiveMs: ms })).toBeNull()
    expect(breach({ activeMs: ms, inactiveMs: null })).toBeNull()
  })

  it('by an action that cannot end this work', () => {
    expect(breach({ givenAction: 'accepted' })).toBe('action')
    expect(breach({ givenAction: 'deleted' })).toBe('action')
    expect(breach({ workType: 'review', givenAction: 'submitted' })).toBe('action')
  })

  it('by no status where there is no action either', () => {
    expect(breach({ givenAction: null, nextLabelStatus: null })).toBe('next_label_status')
    expect(breach({ givenAction: null, nextLabelStatus: 'LABELED' })).toBeNull()
  })

  it('by a fix without a score from 0 to 1', () => {
    const fix = { workType: 'review', givenAction: 'fixed_accepted' } as const
    for (const score of [null, -0.01, 1.01, Number.NaN]) expect(breach({ ...fix, score })).toBe('score')
    for (const score of [0, 0.42, 1]) expect(breach({ ...fix, score })).toBeNull()
  })

  it('by a score of anything but a fix', () => {
    expect(breach({ score: 1 })).toBe('score')
    expect(breach({ workType: 'review', givenAction: 'accepted', score: 1 })).toBe('score')
    expect(breach({ workType: 'review', givenAction: null, nextLabelStatus: 'REVIEWED', score: 1 })).toBe('score')
  })

  it('by an annotation count that is not whole, below zero or beyond all sense', () => {
    for (const objects of [-1, 1.5, maxCount + 1, 2 ** 31, Number.NaN])
      expect(breach({ objects })).toBe('annotation_count')
    for (const objects of [null, 0, 12, maxCount]) expect(breach({ objects })).toBeNull()
  })

  it('with a sentence that names no field twice', () => {
    const { field, reason } = breachOf(story(['ann label submitted', { activeMs: -1 }])[0]!)!
    expect(`${field} ${reason}`).toBe('time must be whole milliseconds from 0 to 315360000000 (ten years)')
  })
})

describe('workunits', () => {
  it('stand in order of their instants, then of their uuids', () => {
    const [a, b, c] = [
      { createdAtMs: 1, uuid: 'f0' },
      { createdAtMs: 2, uuid: '0a' },
      { createdAtMs: 2, uuid: 'a0' },
    ]
    expect([c, b, a].toSorted(inOrder)).toEqual([a, b, c])
    expect(inOrder(a, a)).toBe(0)
  })

  it('take their active and idle time together; what was not measured is none', () => {
    expect(elapsedMs({ activeMs: 40, inactiveMs: 2 })).toBe(42)
    expect(elapsedMs({ activeMs: 40, inactiveMs: null })).toBe(40)
  })
})
