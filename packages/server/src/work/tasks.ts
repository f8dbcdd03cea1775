import { taskState } from '@labelpulse/domain'
import type { Action, LabelStatus, TaskState } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { instantOf } from './instants.ts'

/** Locks tasks until the transaction ends: in one order everywhere, and before their annotations. */
export const lockTasks = (
  em: SqlEntityManager,
  organizationId: string,
  taskIds: readonly string[],
): Promise<unknown[]> =>
  query(
    em,
    `select 1 from tasks where organization_id = $1::uuid and task_id = any ($2::uuid[])
     order by task_id for no key update`,
    [organizationId, taskIds],
  )

interface WorkRow {
  readonly task_id: string
  readonly annotation: string
  readonly author: string | null
  readonly uuid: string
  readonly created_at_ms: string
  readonly created_by: string
  readonly action: Action
  readonly next_label_status: LabelStatus | null
}

const workOf = ({ created_at_ms, created_by, next_label_status, ...same }: WorkRow) => ({
  ...same,
  createdAtMs: Number(created_at_ms),
  createdBy: created_by,
  nextLabelStatus: next_label_status,
})

/** Where a task stands, as its columns. */
export const taskColumns = (state: TaskState) => ({
  label_status: state.labelStatus,
  status_at: instantOf(state.statusAtMs),
  status_by: state.statusBy,
  status_annotation_id: state.statusAnnotation,
  labeler_id: state.labeler,
  reviewer_id: state.reviewer,
  last_review: state.lastReview,
})

export type TaskColumns = ReturnType<typeof taskColumns>

/**
 * Writes where tasks stand for the queues, after work on them was written in this transaction. They are locked (`lockTasks`)
 * since before that work was read.
 */
export async function settleTasks(
  em: SqlEntityManager,
  organizationId: string,
  taskIds: readonly string[],
): Promise<void> {
  const work = await query<WorkRow>(
    em,
    `select task_id, annotation_id as annotation, author_id as author, uuid,
            (extract(epoch from created_at) * 1000)::bigint as created_at_ms, member_id as created_by, action, next_label_status
     from workunits where organization_id = $1::uuid and task_id = any ($2::uuid[])
       and (next_label_status is not null or action in ('accepted', 'rejected', 'fixed_accepted'))`,
    [organizationId, taskIds],
  )
  const ofTask = Map.groupBy(work.map(workOf), ({ task_id }) => task_id)
  const rows = taskIds.map((taskId) => ({ task_id: taskId, ...taskColumns(taskState(ofTask.get(taskId) ?? [])) }))
  await query(
    em,
    `update tasks t set label_status = x.label_status, status_at = x.status_at, status_by = x.status_by,
       status_annotation_id = x.status_annotation_id, labeler_id = x.labeler_id, reviewer_id = x.reviewer_id,
       last_review = x.last_review
     from json_to_recordset($2::json) as x(task_id uuid, label_status text, status_at timestamptz, status_by uuid,
       status_annotation_id uuid, labeler_id uuid, reviewer_id uuid, last_review text)
     where t.organization_id = $1::uuid and t.task_id = x.task_id
       and (t.label_status, t.status_at, t.status_by, t.status_annotation_id, t.labeler_id, t.reviewer_id, t.last_review)
         is distinct from
           (x.label_status, x.status_at, x.status_by, x.status_annotation_id, x.labeler_id, x.reviewer_id, x.last_review)`,
    [organizationId, JSON.stringify(rows)],
  )
}
