import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { takenAt } from './gathered.ts'
import type { Gathered } from './gathered.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'

/** What a file brings, without its records of members who were merged: whoever stands for them keeps name and role. */
export async function withoutFormer(
  em: SqlEntityManager,
  organizationId: string,
  gathered: Gathered,
): Promise<Gathered> {
  const rows = await query<{ key: string }>(
    em,
    'select key from former_keys where organization_id = $1::uuid and key = any ($2::text[])',
    [organizationId, [...gathered.members.keys()]],
  )
  const former = new Set(rows.map(({ key }) => key))
  return { ...gathered, members: new Map([...gathered.members].filter(([key]) => !former.has(key))) }
}

/** Adds the former keys of a file to `names`, once its members are in them; refuses those that are somebody else's. */
export function addFormerKeys({ formerKeys }: Gathered, names: Names): void {
  for (const [key, formerKey] of formerKeys) {
    const id = idOf(names, 'member', formerKey.of)
    if ((names.member.get(key) ?? id) !== id) throw takenAt(formerKey, key)
    names.member.set(key, id)
  }
}

/** A key by which a file says that a member was known. */
export interface Kept {
  readonly key: string
  readonly member: string
}

/**
 * Keeps the former keys of a file, in the turn of those who change people: somebody may have come under one of them since it was
 * added to `names`. Answers with those that are new.
 */
export async function keepFormerKeys(
  em: SqlEntityManager,
  organizationId: string,
  { formerKeys }: Gathered,
  names: Names,
): Promise<Kept[]> {
  const rows = [...formerKeys.keys()].map((key) => ({ key, member_id: idOf(names, 'member', key) }))
  const [taken] = await query<{ key: string }>(
    em,
    `select key from json_to_recordset($2::json) as r(key text, member_id uuid) join members m using (key)
     where m.organization_id = $1::uuid and m.member_id <> r.member_id`,
    [organizationId, JSON.stringify(rows)],
  )
  if (taken) throw takenAt(formerKeys.get(taken.key)!, taken.key)
  return query<Kept>(
    em,
    `with kept as (
       insert into former_keys (organization_id, key, member_id)
       select $1::uuid, key, member_id from json_to_recordset($2::json) as r(key text, member_id uuid)
       where not exists (select 1 from members m where m.organization_id = $1::uuid and m.key = r.key)
       on conflict do nothing returning organization_id, key, member_id
     )
     select kept.key, m.key as member from kept join members m using (organization_id, member_id) order by 1`,
    [organizationId, JSON.stringify(rows)],
  )
}
