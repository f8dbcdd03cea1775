import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Deed } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import type { Kept } from './former-keys.ts'
import type { Gathered, Kind } from './gathered.ts'
import type { Names } from './names.ts'

/** Who and what is new in a file, for the audit; `names`: what there was before. */
export function deedsOfNewcomers({ members, workspaces, projects }: Gathered, names: Names): Deed[] {
  const newcomers = <T>(kind: Kind, some: ReadonlyMap<string, T>): [string, T][] =>
    [...some].filter(([key]) => !names[kind].has(key))
  const people = newcomers('member', members).map(([key, { record }]): Deed => ({
    action: 'member.imported',
    subject: key,
    details: { role: record.role ?? null },
  }))
  const places = (['workspace', 'project'] as const).flatMap((kind) =>
    newcomers<unknown>(kind, kind === 'workspace' ? workspaces : projects).map(([key]): Deed => ({
      action: `${kind}.created`,
      subject: key,
    })),
  )
  return [...people, ...places]
}

/** A member whom a file gives another role. */
export interface RoleChange {
  readonly key: string
  readonly from: Role
  readonly to: Role
}

/** Whose role a file is about to change, before it does. */
export async function roleChangesOf(
  em: SqlEntityManager,
  organizationId: string,
  { members }: Gathered,
): Promise<RoleChange[]> {
  const rows = await query<{ key: string; from: Role }>(
    em,
    'select key, role as "from" from members where organization_id = $1::uuid and key = any ($2::text[])',
    [organizationId, [...members.keys()]],
  )
  return rows.flatMap(({ key, from }) => {
    const to = members.get(key)?.record.role
    return to === undefined || to === from ? [] : [{ key, from, to }]
  })
}

export const deedsOfRoles = (changes: readonly RoleChange[]): Deed[] =>
  changes.map(({ key, from, to }) => ({ action: 'member.role_changed', subject: key, details: { from, to } }))

/** Who is known by which former keys since a file said so, one deed a member. */
export const deedsOfFormerKeys = (kept: readonly Kept[]): Deed[] =>
  [...Map.groupBy(kept, ({ member }) => member)].map(([member, some]) => ({
    action: 'member.former_keys_added',
    subject: member,
    details: { keys: some.map(({ key }) => key) },
  }))

/** A membership that a file brought. */
export interface Joined {
  readonly place: string
  readonly member: string
}

/** Who joined what, one deed a place. */
export const deedsOfJoining = (kind: 'workspace' | 'project', joined: readonly Joined[]): Deed[] =>
  [...Map.groupBy(joined, ({ place }) => place)].map(([place, some]) => ({
    action: `${kind}.members_changed`,
    subject: place,
    details: { added: some.map(({ member }) => member), removed: [] },
  }))
