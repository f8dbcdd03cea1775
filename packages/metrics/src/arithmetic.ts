import { belongs } from './algebra.ts'
import type { Count, FactSet, Reading, Sum, Values } from './algebra.ts'
import { numberOf } from './facts.ts'
import type { Fact, TaskFact } from './facts.ts'

/** Reads the algebra straight from facts: slow, plain, and what every other reading is compared with. */
export function readingOfFacts(all: readonly (Fact | TaskFact)[]): Reading {
  const some = (set: FactSet) => all.filter((fact) => belongs(fact, set))
  return {
    total: (leaf: Count | Sum) =>
      leaf.op === 'count'
        ? some(leaf.of).length
        : some(leaf.of).reduce((total, fact) => total + numberOf(fact, leaf.field), 0),
    median: ({ of, field }: Values) => {
      const sorted = some(of)
        .map((fact) => numberOf(fact, field))
        .toSorted((a, b) => a - b)
      const upper = sorted[sorted.length >> 1]
      if (upper === undefined) return null
      return sorted.length % 2 ? upper : ((sorted[(sorted.length >> 1) - 1] ?? upper) + upper) / 2
    },
  }
}
