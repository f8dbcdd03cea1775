import { taskState } from '@labelpulse/domain'
import type { TaskState } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { ExaminedAnnotation } from './examine-annotations.ts'
import { compare } from './findings.ts'
import type { Findings } from './findings.ts'

interface Row {
  readonly task_id: string
  readonly key: string
  readonly label_status: string
  readonly status_at: string | null
  readonly status_by: string | null
  readonly status_annotation_id: string | null
  readonly labeler_id: string | null
  readonly reviewer_id: string | null
  readonly last_review: string | null
}

const columnsOf = (state: TaskState): Omit<Row, 'task_id' | 'key'> => ({
  label_status: state.labelStatus,
  status_at: state.statusAtMs === null ? null : new Date(state.statusAtMs).toISOString(),
  status_by: state.statusBy,
  status_annotation_id: state.statusAnnotation,
  labeler_id: state.labeler,
  reviewer_id: state.reviewer,
  last_review: state.lastReview,
})

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
    return compare(findings, `task ${project}/${row.key}`, { ...row }, columnsOf(taskState(work)))
  }
  return rows.filter(isWrong).map((row) => row.task_id)
}
