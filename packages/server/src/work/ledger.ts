import { atoms, CellChanges, columnOf, longFromMs, packLeadMs, sumAtomNames } from '@labelpulse/metrics'
import type { CellChange, Fact } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Pulse } from '../database/pulses.ts'

const columns = sumAtomNames.map(columnOf)
const keys = 'organization_id, member_id, day, project_id'

const hexOf = (leadMs: readonly number[]): string =>
  Buffer.from(packLeadMs(leadMs.filter((ms) => ms < longFromMs))).toString('hex')

const rowOf = (projectId: string, change: CellChange) => ({
  member_id: change.member,
  day: change.day,
  project_id: projectId,
  ...Object.fromEntries(sumAtomNames.map((name) => [columnOf(name), change.sums[name] ?? 0])),
  added: hexOf(change.addedLeadMs),
  removed: hexOf(change.removedLeadMs),
  added_long: change.addedLeadMs.filter((ms) => ms >= longFromMs),
  removed_long: change.removedLeadMs.filter((ms) => ms >= longFromMs),
})

const recordset = `json_to_recordset($2::json) as x(member_id uuid, day date, project_id uuid,
  ${columns.map((column) => `${column} bigint`).join(', ')},
  added text, removed text, added_long bigint[], removed_long bigint[])`

const lockCells = `insert into day_cells as c (${keys})
  select $1::uuid, member_id, day, project_id from ${recordset} order by member_id, day, project_id
  on conflict (${keys}) do update set version = c.version + 1`

const changeCells = `update day_cells c set
  ${columns.map((column) => `${column} = c.${column} + x.${column}`).join(', ')},
  lead_times = case when x.removed = '' then c.lead_times else lead_times_without(c.lead_times, decode(x.removed, 'hex')) end
    || decode(x.added, 'hex'),
  long_lead_times = lead_times_without(c.long_lead_times, x.removed_long) || x.added_long
  from ${recordset}
  where c.organization_id = $1::uuid and c.member_id = x.member_id and c.day = x.day and c.project_id = x.project_id`

const shards = 16

/** What a transaction changes in the day cells, gathered so that it is written once, sorted, last before the commit. */
export class Ledger {
  readonly #projects = new Map<string, CellChanges>()

  /** An annotation of a project was `before` and is `after`. */
  note(projectId: string, before: readonly Fact[], after: readonly Fact[]): void {
    let changes = this.#projects.get(projectId)
    if (!changes) this.#projects.set(projectId, (changes = new CellChanges()))
    changes.add(before, -1)
    changes.add(after, 1)
  }

  /** Writes the cells and counts the change; says whom to wake after the commit, or null where nothing changed. */
  async post(em: SqlEntityManager, organizationId: string): Promise<Pulse | null> {
    const rows = [...this.#projects].flatMap(([projectId, changes]) =>
      changes.list().map((change) => rowOf(projectId, change)),
    )
    if (!rows.length) return null
    const parameters = [organizationId, JSON.stringify(rows)]
    await query(em, lockCells, parameters)
    await query(em, changeCells, parameters)
    await query(
      em,
      `insert into change_counters as c (organization_id, shard, version) values ($1::uuid, $2, 1)
       on conflict (organization_id, shard) do update set version = c.version + 1`,
      [organizationId, Math.floor(Math.random() * shards)],
    )
    const distinct = (values: string[]) => [...new Set(values)]
    return {
      organizationId,
      projectIds: distinct(rows.map((row) => row.project_id)),
      memberIds: distinct(rows.map((row) => row.member_id)),
      days: distinct(rows.map((row) => row.day)),
    }
  }
}

/** The columns of `day_cells` that the catalogue's atoms need; a test compares them with the table. */
export const cellColumns = [...columns, columnOf('leadTimes'), `long_${columnOf('leadTimes')}`]

// The one multiset of the catalogue; a second one would need columns of its own here.
atoms.leadTimes satisfies { op: 'values' }
