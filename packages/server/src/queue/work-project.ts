import { Refusal, workSettingsOf } from '@labelpulse/domain'
import type { WorkSettings } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** A project, as whoever works in it has to know it. */
export interface WorkProject {
  readonly id: string
  readonly key: string
  readonly name: string
  /** Put away, or its workspace is: nothing is handed out there. */
  readonly isArchived: boolean
  readonly settings: WorkSettings
}

/** Projects that the viewer sees, by key, inside a read visit; of keys that are given those, and what they do not see is absent. */
export async function workProjects(em: SqlEntityManager, keys: readonly string[] | null): Promise<WorkProject[]> {
  const rows = await query<Omit<WorkProject, 'settings'> & { settings: unknown }>(
    em,
    `select p.project_id as id, p.key, p.name, p.settings, coalesce(p.archived_at, w.archived_at) is not null as "isArchived"
     from projects p left join workspaces w on w.organization_id = p.organization_id and w.workspace_id = p.workspace_id
     where $1::text[] is null or p.key = any ($1::text[]) order by p.key`,
    [keys],
  )
  return rows.map((row) => ({ ...row, settings: workSettingsOf(row.settings) }))
}

/** Refuses what is not done in an archived project. */
export function refuseArchived({ isArchived }: Pick<WorkProject, 'isArchived'>, because: string): void {
  if (isArchived) throw new Refusal('CONFLICT', `This project is archived: ${because}.`, 'project')
}

/** A project that the viewer sees, inside a read visit. Another one is like one that does not exist. */
export async function workProject(em: SqlEntityManager, key: string): Promise<WorkProject> {
  const [project] = await workProjects(em, [key])
  if (!project) throw new Refusal('NOT_FOUND', `There is no project with the key '${key}'.`, 'project')
  return project
}
