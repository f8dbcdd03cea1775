import { Refusal } from '@labelpulse/domain'

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

/** The place of a cursor that `cursorOf` made, whose parts have these forms; anything else is refused. */
export function placeOf(cursor: string, forms: readonly RegExp[]): string[] {
  const parts = partsOf(cursor)
  if (parts?.length === forms.length && forms.every((form, n) => form.test(parts[n] ?? ''))) return parts
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
