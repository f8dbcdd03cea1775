import type { InterchangeRecord } from '@labelpulse/formats'

export type RecordType = InterchangeRecord['type']

/** What became of the records of a type. */
export interface Tally {
  readonly added: number
  /** They were there already: a task or a person took the new fields, a workunit or a comment stayed as it was. */
  readonly existing: number
}

/** What became of records, by type; a type that did not occur is absent. */
export type Tallies = Partial<Record<RecordType, Tally>>

/** Adds to a type's tally how many of its records were added and how many were there. */
export function count(tallies: Tallies, type: RecordType, added: number, existing: number): void {
  if (added + existing === 0) return
  const before = tallies[type] ?? { added: 0, existing: 0 }
  tallies[type] = { added: before.added + added, existing: before.existing + existing }
}

/** Adds other tallies to these. */
export function countAll(tallies: Tallies, others: Tallies): void {
  for (const [type, { added, existing }] of Object.entries(others)) count(tallies, type as RecordType, added, existing)
}
