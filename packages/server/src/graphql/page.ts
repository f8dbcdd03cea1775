import { isDay, Refusal } from '@labelpulse/domain'

/** One page of a list, as Relay's connections have it. */
export interface Page<Node> {
  readonly edges: readonly { readonly cursor: string; readonly node: Node }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null }
  readonly totalCount: number
}

const maxFirst = 100

/** Refuses a page size outside of 1–100. */
export function checkFirst(first: number): number {
  if (first >= 1 && first <= maxFirst) return first
  throw new Refusal('BAD_USER_INPUT', `first is ${first}; it has to be from 1 to ${maxFirst}.`, 'first')
}

/** A place in a list, opaque to callers. */
export const cursorOf = (place: readonly string[]): string => Buffer.from(JSON.stringify(place)).toString('base64url')

// The database knows no year 0.
const beginsAfterChrist = (text: string): boolean => !text.startsWith('0000')

export const aUuid = (text: string): boolean => /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/i.test(text)

export const aDay = (text: string): boolean => isDay(text) && beginsAfterChrist(text)

/** As the API tells it: UTC, to the millisecond. */
export function anInstant(text: string): boolean {
  const ms = /^\d{4}-/.test(text) ? Date.parse(text) : NaN
  return !Number.isNaN(ms) && new Date(ms).toISOString() === text && beginsAfterChrist(text)
}

/** What the database takes as a text. */
export const aText = (text: string): boolean => !text.includes('\0')

/** The place of a cursor that `cursorOf` made, whose parts are of these kinds; anything else is refused. */
export function placeOf(cursor: string, kinds: readonly ((part: string) => boolean)[]): string[] {
  const parts = partsOf(cursor)
  if (parts?.length === kinds.length && kinds.every((isOfKind, n) => isOfKind(parts[n] ?? ''))) return parts
  throw new Refusal('BAD_USER_INPUT', 'after is not a cursor of this list.', 'after')
}

function partsOf(cursor: string): string[] | null {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString())
    return Array.isArray(parts) && parts.every((part) => typeof part === 'string') ? parts : null
  } catch {
    return null
  }
}

/** A page from rows that were read one beyond its size. */
export function pageOf<Row>(
  rows: readonly Row[],
  first: number,
  totalCount: number,
  place: (row: Row) => readonly string[],
): Page<Row> {
  const edges = rows.slice(0, first).map((node) => ({ cursor: cursorOf(place(node)), node }))
  return { edges, pageInfo: { hasNextPage: rows.length > first, endCursor: edges.at(-1)?.cursor ?? null }, totalCount }
}
