import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Deed } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import type { Gathered } from './gathered.ts'
import type { Names } from './names.ts'

/** What a file is about to do to people and places, for the audit; before any of it is written. */
export async function deedsOf(
  em: SqlEntityManager,
  organizationId: string,
  { members, workspaces, projects }: Gathered,
  names: Names,
): Promise<Deed[]> {
  const rows = await query<{ key: string; role: Role }>(
    em,
    'select key, role from members where organization_id = $1::uuid and key = any ($2::text[])',
    [organizationId, [...members.keys()]],
  )
  const roles = new Map(rows.map(({ key, role }) => [key, role]))
  const people = [...members].flatMap(([key, { record }]): Deed[] => {
    const [from, to] = [roles.get(key), record.role]
    if (to === undefined || from === to) return []
    if (from === undefined) return [{ action: 'member.imported', subject: key, details: { role: to } }]
    return [{ action: 'member.role_changed', subject: key, details: { from, to } }]
  })
  const newcomers = (places: Iterable<string>, kind: 'workspace' | 'project'): Deed[] =>
    [...places].filter((key) => !names[kind].has(key)).map((key) => ({ action: `${kind}.created`, subject: key }))
  return [...people, ...newcomers(workspaces.keys(), 'workspace'), ...newcomers(projects.keys(), 'project')]
}

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
