import { actionsOf, dayAt, inOrder } from '@labelpulse/domain'
import { anyArrivals, story } from '@labelpulse/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { count, evaluate, facts, isNullable, median, over, sum, times, values } from './algebra.ts'
import type { Value } from './algebra.ts'
import { readingOfFacts } from './arithmetic.ts'
import { atoms, sumAtomNames } from './atoms.ts'
import type { SumAtomName } from './atoms.ts'
import { CellChanges, longFromMs, readingOfCells } from './cells.ts'
import type { CellTotals } from './cells.ts'
import { factsOf } from './facts.ts'
import type { Fact } from './facts.ts'
import { insightMetrics, sampleMetrics } from './insights.ts'
import { performanceMetrics } from './performance.ts'

const anyFacts = fc
  .array(anyArrivals(), { maxLength: 6 })
  .map((annotations) =>
    annotations.flatMap((arrivals) =>
      factsOf(actionsOf(arrivals.toSorted(inOrder)), (instantMs) => dayAt(instantMs, 'America/New_York')),
    ),
  )

/** What the cells of some facts add up to. */
function totalsOf(all: readonly Fact[]): CellTotals {
  const changes = new CellChanges()
  changes.add(all, 1)
  const cells = changes.list()
  const sumOf = (name: SumAtomName) => Number(cells.reduce((total, { sums }) => total + BigInt(sums[name] ?? 0), 0n))
  const leadMs = cells.flatMap(({ addedLeadMs }) => addedLeadMs)
  return {
    sums: Object.fromEntries(sumAtomNames.map((name) => [name, sumOf(name)])) as Record<SumAtomName, number>,
    leadMs: Uint32Array.from(leadMs.filter((ms) => ms < longFromMs)),
    longLeadMs: leadMs.filter((ms) => ms >= longFromMs),
  }
}

const totalsOfNothing = totalsOf([])

/** Scores are rounded in cells; null is far from every number. */
const apart = (a: number | null, b: number | null): number => {
  if (a === null || b === null) return a === b ? 0 : Number.POSITIVE_INFINITY
  return Math.abs(a - b)
}

const metrics = [...Object.entries(performanceMetrics), ...Object.entries(insightMetrics)]

describe('a reading of day cells', () => {
  it.each(metrics)('has the same %s as one of the facts', (_, { value }) => {
    fc.assert(
      fc.property(anyFacts, (all) => {
        const [fromCells, fromFacts] = [readingOfCells(totalsOf(all)), readingOfFacts(all)].map((reading) =>
          evaluate(value, reading),
        )
        expect(apart(fromCells ?? null, fromFacts ?? null)).toBeLessThan(1e-9)
      }),
      { numRuns: 40 },
    )
  })

  it('refuses what no atom holds', () => {
    const done = facts('done', 'done annotations')
    const reading = readingOfCells(totalsOfNothing)
    expect(() => evaluate(sampleMetrics.frames.value, reading)).toThrow('no atom holds the sum of the task')
    expect(() => evaluate(count(done), reading)).toThrow('no atom holds the count of done annotations')
    expect(() => evaluate(median(values(done, 'activeLeadMs', 'active lead times')), reading)).toThrow(
      'no atom holds the active lead times of done annotations',
    )
  })
})

const { value: anyValue } = fc.letrec<{ value: Value }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    fc.constantFrom<Value>(atoms.done, atoms.skipped, atoms.leadMs, atoms.receivedScore, median(atoms.leadTimes)),
    fc.tuple(tie('value'), tie('value')).map(([left, right]) => times(left, right)),
    fc.tuple(tie('value'), tie('value')).map(([left, right]) => over(left, right)),
  ),
}))

describe('a value', () => {
  it('that is not nullable is never null', () => {
    fc.assert(
      fc.property(anyValue, anyFacts, (value, all) => {
        fc.pre(!isNullable(value))
        expect(evaluate(value, readingOfFacts(all))).not.toBeNull()
      }),
    )
  })

  it('that is nullable is null over nothing', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(evaluate(value, readingOfFacts([])) === null).toBe(isNullable(value))
      }),
    )
  })

  it('is nullable in the metrics exactly where it can have none', () => {
    const nullable = metrics.flatMap(([name, metric]) => (metric.nullable ? [name] : []))
    expect(nullable).toEqual([
      'medianTimePerAnnotation',
      'averageTimePerAnnotation',
      'performanceScore',
      'averageLabelTime',
      'averageReviewTime',
      'averageEditTime',
    ])
    // And the compiler knows.
    performanceMetrics.performanceScore.nullable satisfies true
    performanceMetrics.totalTimeMedian.nullable satisfies false
    performanceMetrics.totalTime.nullable satisfies false
  })

  it('over zero is null, also where zero is the left side', () => {
    const reading = readingOfFacts([])
    expect(evaluate(over(atoms.done, atoms.done), reading)).toBeNull()
    expect(evaluate(times(atoms.done, over(atoms.done, atoms.done)), reading)).toBe(0)
    expect(evaluate(times(over(atoms.done, atoms.done), atoms.done), reading)).toBeNull()
  })
})

