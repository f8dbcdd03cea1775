import { dayPlus } from '@labelpulse/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { weekdayOf } from '../words/days.ts'
import { choiceOf, comparedRange, daysOf, lengthOf, rangeOf, shiftOf, stepped } from './range.ts'
import type { Range } from './range.ts'

const today = '2026-10-14'
const ranges = fc
  .record({ offset: fc.integer({ min: 0, max: 900 }), length: fc.integer({ min: 1, max: 400 }) })
  .map(({ offset, length }): Range => ({ from: dayPlus(today, 1 - length - offset), to: dayPlus(today, -offset) }))

describe('a preset', () => {
  test('ends today and includes it', () => {
    expect(rangeOf('28d', today)).toEqual({ from: '2026-09-17', to: '2026-10-14' })
    expect(rangeOf('today', today)).toEqual({ from: today, to: today })
  })

  test('moves on at midnight, days of one’s own stay', () => {
    const own = { from: '2026-10-01', to: '2026-10-07' }
    expect(rangeOf('7d', '2026-10-15')).toEqual({ from: '2026-10-09', to: '2026-10-15' })
    expect(rangeOf(own, '2026-10-15')).toEqual(own)
  })

  test('is recognized in the days that it stands for', () => {
    expect(choiceOf({ from: '2026-10-08', to: today }, today)).toBe('7d')
    expect(choiceOf({ from: '2026-10-07', to: '2026-10-13' }, today)).toEqual({ from: '2026-10-07', to: '2026-10-13' })
  })
})

describe('a step', () => {
  test('goes as far as the range is long', () => {
    expect(stepped(rangeOf('28d', today), -1, today)).toEqual({ from: '2026-08-20', to: '2026-09-16' })
  })

  test('stops at today and keeps the length', () => {
    expect(stepped({ from: '2026-10-05', to: '2026-10-11' }, 1, today)).toEqual({ from: '2026-10-08', to: today })
    expect(stepped(rangeOf('7d', today), 1, today)).toBeNull()
  })

  test('back and on again leads to where it began', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const back = stepped(range, -1, today)
        expect(back && stepped(back, 1, today)).toEqual(range)
      }),
    )
  })
})

describe('the compared range', () => {
  test('of 28 days is the 28 days before', () => {
    expect(comparedRange(rangeOf('28d', today), 'before')).toEqual({ from: '2026-08-20', to: '2026-09-16' })
  })

  test('is as long, ends before the range begins and lays Mondays under Mondays', () => {
    fc.assert(
      fc.property(ranges, (range) => {
        const compared = comparedRange(range, 'before')
        expect(lengthOf(compared)).toBe(lengthOf(range))
        expect(compared.to < range.from).toBe(true)
        expect(daysOf(compared).map(weekdayOf)).toEqual(daysOf(range).map(weekdayOf))
      }),
    )
  })

  test('of a year before is whole weeks earlier too', () => {
    expect(shiftOf(rangeOf('28d', today), 'year')).toBe(364)
  })
})
