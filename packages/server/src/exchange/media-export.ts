import type { SqlEntityManager } from '@mikro-orm/sql'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'

const namesAPage = 1000

const page = (em: SqlEntityManager, organizationId: string, after: string): Promise<{ sha256: string }[]> =>
  query(
    em,
    `select sha256 from media m where organization_id = $1::uuid and sha256 > $2
       and exists (select 1 from task_media t where t.organization_id = $1::uuid and t.sha256 = m.sha256)
     order by sha256 limit ${namesAPage}`,
    [organizationId, after],
  )

/** The media, by their SHA-256, that tasks of an organization name. Each page is a visit of its own. */
export async function* mediaToExport(
  database: Visitable,
  organizationId: string,
  signal: AbortSignal,
): AsyncGenerator<string> {
  for (let last: string | undefined = ''; last !== undefined;) {
    const after: string = last
    const rows = await visit(database, operate(organizationId), (em) => page(em, organizationId, after), { signal })
    for (const { sha256 } of rows) yield sha256
    last = rows.length < namesAPage ? undefined : rows.at(-1)?.sha256
  }
}
