import { columnOf, longFromMs, sumAtomNames, unpackLeadMs } from '@labelpulse/metrics'
import type { CellChange } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { compare } from './findings.ts'
import type { Findings } from './findings.ts'
import type { Stock } from './stock.ts'

type Row = Readonly<Record<string, unknown>> & {
  readonly member_id: string
  readonly day: string
  readonly lead_times: Buffer
  readonly long_lead_times: readonly string[]
}

const columns = sumAtomNames.map(columnOf)

const ascending = (values: readonly number[]): number[] => values.toSorted((a, b) => a - b)

/** A cell in words that can be compared: the lead times in order, for their order means nothing. */
const computedColumns = ({ sums, addedLeadMs }: CellChange) => ({
  ...Object.fromEntries(sumAtomNames.map((name) => [columnOf(name), sums[name] ?? '0'])),
  lead_times: ascending(addedLeadMs.filter((ms) => ms < longFromMs)),
  long_lead_times: ascending(addedLeadMs.filter((ms) => ms >= longFromMs)),
})

const storedColumns = (row: Row) => ({
  ...row,
  lead_times: ascending([...unpackLeadMs(row.lead_times)]),
  long_lead_times: ascending(row.long_lead_times.map(Number)),
})

const emptyCell = (member: string, day: string): CellChange => ({
  member,
  day,
  sums: {},
  addedLeadMs: [],
  removedLeadMs: [],
})

const storedEmpty: Readonly<Record<string, unknown>> = storedColumns({
  ...Object.fromEntries(columns.map((column) => [column, '0'])),
  member_id: '',
  day: '',
  lead_times: Buffer.alloc(0),
  long_lead_times: [],
})

const cellsAPage = 5000

/** Compares the stored day cells of a project with those that its annotations make; one that is missing is an empty one. */
export async function examineCells(
  em: SqlEntityManager,
  { organizationId, projects, members }: Stock,
  projectId: string,
  computed: readonly CellChange[],
  findings: Findings,
): Promise<void> {
  const keyOf = (member: string, day: string): string => `${member} ${day}`
  const expected = new Map(computed.map((cell) => [keyOf(cell.member, cell.day), cell]))
  const check = (stored: Readonly<Record<string, unknown>>, cell: CellChange): void => {
    const name = [projects.get(projectId), members.get(cell.member) ?? cell.member, cell.day].join(', ')
    compare(findings, `day cell ${name}`, stored, computedColumns(cell))
  }
  for (let last: Row | undefined, rows: Row[] = []; rows.length === cellsAPage || !last; last = rows.at(-1)) {
    rows = await query<Row>(
      em,
      `select member_id, day, ${columns.join(', ')}, lead_times, long_lead_times from current_cells
       where organization_id = $1::uuid and project_id = $2::uuid
         and ($3::uuid is null or (member_id, day) > ($3::uuid, $4::date))
       order by member_id, day limit ${cellsAPage}`,
      [organizationId, projectId, last?.member_id ?? null, last?.day ?? null],
    )
    for (const row of rows) {
      const key = keyOf(row.member_id, row.day)
      check(storedColumns(row), expected.get(key) ?? emptyCell(row.member_id, row.day))
      expected.delete(key)
    }
    if (!rows.length) break
  }
  for (const cell of expected.values()) check(storedEmpty, cell)
}
