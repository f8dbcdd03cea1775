import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exactMedian } from './median.ts'

/** The median by the book. */
function middleOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b)
  const [lower, upper] = [sorted[Math.ceil(sorted.length / 2) - 1], sorted[Math.floor(sorted.length / 2)]]
  return lower === undefined || upper === undefined ? null : (lower + upper) / 2
}

/** Pseudo-random whole values below a bound, always the same for a seed. */
function many(count: number, bound: number, seed = 1): Uint32Array {
  let state = seed
  return Uint32Array.from({ length: count }, () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0
    return Math.floor((state / 2 ** 32) * bound)
  })
}

const anyShort = fc.oneof(
  fc.integer({ min: 0, max: 600_000 }),
  fc.constantFrom(0, 65_535, 65_536, 2 ** 31, 2 ** 32 - 1),
  fc.integer({ min: 0, max: 2 ** 32 - 1 }),
)
const anyLong = fc.integer({ min: 2 ** 32, max: 2 ** 50 })

describe('the exact median', () => {
  it('of nothing is null', () => {
    expect(exactMedian(new Uint32Array())).toBeNull()
  })

  it('is the middle of the sorted values, long ones included', () => {
    fc.assert(
      fc.property(fc.array(anyShort, { maxLength: 100 }), fc.array(anyLong, { maxLength: 20 }), (short, long) => {
        expect(exactMedian(Uint32Array.from(short), long)).toBe(middleOf([...short, ...long]))
      }),
    )
  })

  it.each([
    [63, 2 ** 32],
    [64, 2 ** 32],
    [8_192, 2 ** 32],
    [8_193, 2 ** 32],
    [8_194, 2 ** 32],
    [20_000, 3],
    [100_000, 600_000],
    [100_001, 2 ** 32],
    [100_002, 131_072],
  ])('of %i values below %i is the middle of the sorted ones', (count, bound) => {
    const values = many(count, bound)
    expect(exactMedian(values)).toBe(middleOf([...values]))
  })

  it('of many values is also exact where the middle two are far apart', () => {
    const values = Uint32Array.from({ length: 10_000 }, (_, n) => (n < 5_000 ? 0 : 2 ** 32 - 1))
    expect(exactMedian(values)).toBe((2 ** 32 - 1) / 2)
  })

  it.each([0, 65_535, 65_536, 2 ** 32 - 1])('of many times %i is that value', (value) => {
    expect(exactMedian(new Uint32Array(9_000).fill(value))).toBe(value)
    expect(exactMedian(new Uint32Array(9_001).fill(value))).toBe(value)
  })

  it('counts long values above all others, also among many', () => {
    const short = many(10_000, 600_000)
    const long = Array.from({ length: 10_000 }, (_, n) => 2 ** 40 - n)
    for (const some of [long.slice(0, 1), long.slice(0, 9_999), long])
      expect(exactMedian(short, some)).toBe(middleOf([...short, ...some]))
    expect(exactMedian(short.slice(0, 9_000), long)).toBe(middleOf([...short.slice(0, 9_000), ...long]))
  })

  it('leaves the values as they are', () => {
    const values = Uint32Array.of(3, 1, 2)
    exactMedian(values)
    expect([...values]).toEqual([3, 1, 2])
  })
})
