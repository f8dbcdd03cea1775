import type { Day } from '@labelpulse/domain'
import { atoms, sumAtomNames, unitsPerOne } from './atoms.ts'
import type { SumAtomName } from './atoms.ts'
import { belongs } from './algebra.ts'
import type { Leaf, Reading } from './algebra.ts'
import { fieldOf } from './facts.ts'
import type { Fact } from './facts.ts'
import { exactMedian } from './median.ts'

/** How one day cell of one member changes, in the units of its columns. */
export interface CellChange {
  readonly member: string
  readonly day: Day
  readonly sums: Partial<Record<SumAtomName, number>>
  readonly addedLeadMs: readonly number[]
  readonly removedLeadMs: readonly number[]
}

function unitsOf(fact: Fact, name: SumAtomName): number {
  const leaf: Leaf = atoms[name]
  if (!belongs(fact, leaf.of)) return 0
  if (leaf.op === 'count') return 1
  return Math.round(Number(fieldOf(fact, leaf.field) ?? 0) * unitsPerOne(name))
}

interface Growing {
  member: string
  day: Day
  sums: Partial<Record<SumAtomName, number>>
  leadMs: Map<number, number>
}

/** Collects the changes of many annotations, cell by cell. */
export class CellChanges {
  readonly #cells = new Map<string, Growing>()

  /** Adds the facts of an annotation as it is now, or (`sign` −1) takes away those of what it was. */
  add(facts: readonly Fact[], sign: 1 | -1): void {
    for (const fact of facts) {
      const key = `${fact.member} ${fact.day}`
      let cell = this.#cells.get(key)
      if (!cell) this.#cells.set(key, (cell = { member: fact.member, day: fact.day, sums: {}, leadMs: new Map() }))
      for (const name of sumAtomNames) {
        const units = unitsOf(fact, name)
        if (units) cell.sums[name] = (cell.sums[name] ?? 0) + sign * units
      }
      if (fact.kind === 'done') cell.leadMs.set(fact.leadMs, (cell.leadMs.get(fact.leadMs) ?? 0) + sign)
    }
  }

  /** What is left to write: cells that do not change are not in it. A sum beyond 2⁵³ throws a RangeError. */
  list(): CellChange[] {
    return [...this.#cells.values()].flatMap(({ member, day, sums, leadMs }) => {
      const changed = Object.entries(sums).filter(([, units]) => units !== 0)
      for (const [name, units] of changed)
        if (!Number.isSafeInteger(units)) throw new RangeError(`${name} of ${day} is beyond what one change can hold`)
      const repeated = (ms: number, count: number) => Array.from({ length: Math.max(count, 0) }, () => ms)
      const addedLeadMs = [...leadMs].flatMap(([ms, count]) => repeated(ms, count))
      const removedLeadMs = [...leadMs].flatMap(([ms, count]) => repeated(ms, -count))
      if (!changed.length && !addedLeadMs.length && !removedLeadMs.length) return []
      return [{ member, day, sums: Object.fromEntries(changed), addedLeadMs, removedLeadMs }]
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
    median: () => (middle === undefined ? (middle = exactMedian(leadMs, longLeadMs)) : middle),
  }
}

/** Lead times from this on do not fit 32 bits (49.7 days). */
export const longFromMs = 2 ** 32

/** Lead times below `longFromMs` as little-endian 32-bit integers, as the cells keep them. */
export function packLeadMs(leadMs: readonly number[]): Uint8Array {
  const packed = new DataView(new ArrayBuffer(leadMs.length * 4))
  leadMs.forEach((ms, n) => packed.setUint32(n * 4, ms, true))
  return new Uint8Array(packed.buffer)
}

/** The reverse of `packLeadMs`. */
export function unpackLeadMs(packed: Uint8Array): Uint32Array {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  return Uint32Array.from({ length: packed.byteLength / 4 }, (_, n) => view.getUint32(n * 4, true))
}
