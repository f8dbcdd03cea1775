import { describe, expect, test } from 'vitest'
import { axisOf, beyondAxis } from './axis.ts'
import type { ChartModel, DayValues } from './model.ts'

const minute = 60_000
const days = Array.from({ length: 10 }, (_, index) => `2026-10-${10 + index}`)
const minutes = (values: readonly number[]): DayValues => days.map((_, index) => (values[index] ?? 2) * minute)

function lines(medians: readonly number[], averages: readonly number[], before: readonly number[] = []): ChartModel {
  const part = { before: null, total: null }
  return {
    form: 'lines',
    unit: 'ms',
    days,
    daysBefore: days,
    running: -1,
    parts: [
      { ...part, key: 'median', name: 'Median', colour: 'main', values: minutes(medians) },
      { ...part, key: 'average', name: 'Average', colour: 'average', values: minutes(averages), mayExceed: true },
    ],
    before: { name: 'Previous', short: 'Previous', values: minutes(before), total: null },
    aside: null,
    notes: null,
  }
}

describe('the axis of lines', () => {
  test('reaches all of them where none is far from the others', () => {
    const model = lines([2, 3], [4, 5])
    expect(axisOf(model).max).toBe(5 * minute)
    expect(beyondAxis(model)).toBeNull()
  })

  test('ends at three times the usual where one average is far from the others', () => {
    const model = lines([2, 3], [42, 4])
    expect(axisOf(model).max).toBeLessThanOrEqual(10 * minute)
    expect(beyondAxis(model)).toEqual({ days: 1, highest: 42 * minute })
  })

  test('leaves a day of the period before beyond it as well', () => {
    const model = lines([2, 3], [42, 4], [2, 300])
    expect(axisOf(model).max).toBeLessThanOrEqual(10 * minute)
    expect(beyondAxis(model)).toEqual({ days: 2, highest: 300 * minute })
  })

  test('always reaches the medians', () => {
    expect(axisOf(lines([2, 41], [2, 42])).max).toBeGreaterThanOrEqual(41 * minute)
    expect(beyondAxis(lines([2, 41], [2, 300]))).toEqual({ days: 1, highest: 300 * minute })
  })

  test('reaches both values of a single day', () => {
    const { parts, ...rest } = lines([2], [42])
    const day = { ...rest, days: days.slice(0, 1), before: null }
    const model = { ...day, parts: parts.map((part) => ({ ...part, values: part.values.slice(0, 1) })) }
    expect(beyondAxis(model)).toBeNull()
  })
})

test('bars are never beyond the axis', () => {
  expect(beyondAxis({ ...lines([2], [42]), form: 'bars' })).toBeNull()
})
