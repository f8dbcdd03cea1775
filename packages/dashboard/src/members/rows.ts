import type { LiveMembersSubscription, MemberNumbersFragment } from '../gql/graphql.ts'

/** One member of the table and their numbers. */
export type MemberRow = MemberNumbersFragment

/** The table as it stands, in no order. */
export type MemberRows = readonly MemberRow[]

/**
 * The rows after what was pushed: all of them, or those that changed and the keys of those that left. Null: a change
 * to rows that never came.
 */
export function mergeRows(
  before: MemberRows | null,
  { memberPerformance: { complete, rows, removedKeys } }: LiveMembersSubscription,
): MemberRows | null {
  if (complete) return rows
  if (!before) return null
  const all = new Map(before.map((row) => [row.key, row]))
  for (const key of removedKeys) all.delete(key)
  for (const row of rows) all.set(row.key, row)
  return [...all.values()]
}

/** The members whose name or key holds each of the words. */
export function foundRows(rows: MemberRows, text: string): MemberRows {
  const words = text.toLowerCase().split(/\s+/)
  return rows.filter(({ key, name }) => words.every((word) => `${name} ${key}`.toLowerCase().includes(word)))
}
