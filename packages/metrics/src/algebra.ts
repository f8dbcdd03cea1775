import { fieldOf } from './facts.ts'
import type { Fact, FactFields, FactKind, TaskFact } from './facts.ts'

type Numeric<K extends FactKind> = {
  [F in keyof FactFields[K]]: FactFields[K][F] extends number ? F : never
}[keyof FactFields[K]]
type Named<K extends FactKind> = {
  [F in keyof FactFields[K]]: FactFields[K][F] extends string ? F : never
}[keyof FactFields[K]]

/** Some facts of one kind: all of them, or those whose fields hold one of some values. `words` names them in a sentence. */
export interface FactSet<K extends FactKind = FactKind> {
  readonly kind: K
  readonly words: string
  readonly where: readonly { readonly field: string; readonly oneOf: readonly string[] }[]
}

export interface Count {
  readonly op: 'count'
  readonly of: FactSet
}
export interface Sum {
  readonly op: 'sum'
  readonly of: FactSet
  readonly field: string
  readonly words: string
}
/** The multiset of a field's values. */
export interface Values {
  readonly op: 'values'
  readonly of: FactSet
  readonly field: string
  readonly words: string
}
/** What is read from facts; everything else is arithmetic over it. */
export type Leaf = Count | Sum | Values

/** The exact middle of some values; null where there are none. */
export interface Median {
  readonly op: 'median'
  readonly of: Values
}
/** A product. On the right, nothing (null) counts as zero: no things times the median of none is 0. */
export interface Times<Left = Value> {
  readonly op: 'times'
  readonly left: Left
  readonly right: Value
}
/** A quotient; null where the right side is zero. */
export interface Over {
  readonly op: 'over'
  readonly left: Value
  readonly right: Value
}
/** A metric's value. */
export type Value = Count | Sum | Median | Times | Over

/** All facts of a kind. */
export const facts = <K extends FactKind>(kind: K, words: string): FactSet<K> => ({ kind, words, where: [] })

/** Those facts of a set whose field holds one of the values. */
export const where = <K extends FactKind, F extends Named<K> & string>(
  set: FactSet<K>,
  field: F,
  oneOf: readonly (FactFields[K][F] & string)[],
  words: string,
): FactSet<K> => ({ kind: set.kind, words, where: [...set.where, { field, oneOf }] })

/** Whether a fact belongs to a set. */
export const belongs = (fact: Fact | TaskFact, set: FactSet): boolean =>
  fact.kind === set.kind &&
  set.where.every(({ field, oneOf }) => (oneOf as readonly unknown[]).includes(fieldOf(fact, field)))

export const count = (of: FactSet): Count => ({ op: 'count', of })

export const sum = <K extends FactKind>(of: FactSet<K>, field: Numeric<K> & string, words: string): Sum => ({
  op: 'sum',
  of,
  field,
  words,
})

export const values = <K extends FactKind>(of: FactSet<K>, field: Numeric<K> & string, words: string): Values => ({
  op: 'values',
  of,
  field,
  words,
})

/** The exact middle; an even count takes the mean of the middle two. */
export const median = (of: Values): Median => ({ op: 'median', of })
export const times = <Left extends Value>(left: Left, right: Value): Times<Left> => ({ op: 'times', left, right })
export const over = (left: Value, right: Value): Over => ({ op: 'over', left, right })

/** Whether a value can be null, as the compiler knows it. */
export type Nullable<V> = V extends Median | Over ? true : V extends Times<infer Left> ? Nullable<Left> : false

/** Whether a value can be null. */
export function isNullable(value: Value): boolean {
  if (value.op === 'times') return isNullable(value.left)
  return value.op === 'over' || value.op === 'median'
}

/** Something that knows a selection's leaves: raw facts, or the sums of day cells. */
export interface Reading {
  total(leaf: Count | Sum): number
  median(leaf: Values): number | null
}

/** A value of the algebra over a reading. */
export function evaluate(value: Value, reading: Reading): number | null {
  if (value.op === 'median') return reading.median(value.of)
  if (value.op === 'count' || value.op === 'sum') return reading.total(value)
  const left = evaluate(value.left, reading)
  const right = evaluate(value.right, reading)
  if (left === null) return null
  if (value.op === 'times') return left * (right ?? 0)
  return right ? left / right : null
}
