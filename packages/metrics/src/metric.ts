import { isNullable } from './algebra.ts'
import type { Nullable, Value } from './algebra.ts'

/** What a number counts in: things, milliseconds, or 0…1. */
export type Unit = 'count' | 'ms' | 'ratio'

/** Which time a duration is: with idle time (elapsed) or without (active). */
export type Clock = 'elapsed' | 'active'

/** One metric: everything that anything says about it comes from here. */
export interface Metric {
  readonly title: string
  readonly unit: Unit
  readonly clock?: Clock
  /** Which direction is better for the team. */
  readonly better: 'more' | 'less' | 'neither'
  /** A sentence or two for the person who reads the number. */
  readonly about: string
  readonly value: Value
  /** Whether it can have no value (null, shown as —). */
  readonly nullable: boolean
}

/** A metric record; whether it can be null follows from its value. */
export const metric = <const M extends Omit<Metric, 'nullable'>>(
  record: M,
): M & { readonly nullable: Nullable<M['value']> } => ({
  ...record,
  nullable: isNullable(record.value) as Nullable<M['value']>,
})
