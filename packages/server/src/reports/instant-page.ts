import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Parameter } from '../database/query.ts'
import { anInstant, aUuid, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'

export type WorkunitOrder = 'created_at_asc' | 'created_at_desc'

/** Workunits `w`: what is told of them, and which they are, with four parameters. */
export interface Workunits {
  readonly columns: string
  readonly from: string
  readonly parameters: readonly Parameter[]
}

/** Where in a list, and how much of it. */
export interface Paging {
  readonly order: WorkunitOrder
  readonly first: number
  readonly after: string | null
}

/** A page of workunits in order of their instant, ties by uuid. */
export async function instantPage<Row extends { readonly createdAt: string; readonly uuid: string }>(
  em: SqlEntityManager,
  { columns, from, parameters }: Workunits,
  { order, first, after }: Paging,
): Promise<Page<Row>> {
  checkFirst(first)
  const [at = null, uuid = null] = after === null ? [] : placeOf(after, [anInstant, aUuid])
  const [direction, beyond] = order === 'created_at_asc' ? ['asc', '>'] : ['desc', '<']
  const rows = await query<Row>(
    em,
    `select ${columns} ${from} and ($5::timestamptz is null or (w.created_at, w.uuid) ${beyond} ($5::timestamptz, $6::uuid))
     order by w.created_at ${direction}, w.uuid ${direction} limit $7::int`,
    [...parameters, at, uuid, first + 1],
  )
  const [counted] = await query<{ count: string }>(em, `select count(*) ${from}`, parameters)
  return pageOf(rows, first, Number(counted?.count ?? 0), (row) => [row.createdAt, row.uuid])
}
