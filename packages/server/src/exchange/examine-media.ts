import { mediaNamedIn } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Shown } from '../media/task-media.ts'
import { compare } from './findings.ts'
import type { Findings } from './findings.ts'

interface Row extends Shown {
  readonly media: readonly string[]
}

/**
 * Compares which media some tasks of a project are stored to name with what their data name.
 * @returns those that are stored wrong
 */
export async function examineMedia(
  em: SqlEntityManager,
  organizationId: string,
  project: string,
  taskIds: readonly string[],
  findings: Findings,
): Promise<Shown[]> {
  const rows = await query<Row>(
    em,
    `select project_id as "projectId", key as task, data, array(
       select sha256 from task_media m where m.organization_id = t.organization_id and m.task_id = t.task_id
       order by sha256) as media
     from tasks t where organization_id = $1::uuid and task_id = any ($2::uuid[]) order by key`,
    [organizationId, taskIds],
  )
  return rows.filter(({ task, data, media }) =>
    compare(findings, `task ${project}/${task}`, { media }, { media: mediaNamedIn(data).toSorted() }),
  )
}
