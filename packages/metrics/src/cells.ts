import type { Day } from '@labelpulse/domain'
import { atoms, sumAtomNames, unitsPerOne } from './atoms.ts'
import type { SumAtomName } from './atoms.ts'
import { belongs } from './algebra.ts'
import type { Leaf, Reading } from './algebra.ts'
import { numberOf } from './facts.ts'
import type { Fact } from './facts.ts'
import { exactMedian } from './median.ts'

/** How one day cell of one member changes. */
export interface CellChange {
  readonly member: string
  readonly day: Day
  /** Whole numbers in the units of the columns, as text: ten thousand scores pass 2⁵³, and JSON knows no bigint. */
  readonly sums: Partial<Record<SumAtomName, string>>
  readonly addedLeadMs: readonly number[]
  readonly removedLeadMs: readonly number[]
}

const sumAtoms = sumAtomNames.map((name) => ({ name, leaf: atoms[name], unitsPerOne: unitsPerOne(name) }))

interface Growing {
  member: string
  day: Day
  sums: Map<SumAtomName, bigint>
  leadMs: Map<number, number>
}

/** Collects the changes of many annotations, cell by cell. */
export class CellChanges {
  readonly #cells = new Map<string, Growing>()

  #cellOf({ member, day }: Fact): Growing {
    const key = `${member} ${day}`
    let cell = this.#cells.get(key)
    if (!cell) this.#cells.set(key, (cell = { member, day, sums: new Map(), leadMs: new Map() }))
    return cell
  }

  /** Adds the facts of an annotation as it is now, or (`sign` −1) takes away those of what it was. */
  add(facts: readonly Fact[], sign: 1 | -1): void {
    for (const fact of facts) {
      const { sums, leadMs } = this.#cellOf(fact)
      for (const { name, leaf, unitsPerOne: units } of sumAtoms) {
        if (!belongs(fact, leaf.of)) continue
        const one = leaf.op === 'count' ? 1 : Math.round(numberOf(fact, leaf.field) * units)
        sums.set(name, (sums.get(name) ?? 0n) + BigInt(sign * one))
      }
      if (fact.kind === 'done') leadMs.set(fact.leadMs, (leadMs.get(fact.leadMs) ?? 0) + sign)
    }
  }

  /** What is left to write: cells that do not change are not in it. */
  list(): CellChange[] {
    const repeated = (ms: number, count: number) => Array.from({ length: Math.max(count, 0) }, () => ms)
    return [...this.#cells.values()].flatMap(({ member, day, sums, leadMs }) => {
      const changed = [...sums].filter(([, units]) => units !== 0n)
      const addedLeadMs = [...leadMs].flatMap(([ms, count]) => repeated(ms, count))
      const removedLeadMs = [...leadMs].flatMap(([ms, count]) => repeated(ms, -count))
      if (!changed.length && !addedLeadMs.length && !removedLeadMs.length) return []
      const texts = Object.fromEntries(changed.map(([name, units]) => [name, units.toString()]))
      return [{ member, day, sums: texts, addedLeadMs, removedLeadMs }]
    })
  }
}

/** The sums of some day cells, in the units of their columns, and their lead times in milliseconds. */
export interface CellTotals {
  readonly sums: Readonly<Record<SumAtomName, number>>
  readonly leadMs: Uint32Array
  readonly longLeadMs: readonly number[]
}

const nameOf = new Map<Leaf, SumAtomName>(sumAtomNames.map((name) => [atoms[name], name]))

/** Reads the algebra from day cells. A leaf that is no atom throws: cells cannot answer it. */
export function readingOfCells({ sums, leadMs, longLeadMs }: CellTotals): Reading {
  let middle: number | null | undefined
  return {
    total: (leaf) => {
      const name = nameOf.get(leaf)
      if (!name) throw new Error(`no atom holds the ${leaf.op} of ${leaf.of.words}`)
      return sums[name] / unitsPerOne(name)
    },
    median: (leaf) => {
      if (leaf !== atoms.leadTimes) throw new Error(`no atom holds the ${leaf.words} of ${leaf.of.words}`)
      return middle === undefined ? (middle = exactMedian(leadMs, longLeadMs)) : middle
    },
  }
}

/** Lead times from this on do not fit 32 bits (49.7 days). */
export const longFromMs = 2 ** 32

/** Lead times below `longFromMs` as little-endian 32-bit integers, as the cells keep them; a longer one throws. */
export function packLeadMs(leadMs: readonly number[]): Uint8Array {
  const packed = new DataView(new ArrayBuffer(leadMs.length * 4))
  leadMs.forEach((ms, n) => {
    if (ms >= longFromMs) throw new RangeError(`${ms} ms do not fit 32 bits`)
    packed.setUint32(n * 4, ms, true)
  })
  return new Uint8Array(packed.buffer)
}

/** The reverse of `packLeadMs`. */
export function unpackLeadMs(packed: Uint8Array): Uint32Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const leadMs = new Uint32Array(packed.byteLength / 4)
  for (let n = 0; n < leadMs.length; n++) leadMs[n] = view.getUint32(n * 4, true)
  return leadMs
}
