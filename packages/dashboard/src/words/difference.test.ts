import { describe, expect, test } from 'vitest'
import { differenceOf, signedText } from './difference.ts'

const more = { unit: 'count', better: 'more' } as const
const less = { unit: 'ms', better: 'less' } as const
const score = { unit: 'ratio', better: 'more' } as const

describe('a difference', () => {
  test('is per cent of what was before', () => {
    expect(differenceOf(35_834, 34_063, more)).toEqual({ amount: '5.2 %', direction: 'up', verdict: 'better' })
  })

  test('of ratios is in points', () => {
    expect(differenceOf(0.877, 0.872, score)).toEqual({ amount: '0.5 pts', direction: 'up', verdict: 'better' })
  })

  test('is good news in the direction that the metric names', () => {
    expect(differenceOf(160, 161, less)?.verdict).toBe('better')
    expect(differenceOf(162, 161, less)?.verdict).toBe('worse')
    expect(differenceOf(90, 100, more)?.verdict).toBe('worse')
    expect(differenceOf(90, 100, { unit: 'ms', better: 'neither' })?.verdict).toBe('neutral')
  })

  test('that rounds to nothing is none', () => {
    expect(differenceOf(100_001, 100_000, more)).toEqual({ amount: '0.0 %', direction: 'same', verdict: 'neutral' })
  })

  test('does not exist where a value is missing or nothing was before', () => {
    expect(differenceOf(null, 1, score)).toBeNull()
    expect(differenceOf(1, null, score)).toBeNull()
    expect(differenceOf(12, 0, more)).toBeNull()
    expect(differenceOf(0.5, 0, score)?.amount).toBe('50.0 pts')
  })

  test('carries a true minus in tables', () => {
    const down = differenceOf(1598, 1722, more)
    expect(down && signedText(down)).toBe('−7.2 %')
  })
})
