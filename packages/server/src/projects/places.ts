import { may, reachOf, workSettingsOf } from '@labelpulse/domain'
import type { WorkSettings } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import type { Context } from '../graphql/context.ts'
import { memberJson } from '../graphql/loaders.ts'
import type { NamedMember } from '../graphql/loaders.ts'
import type { PlaceKind } from './keeping.ts'

export interface Workspace {
  readonly key: string
  readonly name: string
  readonly isArchived: boolean
  readonly members: readonly NamedMember[]
  /** Of the projects in it that the viewer sees. */
  readonly projectKeys: readonly string[]
}

export interface Place {
  readonly key: string
  readonly name: string
  /** The key of its workspace. */
  readonly workspace: string | null
  readonly isArchived: boolean
  readonly inactivityThresholdMs: number
  /** What is labelled there, as it is kept; null: nobody has said. */
  readonly labels: unknown
  readonly settings: WorkSettings
  readonly members: readonly NamedMember[]
  readonly membersThroughWorkspace: readonly NamedMember[]
  /** Whether the viewer may change its members. */
  readonly mayManage: boolean
}

/** The members of a place, of a table with its id, as JSON; none where $1 is false. */
const membersOf = (kind: PlaceKind, table: string): string => `coalesce((
  select json_agg(${memberJson} order by m.name, m.key)
  from ${kind}_members j join members m using (organization_id, member_id)
  where $1::boolean and j.organization_id = ${table}.organization_id and j.${kind}_id = ${table}.${kind}_id), '[]'::json)`

/** Who belongs where is told to those who see everyone's work. */
const seesMembers = ({ role }: Viewer): boolean => reachOf[role].people === 'every'

/** The workspaces that a viewer sees by name, or the one with a key; inside a read visit, whose wall narrows them. */
export const workspacesOf = (em: SqlEntityManager, viewer: Viewer, key: string | null = null): Promise<Workspace[]> =>
  query<Workspace>(
    em,
    `select w.key, w.name, w.archived_at is not null as "isArchived", ${membersOf('workspace', 'w')} as members,
       array(select p.key from projects p where p.organization_id = w.organization_id and p.workspace_id = w.workspace_id
             order by p.key) as "projectKeys"
     from workspaces w where $2::text is null or w.key = $2 order by w.name, w.key`,
    [seesMembers(viewer), key],
  )

/** The projects that a viewer sees by name, or the one with a key; inside a read visit, whose wall narrows them. */
export async function projectsOf(em: SqlEntityManager, viewer: Viewer, key: string | null = null): Promise<Place[]> {
  const rows = await query<Omit<Place, 'mayManage' | 'settings'> & { readonly settings: unknown }>(
    em,
    `select p.key, p.name, p.archived_at is not null as "isArchived", w.key as workspace,
       p.inactivity_threshold_ms::float8 as "inactivityThresholdMs", p.labels, p.settings,
       ${membersOf('project', 'p')} as members, ${membersOf('workspace', 'p')} as "membersThroughWorkspace"
     from projects p
     left join workspaces w on w.organization_id = p.organization_id and w.workspace_id = p.workspace_id
     where $2::text is null or p.key = $2 order by p.name, p.key`,
    [seesMembers(viewer), key],
  )
  // Of those that the wall shows to managers, they joined every one.
  const mayManage = may(viewer.role, viewer.scopes, 'manageProjectMembers')
  return rows.map((row) => ({ ...row, settings: workSettingsOf(row.settings), mayManage }))
}

/** A project as the viewer sees it after they changed it; undefined: they see it no more. */
export const projectSeen = async ({ read, viewer }: Context, key: string): Promise<Place | undefined> =>
  (await read((em) => projectsOf(em, viewer, key)))[0]
