import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** A table whose rows have an id of ours and a name that people give them. */
export interface NamedTable {
  readonly name: string
  readonly id: string
  /** The columns that name a row within its organization, with their types. */
  readonly naming: Readonly<Record<string, 'uuid' | 'text'>>
  /** The columns that may change. */
  readonly changing: readonly string[]
}

export interface NamedRow {
  /** The row as it begins, if there is none of its name: every column that it needs, the id too. */
  readonly row: Readonly<Record<string, unknown>>
  /** What changes in the row that is there: a column that is undefined stays as it was. */
  readonly changes: Readonly<Record<string, unknown>>
}

const matching = (columns: readonly string[]): string =>
  columns.map((column) => `and t.${column} = r.${column}`).join(' ')

async function insert(
  em: SqlEntityManager,
  { name, id, naming }: NamedTable,
  rows: readonly NamedRow[],
): Promise<Set<string>> {
  const columns = [...new Set(rows.flatMap(({ row }) => Object.keys(row)))].join(', ')
  const names = Object.keys(naming)
  // In one order everywhere, so that two writers of the same new names wait for each other instead of deadlocking.
  const inserted = await query<{ id: string }>(
    em,
    `insert into ${name} (${columns})
     select ${columns} from json_populate_recordset(null::${name}, $1::json) r
     where not exists (select 1 from ${name} t where t.organization_id = r.organization_id ${matching(names)})
     order by ${names.join(', ')}
     on conflict (organization_id, ${names.join(', ')}) do nothing returning ${id} as id`,
    [JSON.stringify(rows.map(({ row }) => row))],
  )
  return new Set(inserted.map((row) => row.id))
}

async function change(
  em: SqlEntityManager,
  { name, naming, changing }: NamedTable,
  organizationId: string,
  rows: readonly NamedRow[],
): Promise<void> {
  const names = Object.keys(naming)
  const named = rows.map(({ row, changes }) => ({
    ...Object.fromEntries(names.map((key) => [key, row[key]])),
    changes,
  }))
  const types = Object.entries(naming).map(([column, type]) => `${column} ${type}`)
  await query(
    em,
    `update ${name} t
     set (${changing.join(', ')}) =
       (select ${changing.map((column) => `p.${column}`).join(', ')} from jsonb_populate_record(t, r.changes) p)
     from jsonb_to_recordset($2::jsonb) as r(${types.join(', ')}, changes jsonb)
     where t.organization_id = $1::uuid ${matching(names)} and jsonb_populate_record(t, r.changes) is distinct from t`,
    [organizationId, JSON.stringify(named)],
  )
}

/** Begins the rows that are not there yet and changes those that are; says how many began. A name may occur once. */
export async function putRows(
  em: SqlEntityManager,
  table: NamedTable,
  organizationId: string,
  rows: readonly NamedRow[],
): Promise<number> {
  if (!rows.length) return 0
  const begun = await insert(em, table, rows)
  const rest = rows.filter(
    ({ row, changes }) =>
      !begun.has(String(row[table.id])) && Object.values(changes).some((value) => value !== undefined),
  )
  if (rest.length) await change(em, table, organizationId, rest)
  return begun.size
}
