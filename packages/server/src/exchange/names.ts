import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Gathered, Kind } from './gathered.ts'
import { refusedAt } from './text.ts'

/** The ids of an organization's people and places, by key; a former key is that of whom it was merged into. */
export type Names = Readonly<Record<Kind, Map<string, string>>>

/** Everyone and every place that an organization has. */
export async function namesOf(em: SqlEntityManager, organizationId: string): Promise<Names> {
  const rows = await query<{ kind: Kind; key: string; id: string }>(
    em,
    `select 'member' as kind, key, member_id as id from member_keys where organization_id = $1::uuid
     union all select 'workspace', key, workspace_id from workspaces where organization_id = $1::uuid
     union all select 'project', key, project_id from projects where organization_id = $1::uuid`,
    [organizationId],
  )
  const names: Names = { member: new Map(), workspace: new Map(), project: new Map() }
  for (const { kind, key, id } of rows) names[kind].set(key, id)
  return names
}

/** The id of what was found to exist. */
export function idOf(names: Names, kind: Kind, key: string): string {
  const id = names[kind].get(key)
  if (id === undefined) throw new Error(`The ${kind} '${key}' was named, but never looked for`)
  return id
}

/** Refuses a file that names somebody or something that is neither in it nor in the organization, where it does so first. */
export function refuseUnknown(gathered: Gathered, names: Names): void {
  const { members, formerKeys, workspaces, projects } = gathered
  const brought = {
    member: new Set([...members.keys(), ...formerKeys.keys()]),
    workspace: workspaces,
    project: projects,
  }
  const kinds = Object.keys(brought) as Kind[]
  const [first] = kinds
    .flatMap((kind) => [...gathered.mentions[kind]].map(([key, mention]) => ({ kind, key, mention })))
    .filter(({ kind, key }) => !brought[kind].has(key) && !names[kind].has(key))
    .toSorted((a, b) => a.mention.line - b.mention.line)
  if (!first) return
  const { kind, key, mention } = first
  const reason = `there is no ${kind} '${key}', neither in the file nor in the organization`
  throw refusedAt(mention, { field: mention.field, reason })
}

/** Refuses a member who is new and comes without a role. */
export function refuseRoleless(gathered: Gathered, names: Names): void {
  for (const [key, { record, position }] of gathered.members) {
    if (record.role === undefined && !names.member.has(key))
      throw refusedAt(position, { field: 'role', reason: `is missing: there is no member '${key}' yet` })
  }
}
