import { writeRecord } from '@labelpulse/formats'
import type { InterchangeRecord } from '@labelpulse/formats'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { Page, PageReader } from './page.ts'
import { stockOf } from './stock.ts'
import { taskPage } from './task-page.ts'
import { commentPage, workunitPage } from './work-pages.ts'

const encoder = new TextEncoder()

const linesOf = (records: readonly InterchangeRecord[]): Uint8Array =>
  encoder.encode(records.map((record) => `${writeRecord(record)}\n`).join(''))

/**
 * A whole organization as an interchange file, always in the same order. Each page is a visit of its own, so that a slow
 * reader holds nothing; what people and places come into being meanwhile is left out, with their work.
 */
export async function* exportOrganization(
  database: Visitable,
  organizationId: string,
  signal?: AbortSignal,
): AsyncGenerator<Uint8Array> {
  const options = signal && { signal }
  const stock = await visit(database, operate(organizationId), (em) => stockOf(em, organizationId), options)

  async function* pages<Cursor>(read: PageReader<Cursor>): AsyncGenerator<Uint8Array> {
    let page: Page<Cursor> | undefined
    do {
      const after = page?.last ?? null
      page = await visit(database, operate(organizationId), (em) => read(em, stock, after), options)
      if (page.records.length) yield linesOf(page.records)
    } while (page.last !== null)
  }

  yield linesOf(stock.records)
  yield* pages(taskPage)
  yield* pages(workunitPage)
  yield* pages(commentPage)
}
