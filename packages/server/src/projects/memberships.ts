import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { raiseAuthorization } from '../members/authorization.ts'
import { refuseFormer } from '../members/former-keys.ts'
import { noMember } from '../members/people.ts'
import type { Kept, PlaceKind } from './keeping.ts'

/** Who joins a place and who leaves it, by key; whoever is in both lists leaves. */
export interface MembersChange {
  readonly add: readonly string[]
  readonly remove: readonly string[]
}

/** The ids of members, refusing keys that nobody has. */
async function memberIds(em: SqlEntityManager, given: readonly string[], field: string): Promise<string[]> {
  const keys = [...new Set(given.map((key) => key.toLowerCase()))]
  const rows = await query<{ id: string; key: string }>(
    em,
    'select member_id as id, key from members where key = any ($1::text[])',
    [keys],
  )
  const found = new Set(rows.map((row) => row.key))
  const unknown = keys.find((key) => !found.has(key))
  if (unknown !== undefined) {
    await refuseFormer(em, unknown, field)
    throw noMember(unknown, field)
  }
  return rows.map((row) => row.id)
}

const keysOf = (rows: readonly { readonly key: string }[]): string[] => rows.map(({ key }) => key)

/** Changes who belongs to a place, inside an operating visit. */
export async function changeMembers(
  em: SqlEntityManager,
  { organizationId, by, kind }: { readonly organizationId: string; readonly by: Actor; readonly kind: PlaceKind },
  place: Kept,
  { add, remove }: MembersChange,
): Promise<void> {
  const added = await query<{ key: string }>(
    em,
    `with joined as (
       insert into ${kind}_members (organization_id, ${kind}_id, member_id)
       select $1::uuid, $2::uuid, id from unnest($3::uuid[]) as x(id) order by id on conflict do nothing returning member_id
     )
     select key from joined join members m using (member_id) where m.organization_id = $1::uuid order by key`,
    [organizationId, place.id, await memberIds(em, add, 'add')],
  )
  const removed = await query<{ key: string }>(
    em,
    `with gone as (
       delete from ${kind}_members where organization_id = $1::uuid and ${kind}_id = $2::uuid
         and member_id = any ($3::uuid[]) returning member_id
     )
     select key from gone join members m using (member_id) where m.organization_id = $1::uuid order by key`,
    [organizationId, place.id, await memberIds(em, remove, 'remove')],
  )
  if (!added.length && !removed.length) return
  const details = { added: keysOf(added), removed: keysOf(removed) }
  await audit(em, by, { action: `${kind}.members_changed`, subject: place.key, details })
  await raiseAuthorization(em, organizationId)
}
