import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Ledger } from './ledger.ts'
import { refold } from './refold.ts'

const annotationsAtOnce = 1000

/** Two members of the ledger's organization, by id. */
export interface Reassignment {
  readonly from: string
  readonly into: string
}

/**
 * Makes all work of one member another's, inside an operating visit: workunits, the annotations' authors, and the day cells by
 * way of `ledger`, to be posted last.
 * @returns how many workunits there were
 */
export async function reassignWork(
  em: SqlEntityManager,
  { from, into }: Reassignment,
  ledger: Ledger,
): Promise<number> {
  const { organizationId } = ledger.calendar
  const touched = await query<{ annotation_id: string; count: number }>(
    em,
    `select annotation_id, count(*)::int as count from workunits
     where organization_id = $1::uuid and member_id = $2::uuid group by annotation_id order by annotation_id`,
    [organizationId, from],
  )
  for (let first = 0; first < touched.length; first += annotationsAtOnce) {
    const ids = touched.slice(first, first + annotationsAtOnce).map((row) => row.annotation_id)
    await refold(em, ids, ledger, () =>
      query(
        em,
        `update workunits set member_id = $3::uuid
         where organization_id = $1::uuid and member_id = $2::uuid and annotation_id = any ($4::uuid[])`,
        [organizationId, from, into, ids],
      ),
    )
  }
  return touched.reduce((total, { count }) => total + count, 0)
}