describe('the worked examples', () => {
  const dayOf = () => '2026-01-01'
  const scoreAfter = (...told: Parameters<typeof story>) =>
    evaluate(performanceMetrics.performanceScore.value, readingOfFacts(factsOf(story(...told), dayOf)))

  it('score 33 % for rejected, rejected, accepted', () => {
    expect(
      scoreAfter('ann label submitted', 'bo review rejected', 'bo review rejected', 'bo review accepted'),
    ).toBeCloseTo(1 / 3, 12)
  })

  it('score 21 % for rejected, then fixed and accepted at 0.42', () => {
    const fixed = ['bo review fixed_accepted', { score: 0.42 }] as const
    expect(scoreAfter('ann label submitted', 'bo review rejected', fixed)).toBeCloseTo(0.21, 12)
  })

  it('score nothing without reviews', () => {
    expect(scoreAfter('ann label submitted')).toBeNull()
  })

  it('take the mean of the middle two for an even count', () => {
    const all = [
      ...factsOf(story('ann label submitted'), dayOf),
      ...factsOf(story('ann label closed', 'ann label submitted'), dayOf),
    ]
    const valueOf = ({ value }: { value: Value }) => evaluate(value, readingOfFacts(all))
    expect(valueOf(performanceMetrics.medianTimePerAnnotation)).toBe((2 + 22) / 2)
    expect(valueOf(performanceMetrics.averageTimePerAnnotation)).toBe(12)
    expect(valueOf(performanceMetrics.totalTimeMedian)).toBe(24)
    expect(valueOf(performanceMetrics.totalTime)).toBe(24)
  })
})

it('one member’s work of every kind counts where metrics.md says', () => {
  const history = story(
    'ann label draft',
    'ann label submitted',
    'ann label updated',
    'ann label skipped',
    'ann normal submitted',
    'ann normal updated',
    'ann normal closed',
    'ann normal accepted',
    'ann review rejected',
    'ann review fixed_accepted',
    'ann review closed',
  )
  const reading = readingOfFacts(factsOf(history, () => '2026-01-01'))
  const measured = (family: Record<string, { value: Value }>) =>
    Object.fromEntries(Object.entries(family).map(([name, { value }]) => [name, evaluate(value, reading)]))
  expect(measured(insightMetrics)).toEqual({
    labeled: 2,
    labelTime: 1_111,
    averageLabelTime: 1_111 / 2,
    reviewed: 2,
    reviewTime: 11_100_000_000,
    averageReviewTime: 11_100_000_000 / 2,
    edited: 2,
    editTime: 11_110_000,
    averageEditTime: 11_110_000 / 2,
  })
  expect(measured(performanceMetrics)).toEqual({
    submittedAnnotations: 1,
    updatedAnnotations: 0,
    skippedAnnotations: 0,
    rejectedNow: 0,
    totalTime: 22_222_222,
    totalActiveTime: 11_111_111,
    totalTimeMedian: 22_222_222,
    medianTimePerAnnotation: 22_222_222,
    averageTimePerAnnotation: 22_222_222,
    performanceScore: 0.5,
    reviewsReceived: 3,
    reviewTime: 22_200_000_000,
    accepted: 1,
    rejected: 1,
    fixedAccepted: 1,
  })
  expect(measured(sampleMetrics)).toMatchObject({ labelTime: 1_111, reviewTime: 11_100_000_000, rejected: 1 })
})

it('a sample’s frames and objects are those of its task', () => {
  const task = { kind: 'task', frames: 3, objects: 7 } as const
  const reading = readingOfFacts([task])
  expect(evaluate(sampleMetrics.frames.value, reading)).toBe(3)
  expect(evaluate(sampleMetrics.annotations.value, reading)).toBe(7)
  expect(evaluate(sum(facts('task', 'the task'), 'frames', 'frames'), reading)).toBe(3)
})
