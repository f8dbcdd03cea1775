import { createHash } from 'node:crypto'
import type { Json } from '../database/entities.ts'

/** An entry of the audit, as its seal covers it. */
export interface AuditedEntry {
  readonly organizationId: string
  readonly entryId: string
  readonly at: string
  readonly actorId: string | null
  readonly actorName: string
  /** Null: nobody's, as of a command, or from before roles were kept. */
  readonly actorRole: string | null
  readonly action: string
  readonly subject: string
  readonly details: Json
  readonly address: string | null
}

/** The columns of `audit_entries e` as an `AuditedEntry`. */
export const entryColumns = `e.organization_id as "organizationId", e.entry_id as "entryId", e.at, e.actor_id as "actorId",
  e.actor_name as "actorName", e.actor_role as "actorRole", e.action, e.subject, e.details, e.address`

/** JSON in one way only: keys in order, nothing between them. The database keeps neither order nor spaces. */
export function canonical(value: Json): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const fields = Object.entries(value as Readonly<Record<string, Json>>).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${fields.map(([key, field]) => `${JSON.stringify(key)}:${canonical(field)}`).join(',')}}`
}

/** What stands before the first seal. */
export const nothingBefore: Buffer = Buffer.alloc(32)

/** The seal of an entry: it covers the entry and, through the seal before, all that went before. */
export function sealOf(before: Uint8Array, entry: AuditedEntry): Buffer {
  const { organizationId, entryId, at, actorId, actorName, actorRole, action, subject, details, address } = entry
  // Where there is none it is not named: seals from before roles were kept hold.
  const role: Readonly<Record<string, Json>> = actorRole === null ? {} : { actorRole }
  const covered = { organizationId, entryId, at, actorId, actorName, ...role, action, subject, details, address }
  return createHash('sha256').update(before).update(canonical(covered)).digest()
}
