import { reachOf } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'

export interface MemberChoice {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly isActive: boolean
}

export interface PlaceChoice {
  readonly key: string
  readonly name: string
  readonly isArchived: boolean
}

export interface ProjectChoice extends PlaceChoice {
  readonly workspace: string | null
}

/** What a viewer may choose in filters, each list by name. */
export interface Choices {
  readonly members: readonly MemberChoice[]
  readonly workspaces: readonly PlaceChoice[]
  readonly projects: readonly ProjectChoice[]
}

/** Inside a read visit: the wall shows the places; of people, whoever sees only themselves chooses only themselves. */
export async function choicesOf(em: SqlEntityManager, { role, memberId }: Viewer): Promise<Choices> {
  const onlyId = reachOf[role].people === 'self' ? memberId : null
  return {
    members: await query<MemberChoice>(
      em,
      `select key, name, role, deactivated_at is null as "isActive" from members
       where $1::uuid is null or member_id = $1::uuid order by name, key`,
      [onlyId],
    ),
    workspaces: await query<PlaceChoice>(
      em,
      'select key, name, archived_at is not null as "isArchived" from workspaces order by name, key',
    ),
    projects: await query<ProjectChoice>(
      em,
      `select p.key, p.name, p.archived_at is not null as "isArchived", w.key as workspace
       from projects p
       left join workspaces w on w.organization_id = p.organization_id and w.workspace_id = p.workspace_id
       order by p.name, p.key`,
    ),
  }
}
