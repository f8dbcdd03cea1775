import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

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

/**
 * Writes where tasks stand for the queues, after work on them was written in this transaction: what `taskState` says of their
 * workunits, and of the authors that their annotations have. They are locked (`lockTasks`) since before that work was read.
 */
export const settleTasks = (
  em: SqlEntityManager,
  organizationId: string,
  taskIds: readonly string[],
): Promise<unknown[]> =>
  // Their histories whole, once: for the last one of each, the planner may look through the whole project instead.
  query(
    em,
    `with work as materialized (
       select task_id, annotation_id, member_id, action, next_label_status, created_at, uuid from workunits
       where organization_id = $1::uuid and task_id = any ($2::uuid[])
     ), said as (
       select distinct on (task_id) task_id, annotation_id, member_id, next_label_status, created_at from work
       where next_label_status is not null order by task_id, created_at desc, uuid desc
     ), reviewed as (
       select distinct on (task_id) task_id, member_id, action from work
       where action in ('accepted', 'rejected', 'fixed_accepted') order by task_id, created_at desc, uuid desc
     )
     update tasks t set label_status = n.label_status, status_at = n.status_at, status_by = n.status_by,
       status_annotation_id = n.annotation_id, labeler_id = n.labeler_id, reviewer_id = n.reviewer_id, last_review = n.last_review
     from (
       select given.task_id, coalesce(s.next_label_status, 'UNLABELED') as label_status, s.created_at as status_at,
              s.member_id as status_by, s.annotation_id, a.author_id as labeler_id, r.member_id as reviewer_id,
              r.action as last_review
       from unnest($2::uuid[]) as given(task_id)
       left join said s using (task_id)
       left join reviewed r using (task_id)
       left join annotations a on a.organization_id = $1::uuid and a.annotation_id = s.annotation_id
     ) n
     where t.organization_id = $1::uuid and t.task_id = n.task_id
       and (t.label_status, t.status_at, t.status_by, t.status_annotation_id, t.labeler_id, t.reviewer_id, t.last_review)
         is distinct from (n.label_status, n.status_at, n.status_by, n.annotation_id, n.labeler_id, n.reviewer_id, n.last_review)`,
    [organizationId, taskIds],
  )
