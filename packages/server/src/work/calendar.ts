import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** The day cells of one generation, and the zone whose days they have. */
export interface Dating {
  readonly generation: number
  readonly timeZone: string
}

/** By which zones the work of an organization is dated. */
export interface Calendar {
  readonly organizationId: string
  /** What reports read. */
  readonly current: Dating
  /** What is to replace it; cells are written in both. */
  readonly next: Dating | null
}

interface Row {
  readonly cell_generation: number
  readonly time_zone: string
  readonly next_generation: number | null
  readonly next_time_zone: string | null
}

const lockName = `hashtextextended('labelpulse.calendar ' || $1, 0)`

/** The calendar of an organization. Whoever writes cells by it has to hold it (`heldCalendar`). */
export async function calendarOf(em: SqlEntityManager, organizationId: string): Promise<Calendar> {
  const [row] = await query<Row>(
    em,
    `select o.cell_generation, o.time_zone, r.generation as next_generation, r.time_zone as next_time_zone
     from organizations o
     left join redatings r on r.organization_id = o.organization_id and r.generation <> o.cell_generation
     where o.organization_id = $1::uuid`,
    [organizationId],
  )
  if (!row) throw new Error(`There is no organization ${organizationId} to date work in`)
  const { next_generation: generation, next_time_zone: timeZone } = row
  return {
    organizationId,
    current: { generation: row.cell_generation, timeZone: row.time_zone },
    next: generation === null || timeZone === null ? null : { generation, timeZone },
  }
}

/** The calendar to write by: it stays as it is until this transaction ends. */
export async function heldCalendar(em: SqlEntityManager, organizationId: string): Promise<Calendar> {
  await query(em, `select pg_advisory_xact_lock_shared(${lockName})`, [organizationId])
  return calendarOf(em, organizationId)
}

/**
 * To be held by whoever changes a calendar: waits until nobody writes by what it was; whoever wants to write waits for what this
 * transaction makes of it. So all who write at one time write the same generations.
 */
export const holdCalendarAlone = (em: SqlEntityManager, organizationId: string): Promise<unknown> =>
  query(em, `select pg_advisory_xact_lock(${lockName})`, [organizationId])
