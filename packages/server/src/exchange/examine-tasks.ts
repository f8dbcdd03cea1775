import { taskState } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { taskColumns } from '../work/tasks.ts'
import type { TaskColumns } from '../work/tasks.ts'
import type { ExaminedAnnotation } from './examine-annotations.ts'
import { compare } from './findings.ts'
import type { Findings } from './findings.ts'

interface Row extends TaskColumns {
  readonly task_id: string
  readonly key: string
}

/**
 * Compares where some tasks of a project stand with what the histories of their annotations make of them.
 * @param annotations all of these tasks, examined
 * @returns the ids of those that are stored wrong
 */
export async function examineTasks(
  em: SqlEntityManager,
  organizationId: string,
  project: string,
  {
    taskIds,
    annotations,
  }: { readonly taskIds: readonly string[]; readonly annotations: readonly ExaminedAnnotation[] },
  findings: Findings,
): Promise<string[]> {
  const rows = await query<Row>(
    em,
    `select task_id, key, label_status, status_at, status_by, status_annotation_id, labeler_id, reviewer_id, last_review
     from tasks where organization_id = $1::uuid and task_id = any ($2::uuid[]) order by key`,
    [organizationId, taskIds],
  )
  const ofTask = Map.groupBy(annotations, ({ taskId }) => taskId)
  const isWrong = (row: Row): boolean => {
    const work = (ofTask.get(row.task_id) ?? []).flatMap(({ annotationId: annotation, history, state: { author } }) =>
      history.map((one) => ({ ...one, annotation, author })),
    )
    return compare(findings, `task ${project}/${row.key}`, { ...row }, taskColumns(taskState(work)))
  }
  return rows.filter(isWrong).map((row) => row.task_id)
}
