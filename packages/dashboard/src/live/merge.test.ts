import { dayPlus } from '@labelpulse/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { merge } from './merge.ts'
import { noWork, onDate, update } from './numbers.testing.ts'

const monday = onDate('2026-10-12', { submittedAnnotations: 3 })
const tuesday = onDate('2026-10-13', { submittedAnnotations: 5 })
const wednesday = onDate('2026-10-14', { submittedAnnotations: 1 })

describe('a complete update', () => {
  test('is the report, its days in order, whatever was there before', () => {
    const before = merge(null, update({ perDate: [monday] }))
    expect(merge(before, update({ perDate: [wednesday, tuesday] }))?.perDate).toEqual([tuesday, wednesday])
  })
})

describe('an update with changes', () => {
  const before = merge(null, update({ perDate: [monday, wednesday] }))

  test('replaces the days that it brings and keeps the others', () => {
    const more = onDate('2026-10-14', { submittedAnnotations: 2 })
    expect(merge(before, update({ complete: false, perDate: [more] }))?.perDate).toEqual([monday, more])
  })

  test('puts a new day where it belongs', () => {
    const days = merge(before, update({ complete: false, perDate: [tuesday] }))?.perDate
    expect(days).toEqual([monday, tuesday, wednesday])
  })

  test('takes out the days that have nothing any more', () => {
    const days = merge(before, update({ complete: false, removedDates: ['2026-10-12'] }))?.perDate
    expect(days).toEqual([wednesday])
  })

  test('brings the summary of the whole range', () => {
    const summary = { ...noWork, submittedAnnotations: 9 }
    expect(merge(before, update({ complete: false, summary }))?.summary).toBe(summary)
  })

  test('says nothing without the report that it changes', () => {
    expect(merge(null, update({ complete: false, perDate: [monday] }))).toBeNull()
  })

  test('leaves the report before it as it was', () => {
    merge(before, update({ complete: false, perDate: [tuesday], removedDates: ['2026-10-12'] }))
    expect(before?.perDate).toEqual([monday, wednesday])
  })
})

test('changes one after the other come to the same as the report itself', () => {
  const counts = fc.dictionary(fc.integer({ min: 0, max: 20 }).map(String), fc.integer({ min: 0, max: 3 }))
  const days = (numbers: Record<string, number>) =>
    Object.entries(numbers)
      .filter(([, submittedAnnotations]) => submittedAnnotations > 0)
      .map(([offset, submittedAnnotations]) => onDate(dayPlus('2026-10-01', Number(offset)), { submittedAnnotations }))
  fc.assert(
    fc.property(fc.array(counts, { minLength: 1 }), (changes) => {
      const numbers: Record<string, number> = {}
      let report = merge(null, update({}))
      for (const change of changes) {
        Object.assign(numbers, change)
        const removedDates = Object.keys(change)
          .filter((offset) => change[offset] === 0)
          .map((offset) => dayPlus('2026-10-01', Number(offset)))
        report = merge(report, update({ complete: false, perDate: days(change), removedDates }))
      }
      expect(report).toEqual(merge(null, update({ perDate: days(numbers) })))
    }),
  )
})
