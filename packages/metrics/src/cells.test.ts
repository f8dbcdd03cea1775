import { actionsOf, dayAt, inOrder } from '@labelpulse/domain'
import type { ActedWorkunit, Workunit } from '@labelpulse/domain'
import { anyArrivals, story } from '@labelpulse/domain/testing'
import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { CellChanges, packLeadMs, unpackLeadMs } from './cells.ts'
import type { CellChange } from './cells.ts'
import { factsOf } from './facts.ts'
import type { Fact } from './facts.ts'

const factsIn = (history: readonly ActedWorkunit[]): Fact[] =>
  factsOf(history, (instantMs) => dayAt(instantMs, 'Europe/Berlin'))

/** Cells as a database keeps them: sums that are added to, and multisets that refuse to give what they do not hold. */
class Cells {
  readonly #sums = new Map<string, bigint>()
  readonly #leadMs = new Map<string, number[]>()

  apply(changes: readonly CellChange[]): void {
    for (const { member, day, sums, addedLeadMs, removedLeadMs } of changes) {
      const cell = `${member} ${day}`
      for (const [name, units] of Object.entries(sums)) {
        const key = `${cell} ${name}`
        this.#sums.set(key, (this.#sums.get(key) ?? 0n) + BigInt(units))
      }
      const kept = this.#leadMs.get(cell) ?? []
      for (const ms of removedLeadMs) {
        const at = kept.indexOf(ms)
        if (at < 0) throw new Error(`${ms} is not in ${cell}`)
        kept.splice(at, 1)
      }
      this.#leadMs.set(cell, [...kept, ...addedLeadMs])
    }
  }

  /** All that is not zero or empty, in one order. */
  content(): unknown {
    const leadMs = [...this.#leadMs].map(([cell, kept]) => [cell, kept.toSorted((a, b) => a - b).join()] as const)
    return [...[...this.#sums].filter(([, units]) => units !== 0n), ...leadMs.filter(([, kept]) => kept)].toSorted(
      ([a], [b]) => (a < b ? -1 : 1),
    )
  }
}

const changesOf = (before: readonly Fact[], after: readonly Fact[]): CellChange[] => {
  const changes = new CellChanges()
  changes.add(before, -1)
  changes.add(after, 1)
  return changes.list()
}

const cellsOf = (facts: readonly Fact[]): unknown => {
  const cells = new Cells()
  cells.apply(changesOf([], facts))
  return cells.content()
}

/** Annotations that batches of workunits arrive for, each with what it was and what it is. */
function refolded(histories: Workunit[][], batch: readonly (readonly [number, Workunit])[]): CellChange[] {
  const changes = new CellChanges()
  for (const [index, work] of batch) {
    const stored = histories[index] ?? []
    if (stored.some(({ uuid }) => uuid === work.uuid)) continue
    const after = [...stored, work].toSorted(inOrder)
    changes.add(factsIn(actionsOf(stored)), -1)
    changes.add(factsIn(actionsOf(after)), 1)
    histories[index] = after
  }
  return changes.list()
}

const anyBatches = fc.array(fc.array(fc.tuple(fc.nat(2), fc.nat(29)), { maxLength: 12 }), { maxLength: 8 })

describe('day cells', () => {
  it('that take every change equal those of the whole, whatever comes late, twice or together', () => {
    fc.assert(
      fc.property(anyArrivals(30), anyBatches, (arrivals, batches) => {
        fc.pre(arrivals.length > 0)
        const cells = new Cells()
        const histories: Workunit[][] = [[], [], []]
        for (const batch of batches) {
          const work = batch.map(([annotation, at]) => [annotation, arrivals[at % arrivals.length]!] as const)
          cells.apply(refolded(histories, work))
        }
        expect(cells.content()).toEqual(cellsOf(histories.flatMap((history) => factsIn(actionsOf(history)))))
      }),
      { numRuns: 200 },
    )
  })

  it('do not change where nothing changed', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        const facts = factsIn(actionsOf(arrivals.toSorted(inOrder)))
        expect(changesOf(facts, facts)).toEqual([])
      }),
    )
  })

  it('are empty again when all is taken back', () => {
    fc.assert(
      fc.property(anyArrivals(), (arrivals) => {
        const facts = factsIn(actionsOf(arrivals.toSorted(inOrder)))
        const cells = new Cells()
        cells.apply(changesOf([], facts))
        cells.apply(changesOf(facts, []))
        expect(cells.content()).toEqual([])
      }),
    )
  })
})

