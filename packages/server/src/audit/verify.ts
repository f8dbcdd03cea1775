import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { entryColumns, nothingBefore, sealOf } from './chain.ts'
import type { AuditedEntry } from './chain.ts'

/** What the chain of an organization's audit says. */
export interface AuditHealth {
  readonly entryCount: number
  /** The last seal. Kept elsewhere, it proves later that nothing before it was changed since, not even all at once. */
  readonly head: { readonly sequence: number; readonly hash: string } | null
  /** What was tampered with, in words; empty: nothing. */
  readonly sentences: readonly string[]
}

interface Link extends Omit<AuditedEntry, 'entryId'> {
  /** Null: there is no such entry. */
  readonly entryId: string | null
  readonly sequence: string
  readonly sealedEntryId: string
  readonly hash: Buffer
}

const isEntry = (link: Link): link is Link & AuditedEntry => link.entryId !== null

const linksAPage = 1000

const linksAfter = (em: SqlEntityManager, organizationId: string, sequence: number): Promise<Link[]> =>
  query<Link>(
    em,
    `select s.sequence, s.entry_id as "sealedEntryId", s.hash, ${entryColumns}
     from audit_seals s left join audit_entries e using (organization_id, entry_id)
     where s.organization_id = $1::uuid and s.sequence > $2 order by s.sequence limit ${linksAPage}`,
    [organizationId, sequence],
  )

/** Entries that are neither sealed nor wait for it: not written by this program. */
const strangers = (em: SqlEntityManager, organizationId: string): Promise<{ entry_id: string; action: string }[]> =>
  query(
    em,
    `select entry_id, action from audit_entries e where organization_id = $1::uuid
       and not exists (select from audit_seals s where s.organization_id = e.organization_id and s.entry_id = e.entry_id)
       and not exists (select from audit_unsealed u where u.organization_id = e.organization_id and u.entry_id = e.entry_id)
     order by entry_id limit 50`,
    [organizationId],
  )

/**
 * Follows the chain of an organization's audit from its beginning, inside a visit that examines or operates on it. Finds
 * each entry that was altered, removed, inserted or put elsewhere since it was sealed.
 */
export async function verifyAudit(em: SqlEntityManager, organizationId: string): Promise<AuditHealth> {
  const sentences: string[] = []
  let [sequence, hash] = [0, nothingBefore]
  for (let links: Link[]; (links = await linksAfter(em, organizationId, sequence)).length;) {
    for (const link of links) {
      const expected = sequence + 1
      sequence = Number(link.sequence)
      const what = `audit entry ${sequence}`
      if (sequence !== expected) sentences.push(`${what} follows ${expected - 1}: what was between them was removed`)
      else if (!isEntry(link)) sentences.push(`${what} (${link.sealedEntryId}) was removed`)
      else if (!sealOf(hash, link).equals(link.hash)) sentences.push(`${what} (${link.action}) is not what was sealed`)
      hash = link.hash
    }
  }
  for (const { entry_id: id, action } of await strangers(em, organizationId))
    sentences.push(`audit entry ${id} (${action}) was inserted past the program`)
  const [counted] = await query<{ count: number }>(
    em,
    'select count(*)::int as count from audit_entries where organization_id = $1::uuid',
    [organizationId],
  )
  const head = sequence ? { sequence, hash: hash.toString('hex') } : null
  return { entryCount: counted?.count ?? 0, head, sentences }
}
