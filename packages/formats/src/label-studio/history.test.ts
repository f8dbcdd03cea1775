import type { Workunit } from '@labelpulse/domain'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { factUuid, newWork } from './history.ts'
import type { KnownWorkunit } from './history.ts'
import { noPeople } from './people.ts'
import type { SourceAnnotation, SourceReview } from './task.ts'

const createdAtMs = Date.UTC(2026, 2, 2, 9)
const named = (id: string) => ({ id, email: `${id}@acme.example`, name: null })
const [ann, bob] = [named('ann'), named('bob')]

const state = (fields: Partial<SourceAnnotation> = {}): SourceAnnotation => ({
  id: '7',
  author: ann,
  editor: null,
  createdAtMs,
  updatedAtMs: createdAtMs,
  isCancelled: false,
  leadMs: 10_000,
  lastAction: null,
  result: [],
  reviews: [],
  ...fields,
})

const known = (work: readonly Workunit[]): KnownWorkunit[] =>
  work.map(({ uuid, createdAtMs: atMs, givenAction, activeMs }) => {
    if (givenAction === null) throw new Error('this source always gives an action')
    return { uuid, createdAtMs: atMs, action: givenAction, activeMs }
  })

const place = { project: 'p', areOne: (one: string, other: string) => one === other }

const added = (annotation: SourceAnnotation, before: readonly KnownWorkunit[] = []) =>
  newWork(annotation, noPeople(), place, before).work

/** What is there after these states were seen one after another. */
function seen(...states: readonly SourceAnnotation[]): readonly Workunit[] {
  const work: Workunit[] = []
  for (const next of states) work.push(...added(next, known(work)))
  return work
}

const later = (ms: number) => createdAtMs + ms
const told = (work: readonly Workunit[]) =>
  work.map((unit) => [unit.givenAction, unit.workType, unit.createdBy, unit.createdAtMs - createdAtMs, unit.activeMs])

describe('an annotation that is first seen', () => {
  it('is submitted when it was created, by its author, with its lead time', () => {
    expect(added(state({ result: [{ type: 'labels' }, { type: 'choices' }] }))).toEqual([
      {
        uuid: factUuid('p', '7', 'created'),
        createdAtMs,
        createdBy: 'ann@acme.example',
        workType: 'label',
        givenAction: 'submitted',
        activeMs: 10_000,
        inactiveMs: null,
        nextLabelStatus: 'LABELED',
        score: null,
        objects: 2,
      },
    ])
  })

  it('is skipped where it was cancelled', () => {
    const [first] = added(state({ isCancelled: true, lastAction: 'skipped' }))
    expect(first).toMatchObject({ givenAction: 'skipped', nextLabelStatus: 'SKIPPED' })
  })

  it('is updated too where the last save was an edit, by who edited it', () => {
    expect(told(added(state({ lastAction: 'updated', updatedAtMs: later(400), editor: bob })))).toEqual([
      ['submitted', 'label', 'ann@acme.example', 0, 10_000],
      ['updated', 'normal', 'bob@acme.example', 400, 0],
    ])
    const ownEdit = state({ lastAction: 'updated', updatedAtMs: later(400), editor: ann })
    expect(told(added(ownEdit))[1]?.[1]).toBe('label')
    const { work } = newWork({ ...ownEdit, editor: bob }, noPeople(), { ...place, areOne: () => true }, [])
    expect(told(work)[1]?.[1]).toBe('label')
  })

  it('is taken as edited where nothing is said and more than a second passed', () => {
    expect(added(state({ updatedAtMs: later(1000) }))).toHaveLength(1)
    expect(added(state({ updatedAtMs: later(1001) }))).toHaveLength(2)
  })

  it.each(['submitted', 'skipped', 'accepted', 'rejected', 'deleted_review'])(
    'is not edited where %s came last',
    (action) => {
      expect(added(state({ lastAction: action, updatedAtMs: later(90_000) }))).toHaveLength(1)
    },
  )
})

describe('an annotation that was seen before', () => {
  const submitted = state({ lastAction: 'submitted' })

  it('adds one update with the time that is new', () => {
    const grown = state({ lastAction: 'updated', updatedAtMs: later(60_000), leadMs: 25_000, editor: bob })
    expect(told(seen(submitted, grown)).slice(1)).toEqual([['updated', 'normal', 'bob@acme.example', 60_000, 15_000]])
  })

  it('adds a skip when it is cancelled and a completion when it is taken up again', () => {
    const skipped = state({ lastAction: 'skipped', isCancelled: true, updatedAtMs: later(5000) })
    expect(told(seen(submitted, skipped)).at(-1)?.[0]).toBe('skipped')
    const again = state({ lastAction: 'submitted', updatedAtMs: later(9000) })
    expect(told(seen(submitted, skipped, again)).at(-1)?.[0]).toBe('updated')
    const atFirst = state({ lastAction: 'skipped', isCancelled: true })
    expect(told(seen(atFirst, again)).at(-1)?.[0]).toBe('submitted')
  })

  it('adds nothing for what changed neither time nor state', () => {
    expect(seen(submitted, state({ lastAction: 'accepted', updatedAtMs: later(90_000) }))).toHaveLength(1)
  })

  it('adds nothing within the second that follows its creation, unless its time grew or it was cancelled', () => {
    const silent = state({ updatedAtMs: later(800) })
    expect(seen(silent, silent)).toHaveLength(1)
    expect(seen(silent, { ...silent, leadMs: 10_001 })).toHaveLength(2)
    expect(seen(silent, { ...silent, isCancelled: true })).toHaveLength(2)
  })

  it('adds nothing from an older state', () => {
    const grown = state({ lastAction: 'updated', updatedAtMs: later(60_000), leadMs: 25_000 })
    expect(seen(grown, submitted)).toEqual(seen(grown))
  })

  it('is told from work of other sources by its uuids', () => {
    const other = {
      uuid: '4f9c2a60-7d1e-4b7a-9c55-0e2f6f1d8a31',
      createdAtMs: later(1),
      action: 'draft',
      activeMs: 9,
    } as const
    expect(told(added(submitted, [other]))).toEqual(told(added(submitted)))
    expect(newWork(submitted, noPeople(), place, known(seen(submitted))).knownCount).toBe(1)
    expect(newWork(submitted, noPeople(), { ...place, project: 'another' }, known(seen(submitted))).knownCount).toBe(0)
  })
})

