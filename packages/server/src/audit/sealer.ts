import type { SqlEntityManager } from '@mikro-orm/sql'
import { seal } from '../database/keys/seal.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { entryColumns, nothingBefore, sealOf } from './chain.ts'
import type { AuditedEntry } from './chain.ts'

interface Seal {
  readonly organization_id: string
  readonly sequence: number
  readonly entry_id: string
  readonly hash: Buffer
}

const mostAtOnce = 500

async function lastSeals(em: SqlEntityManager, organizationIds: readonly string[]): Promise<Map<string, Seal>> {
  const rows = await query<Seal & { sequence: string }>(
    em,
    `select s.organization_id, s.sequence, s.entry_id, s.hash from unnest($1::uuid[]) as o(id)
     cross join lateral (select * from audit_seals where organization_id = o.id order by sequence desc limit 1) s`,
    [organizationIds],
  )
  return new Map(rows.map((row) => [row.organization_id, { ...row, sequence: Number(row.sequence) }]))
}

/** Continues each organization's chain with its entries, in their order. */
function sealsFor(entries: readonly AuditedEntry[], last: Map<string, Seal>): Seal[] {
  return entries.map((entry) => {
    const before = last.get(entry.organizationId)
    const next: Seal = {
      organization_id: entry.organizationId,
      sequence: (before?.sequence ?? 0) + 1,
      entry_id: entry.entryId,
      hash: sealOf(before?.hash ?? nothingBefore, entry),
    }
    last.set(entry.organizationId, next)
    return next
  })
}

async function sealSome(em: SqlEntityManager): Promise<number> {
  const [lock] = await query<{ mine: boolean }>(
    em,
    "select pg_try_advisory_xact_lock(hashtext('labelpulse.audit')) as mine",
  )
  if (!lock?.mine) return 0
  // One that was written earlier and committed later comes after those that were sealed meanwhile.
  const entries = await query<AuditedEntry>(
    em,
    `select ${entryColumns} from audit_unsealed u join audit_entries e using (organization_id, entry_id)
     order by e.organization_id, e.entry_id limit ${mostAtOnce}`,
  )
  if (!entries.length) return 0
  const seals = sealsFor(entries, await lastSeals(em, [...new Set(entries.map((entry) => entry.organizationId))]))
  await query(
    em,
    `with sealed as (
       insert into audit_seals (organization_id, sequence, entry_id, hash, sealed_at)
       select organization_id, sequence, entry_id, decode(hash, 'hex'), $2
       from json_to_recordset($1::json) as x(organization_id uuid, sequence bigint, entry_id uuid, hash text)
       returning organization_id, entry_id
     )
     delete from audit_unsealed u using sealed s
     where u.organization_id = s.organization_id and u.entry_id = s.entry_id`,
    [JSON.stringify(seals.map((one) => ({ ...one, hash: one.hash.toString('hex') }))), new Date()],
  )
  return entries.length
}

/** Seals all entries that wait for it, unless another process is doing so. */
export async function sealAudit(database: Visitable): Promise<void> {
  let count: number
  do count = await visit(database, seal, sealSome)
  while (count === mostAtOnce)
}

/** Seals what is written, moments later, until it is closed. */
export interface Sealer {
  close(): Promise<void>
}

const everyMs = 1000

/** Begins to seal. Of several servers on one database, whichever comes first does it each time. */
export function startSealing(database: Visitable, onError: (error: unknown) => void): Sealer {
  let isClosed = false
  let sealing = Promise.resolve()

  async function pass(): Promise<void> {
    await sealAudit(database).catch(onError)
    if (!isClosed) timer = setTimeout(next, everyMs).unref()
  }
  const next = (): void => {
    sealing = pass()
  }
  let timer = setTimeout(next, everyMs).unref()
  return {
    close: async () => {
      isClosed = true
      clearTimeout(timer)
      await sealing
      await sealAudit(database).catch(onError)
    },
  }
}
