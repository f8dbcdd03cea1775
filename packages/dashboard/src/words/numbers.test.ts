import { describe, expect, test } from 'vitest'
import { axisText, numberParts, numberText } from './numbers.ts'

const second = 1000
const minute = 60 * second
const hour = 60 * minute

describe('a number on one line', () => {
  test.each([
    [41 * second, '41 s'],
    [0, '0 s'],
    [2 * minute + 40 * second, '2 m 40 s'],
    [2 * minute + 5 * second, '2 m 05 s'],
    [hour + 2 * minute, '1 h 02 m'],
    [2039 * hour + 25 * minute, '2,039 h 25 m'],
  ])('prints the duration of %i ms as %s', (ms, text) => {
    expect(numberText(ms, 'ms')).toBe(text)
  })

  test('rounds a duration to the next smaller unit that it prints, and never prints 60 of it', () => {
    expect(numberText(59_600, 'ms')).toBe('1 m 00 s')
    expect(numberText(hour - 400, 'ms')).toBe('1 h 00 m')
    expect(numberText(2 * hour - 20 * second, 'ms')).toBe('2 h 00 m')
  })

  test('groups counts and prints ratios per cent', () => {
    expect(numberText(35_834, 'count')).toBe('35,834')
    expect(numberText(0.8771, 'ratio')).toBe('87.7 %')
  })

  test('is a dash where there is none, whatever the unit', () => {
    for (const unit of ['count', 'ms', 'ratio'] as const) expect(numberText(null, unit)).toBe('—')
  })

  test('comes in parts, so that units can be set smaller', () => {
    expect(numberParts(160 * second, 'ms')).toEqual([
      { digits: '2', unit: 'm' },
      { digits: '40', unit: 's' },
    ])
  })
})

test('numbers at an axis have one unit, that of its step', () => {
  const durations = (step: number) => [0, 1, 2, 3, 4, 5].map((count) => axisText(count * step, 'ms', step))
  expect(durations(hour)).toEqual(['0', '1 h', '2 h', '3 h', '4 h', '5 h'])
  expect(durations(15 * minute)).toEqual(['0', '15 m', '30 m', '45 m', '60 m', '75 m'])
  expect(durations(30 * second)).toEqual(['0', '30 s', '60 s', '90 s', '120 s', '150 s'])
  expect(axisText(2500, 'count', 500)).toBe('2.5k')
  expect(axisText(0.5, 'ratio', 0.1)).toBe('50 %')
})
