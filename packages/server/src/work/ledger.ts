import { dayAt } from '@labelpulse/domain'
import type { ActedWorkunit } from '@labelpulse/domain'
import { atoms, CellChanges, columnOf, factsOf, longFromMs, packLeadMs, sumAtomNames } from '@labelpulse/metrics'
import type { CellChange } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Pulse } from '../database/pulses.ts'
import { heldCalendar } from './calendar.ts'
import type { Calendar, Dating } from './calendar.ts'

const columns = sumAtomNames.map(columnOf)
const keys = 'organization_id, generation, member_id, day, project_id'

const hexOf = (leadMs: readonly number[]): string =>
  Buffer.from(packLeadMs(leadMs.filter((ms) => ms < longFromMs))).toString('hex')

const rowOf = (generation: number, projectId: string, change: CellChange) => ({
  generation,
  member_id: change.member,
  day: change.day,
  project_id: projectId,
  ...Object.fromEntries(sumAtomNames.map((name) => [columnOf(name), change.sums[name] ?? 0])),
  added: hexOf(change.addedLeadMs),
  removed: hexOf(change.removedLeadMs),
  added_long: change.addedLeadMs.filter((ms) => ms >= longFromMs),
  removed_long: change.removedLeadMs.filter((ms) => ms >= longFromMs),
})

type Row = ReturnType<typeof rowOf>

const recordset = `json_to_recordset($2::json) as x(generation int, member_id uuid, day date, project_id uuid,
  ${columns.map((column) => `${column} bigint`).join(', ')},
  added text, removed text, added_long bigint[], removed_long bigint[])`

const lockCells = `insert into day_cells as c (${keys})
  select $1::uuid, generation, member_id, day, project_id from ${recordset} order by generation, member_id, day, project_id
  on conflict (${keys}) do update set version = c.version + 1`

const changeCells = `update day_cells c set
  ${columns.map((column) => `${column} = c.${column} + x.${column}`).join(', ')},
  lead_times = case when x.removed = '' then c.lead_times else lead_times_without(c.lead_times, decode(x.removed, 'hex')) end
    || decode(x.added, 'hex'),
  long_lead_times = lead_times_without(c.long_lead_times, x.removed_long) || x.added_long
  from ${recordset}
  where c.organization_id = $1::uuid and c.generation = x.generation and c.member_id = x.member_id and c.day = x.day
    and c.project_id = x.project_id`

const shards = 16

/** Counts a change of an organization, so that a lost wake-up is found by comparing. */
export const countChange = (em: SqlEntityManager, organizationId: string): Promise<unknown> =>
  query(
    em,
    `insert into change_counters as c (organization_id, shard, version) values ($1::uuid, $2, 1)
     on conflict (organization_id, shard) do update set version = c.version + 1`,
    [organizationId, Math.floor(Math.random() * shards)],
  )

/** Where the facts of an annotation are counted: in the cells in force, and in those of later generations up to this one. */
export interface Counted {
  readonly projectId: string
  readonly notedGeneration: number
}

/** What a transaction changes in the day cells, gathered so that it is written once, sorted, last before the commit. */
export class Ledger {
  readonly calendar: Calendar
  readonly #generations = new Map<number, Map<string, CellChanges>>()

  /** @param calendar held by the transaction (`openLedger`) */
  constructor(calendar: Calendar) {
    this.calendar = calendar
  }

  /** The history of an annotation was `before` and is `after`. From now on it is counted in each generation of the calendar. */
  note(annotation: Counted, before: readonly ActedWorkunit[], after: readonly ActedWorkunit[]): void {
    const { current, next } = this.calendar
    this.#change(annotation.projectId, current, before, after)
    if (next)
      this.#change(annotation.projectId, next, annotation.notedGeneration < next.generation ? [] : before, after)
  }

  #change(
    projectId: string,
    { generation, timeZone }: Dating,
    before: readonly ActedWorkunit[],
    after: readonly ActedWorkunit[],
  ): void {
    const dayOf = (instantMs: number) => dayAt(instantMs, timeZone)
    const projects = this.#generations.get(generation) ?? new Map<string, CellChanges>()
    const changes = projects.get(projectId) ?? new CellChanges()
    this.#generations.set(generation, projects.set(projectId, changes))
    changes.add(factsOf(before, dayOf), -1)
    changes.add(factsOf(after, dayOf), 1)
  }

  /** Writes the cells, and nothing of whom that concerns. */
  async writeCells(em: SqlEntityManager): Promise<readonly Row[]> {
    const rows = [...this.#generations].flatMap(([generation, projects]) =>
      [...projects].flatMap(([projectId, changes]) =>
        changes.list().map((change) => rowOf(generation, projectId, change)),
      ),
    )
    if (!rows.length) return rows
    const parameters = [this.calendar.organizationId, JSON.stringify(rows)]
    await query(em, lockCells, parameters)
    await query(em, changeCells, parameters)
    return rows
  }

  /** Writes the cells and counts the change; says whom to wake after the commit, or null where nothing changed. */
  async post(em: SqlEntityManager): Promise<Pulse | null> {
    const { organizationId } = this.calendar
    const rows = await this.writeCells(em)
    if (!rows.length) return null
    await countChange(em, organizationId)
    const distinct = (values: string[]) => [...new Set(values)]
    return {
      organizationId,
      projectIds: distinct(rows.map((row) => row.project_id)),
      memberIds: distinct(rows.map((row) => row.member_id)),
      days: distinct(rows.map((row) => row.day)),
    }
  }
}

/** The ledger of a transaction that writes work; one each. */
export const openLedger = async (em: SqlEntityManager, organizationId: string): Promise<Ledger> =>
  new Ledger(await heldCalendar(em, organizationId))

/** The columns of `day_cells` that the catalogue's atoms need; a test compares them with the table. */
export const cellColumns = [...columns, columnOf('leadTimes'), `long_${columnOf('leadTimes')}`]

// The one multiset of the catalogue; a second one would need columns of its own here.
atoms.leadTimes satisfies { op: 'values' }