describe('a change', () => {
  it('names only what changes', () => {
    const before = story('ann label submitted')
    const after = story('ann label submitted', 'bo review fixed_accepted')
    expect(changesOf(factsIn(before), factsIn(after))).toEqual([
      {
        member: 'ann',
        day: '1970-01-01',
        sums: { received: '1', receivedScore: '500000000000' },
        addedLeadMs: [],
        removedLeadMs: [],
      },
      {
        member: 'bo',
        day: '1970-01-01',
        sums: {
          fixedAccepted: '1',
          reviewWorkunits: '1',
          reviewElapsedMs: '20',
          workunits: '1',
          reviewed: '1',
          reviewActiveMs: '10',
        },
        addedLeadMs: [],
        removedLeadMs: [],
      },
    ])
  })

  it('replaces a lead time that grew', () => {
    const before = story('ann label submitted')
    const after = story('ann label submitted', 'ann label closed')
    expect(changesOf(factsIn(before), factsIn(after))).toMatchObject([{ addedLeadMs: [22], removedLeadMs: [2] }])
  })

  it('keeps a lead time as often as it stands there', () => {
    const facts = factsIn(story('ann label submitted'))
    expect(changesOf([], [...facts, ...facts, ...facts])).toMatchObject([{ addedLeadMs: [2, 2, 2] }])
  })

  it('of more scores than a double can hold is exact', () => {
    const facts = factsIn(story('ann label submitted', ['bo review fixed_accepted', { score: 0.123456789012 }]))
    const changes = new CellChanges()
    for (let n = 0; n < 100_000; n++)
      changes.add(
        facts.filter(({ kind }) => kind === 'received'),
        1,
      )
    expect(changes.list()).toMatchObject([{ sums: { received: '100000', receivedScore: '12345678901200000' } }])
  })

  it('of longer times than a double can hold is exact', () => {
    const long = { kind: 'done', member: 'ann', day: '2026-01-01', activeLeadMs: 0, lastAction: 'submitted' } as const
    const facts: Fact[] = [
      { ...long, leadMs: 2 ** 53 - 1 },
      { ...long, leadMs: 2 },
    ]
    expect(changesOf([], facts)).toMatchObject([{ sums: { leadMs: '9007199254740993' } }])
  })
})

describe('packed lead times', () => {
  it('come out as they went in, wherever they lie in a buffer', () => {
    const anyLeadMs = fc.array(fc.oneof(fc.constantFrom(0, 2 ** 32 - 1), fc.integer({ min: 0, max: 2 ** 32 - 1 })))
    fc.assert(
      fc.property(anyLeadMs, fc.nat(7), (leadMs, offset) => {
        const packed = packLeadMs(leadMs)
        const buffer = new Uint8Array(packed.length + 8).fill(255)
        buffer.set(packed, offset)
        expect([...unpackLeadMs(buffer.subarray(offset, offset + packed.length))]).toEqual(leadMs)
      }),
    )
  })

  it('are little-endian 32-bit integers', () => {
    expect([...packLeadMs([1, 0x0403_0201])]).toEqual([1, 0, 0, 0, 1, 2, 3, 4])
  })

  it('do not take what needs more than 32 bits', () => {
    expect(() => packLeadMs([2 ** 32])).toThrow(RangeError)
  })
})
