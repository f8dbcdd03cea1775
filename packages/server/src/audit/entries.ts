import { dayPlus, startOfDayMs } from '@labelpulse/domain'
import type { Day, Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Json } from '../database/entities.ts'
import { query } from '../database/query.ts'
import { anInstant, aUuid, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'

/** Which entries of the audit: days of the organization's zone, both included; actions that begin so. */
export interface AuditFilter {
  readonly from: Day | null
  readonly to: Day | null
  readonly action: string | null
}

/** An entry, as it is read. */
export interface EntryRow {
  readonly id: string
  readonly at: string
  readonly action: string
  readonly actorId: string | null
  readonly actorName: string
  readonly actorRole: Role | null
  readonly subject: string
  readonly details: Json
  readonly address: string | null
  /** Its number in the chain of seals; null: it is not sealed yet. */
  readonly sealedAs: number | null
}

async function startsOf(em: SqlEntityManager, { from, to }: AuditFilter): Promise<(Date | null)[]> {
  const [zone] = await query<{ time_zone: string }>(em, 'select time_zone from organizations')
  const startOf = (day: Day | null): Date | null =>
    day === null ? null : new Date(startOfDayMs(day, zone?.time_zone ?? 'UTC'))
  return [startOf(from), startOf(to === null ? null : dayPlus(to, 1))]
}

const where = `($1::timestamptz is null or e.at >= $1) and ($2::timestamptz is null or e.at < $2)
  and ($3::text is null or starts_with(e.action, $3))`

/** A page of the audit, newest first, inside a read visit: the wall shows it to owners and admins. */
export async function auditPage(
  em: SqlEntityManager,
  filter: AuditFilter,
  first: number,
  after: string | null,
): Promise<Page<EntryRow>> {
  checkFirst(first)
  const [at = null, id = null] = after === null ? [] : placeOf(after, [anInstant, aUuid])
  const filters = [...(await startsOf(em, filter)), filter.action]
  const rows = await query<EntryRow>(
    em,
    `select e.entry_id as id, e.at, e.action, e.actor_id as "actorId", e.actor_name as "actorName", e.actor_role as "actorRole",
       e.subject, e.details, e.address, s.sequence::int as "sealedAs"
     from audit_entries e left join audit_seals s using (organization_id, entry_id)
     where ${where} and ($4::timestamptz is null or (e.at, e.entry_id) < ($4, $5::uuid))
     order by e.at desc, e.entry_id desc limit $6::int`,
    [...filters, at, id, first + 1],
  )
  const [counted] = await query<{ count: number }>(
    em,
    `select count(*)::int as count from audit_entries e where ${where}`,
    filters,
  )
  return pageOf(rows, first, counted?.count ?? 0, (row) => [row.at, row.id])
}
