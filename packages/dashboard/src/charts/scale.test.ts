import { dayPlus } from '@labelpulse/domain'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { labelledDays, scaleOf } from './scale.ts'

const hour = 3_600_000

describe('a value axis', () => {
  test.each([
    [2090, 'count', 2500, 500],
    [760, 'count', 800, 200],
    [3, 'count', 3, 1],
    [87 * hour, 'ms', 90 * hour, 30 * hour],
    [12.3 * hour, 'ms', 16 * hour, 4 * hour],
    [4 * 60_000, 'ms', 4 * 60_000, 60_000],
    [75 * 60_000, 'ms', 75 * 60_000, 15 * 60_000],
    [58_000, 'ms', 60_000, 20_000],
    [0, 'ms', 1, 1],
  ] as const)('up to %d (%s) ends at %d, its lines %d apart', (top, unit, max, interval) => {
    expect(scaleOf(top, unit)).toEqual({ max, interval })
  })

  test('holds its value with three to five steps', () => {
    const tops = fc.double({ min: 3000, max: 1e12, noNaN: true })
    fc.assert(
      fc.property(tops, fc.constantFrom('count' as const, 'ms' as const), (top, unit) => {
        const { max, interval } = scaleOf(top, unit)
        expect(max).toBeGreaterThanOrEqual(top * (1 - 1e-12))
        expect(max / interval).toBeLessThanOrEqual(5 + 1e-9)
        expect(max / interval).toBeGreaterThanOrEqual(3 - 1e-9)
      }),
    )
  })

  test('stays where it is while values stay below its end', () => {
    expect(scaleOf(2090, 'count')).toEqual(scaleOf(2499, 'count'))
  })
})

describe('the labelled days', () => {
  const days = (from: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => dayPlus(from, index))

  test('are Mondays and today', () => {
    const month = days('2026-09-17', 28)
    expect([...labelledDays(month, 27, 8)]).toEqual(['2026-09-21', '2026-09-28', '2026-10-05', '2026-10-14'])
  })

  test('are fewer where there is less room', () => {
    expect([...labelledDays(days('2026-09-17', 28), 27, 3)]).toEqual(['2026-09-21', '2026-10-05', '2026-10-14'])
  })

  test('of a week are all of its days', () => {
    expect(labelledDays(days('2026-10-05', 7), -1, 8).size).toBe(7)
  })

  test('of a year are firsts of the month', () => {
    const labels = [...labelledDays(days('2026-01-01', 365), -1, 20)]
    expect(labels).toHaveLength(12)
    expect(labels.every((day) => day.endsWith('-01'))).toBe(true)
  })

  test('never crowd today', () => {
    const labels = labelledDays(days('2026-09-29', 14), 13, 4)
    expect(labels.has('2026-10-12')).toBe(true)
    expect(labelledDays(days('2026-09-29', 15), 14, 4).has('2026-10-12')).toBe(false)
  })
})
