import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { survivingShare } from './score.ts'

const region = (start: number, label = 'Person') => ({
  id: `r${start}`,
  type: 'labels',
  from_name: 'label',
  value: { start, end: start + 5, text: 'abc', labels: [label] },
})

const results = fc.array(fc.record({ type: fc.constantFrom('labels', 'choices'), value: fc.record({ x: fc.nat(2) }) }))

describe('the share of work that survives a fix', () => {
  it('is 2·common / (before + after)', () => {
    expect(survivingShare([region(1), region(2), region(3)], [region(1), region(2, 'Place')])).toBe(2 / 5)
    expect(survivingShare([region(1)], [region(1)])).toBe(1)
    expect(survivingShare([region(1)], [])).toBe(0)
  })

  it('is 1 where there was nothing and is nothing', () => {
    expect(survivingShare([], [])).toBe(1)
  })

  it('counts equal entries as often as both sides have them', () => {
    expect(survivingShare([region(1), region(1)], [region(1)])).toBe(2 / 3)
    expect(survivingShare([region(1)], [region(1), region(1), region(1)])).toBe(1 / 2)
  })

  it('looks at neither ids nor covered text nor the order of names', () => {
    const { id: _id, value, ...same } = region(1)
    const { text: _text, ...span } = value
    const reordered = Object.fromEntries(Object.entries(span).toReversed())
    expect(survivingShare([region(1)], [{ ...same, value: { ...reordered, text: 'other' } }])).toBe(1)
  })

  it('is the same in both directions, from 0 to 1, and 1 for a shuffled copy', () => {
    fc.assert(
      fc.property(results, results, (before, after) => {
        const share = survivingShare(before, after)
        expect(share).toBe(survivingShare(after, before))
        expect(share).toBeGreaterThanOrEqual(0)
        expect(share).toBeLessThanOrEqual(1)
        expect(survivingShare(before, before.toReversed())).toBe(1)
      }),
    )
  })
})