describe('an annotation that goes on changing', () => {
  const step = fc.record({
    passedMs: fc.oneof(fc.integer({ min: 1, max: 1500 }), fc.integer({ min: 1, max: 1e9 })),
    workedMs: fc.oneof(fc.constant(0), fc.nat(1e6)),
    isCancelled: fc.boolean(),
    lastAction: fc.constantFrom(null, 'submitted', 'updated', 'skipped', 'accepted', 'rejected', 'deleted_review'),
    editor: fc.constantFrom(null, ann, bob),
  })
  const evolution = fc.array(step, { minLength: 1, maxLength: 8 }).map((steps) => {
    let [updatedAtMs, leadMs] = [createdAtMs, 0]
    return steps.map(({ passedMs, workedMs, isCancelled, lastAction, editor }, index) => {
      if (index > 0) updatedAtMs += passedMs
      leadMs += workedMs
      return state({ isCancelled, lastAction, editor, updatedAtMs, leadMs })
    })
  })
  /** States of one annotation with the order in which they are seen: some never, some again. */
  const sightings = fc
    .tuple(evolution, fc.array(fc.nat(), { minLength: 1, maxLength: 12 }))
    .map(([states, order]) => order.flatMap((at) => states[at % states.length] ?? []))

  it('adds up to the lead time of its newest state, whatever was seen in whatever order', () => {
    fc.assert(
      fc.property(sightings, (states) => {
        const work = seen(...states)
        const newest = states.toSorted((a, b) => b.updatedAtMs - a.updatedAtMs)[0]
        expect(work.reduce((sum, { activeMs }) => sum + activeMs, 0)).toBe(newest?.leadMs)
        expect(new Set(work.map(({ uuid }) => uuid)).size).toBe(work.length)
      }),
      { numRuns: 1000 },
    )
  })

  it('adds nothing when a state is seen again', () => {
    fc.assert(
      fc.property(sightings, (states) => {
        const inTurn = states.toSorted((a, b) => a.updatedAtMs - b.updatedAtMs)
        const work = known(seen(...inTurn))
        for (const again of inTurn) expect(added(again, work)).toEqual([])
        for (const [at, again] of states.entries())
          expect(added(again, known(seen(...states.slice(0, at + 1))))).toEqual([])
      }),
      { numRuns: 500 },
    )
  })
})

describe('a review', () => {
  const review = (fields: Partial<SourceReview> = {}): SourceReview => ({
    id: '3',
    createdAtMs: later(7_200_000),
    reviewer: bob,
    isAccepted: true,
    fix: null,
    ...fields,
  })
  const verdictOf = (fields: Partial<SourceReview>) =>
    added(state({ lastAction: 'accepted', reviews: [review(fields)] }))[1]

  it('is its reviewer’s work and takes no time', () => {
    expect(verdictOf({})).toMatchObject({
      uuid: factUuid('p', '7', 'review', '3'),
      createdAtMs: later(7_200_000),
      createdBy: 'bob@acme.example',
      workType: 'review',
      activeMs: 0,
      inactiveMs: null,
    })
  })

  it('accepts, rejects, or accepts with a fix and its score', () => {
    const fix = { before: [{ type: 'a' }, { type: 'b' }], after: [{ type: 'a' }] }
    expect(verdictOf({})).toMatchObject({ givenAction: 'accepted', nextLabelStatus: 'REVIEWED', score: null })
    expect(verdictOf({ isAccepted: false, fix })).toMatchObject({
      givenAction: 'rejected',
      nextLabelStatus: 'REJECTED',
    })
    expect(verdictOf({ fix })).toMatchObject({
      givenAction: 'fixed_accepted',
      nextLabelStatus: 'REVIEWED',
      score: 2 / 3,
    })
  })

  it('is added once, also when it comes later than the annotation', () => {
    const reviewed = state({ lastAction: 'accepted', reviews: [review(), review({ id: '4', isAccepted: false })] })
    expect(seen(state(), reviewed, reviewed)).toHaveLength(3)
    expect(newWork(reviewed, noPeople(), place, known(seen(state(), reviewed)))).toEqual({ work: [], knownCount: 3 })
  })
})
