import type { InterchangeRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Stock } from './stock.ts'

/** Some records, and where the next page begins: after `last`; null: there is none. */
export interface Page<Cursor> {
  readonly records: readonly InterchangeRecord[]
  readonly last: Cursor | null
}

/** Before every uuid that things have. */
export const nilUuid = '00000000-0000-0000-0000-000000000000'

/** Reads the page that comes after a cursor; null: the first one. */
export type PageReader<Cursor> = (em: SqlEntityManager, stock: Stock, after: Cursor | null) => Promise<Page<Cursor>>

/** A page of what rows say; a full page is followed by another one. */
export function pageOf<Row, Cursor>(
  rows: readonly Row[],
  size: number,
  recordsOf: (row: Row) => readonly InterchangeRecord[],
  cursorOf: (row: Row) => Cursor,
): Page<Cursor> {
  const last = rows.length < size ? undefined : rows.at(-1)
  return { records: rows.flatMap(recordsOf), last: last === undefined ? null : cursorOf(last) }
}
