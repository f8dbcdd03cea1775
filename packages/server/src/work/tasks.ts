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

const last = (columns: string, condition: string): string => `
  select ${columns} from workunits w
  where w.organization_id = t.organization_id and w.task_id = t.task_id and ${condition}
  order by w.created_at desc, w.uuid desc limit 1`

/**
 * Writes where tasks stand for the queues, after work on them was written in this transaction: what `taskState` says of their
 * workunits, and of the authors that their annotations have. They are locked (`lockTasks`) since before that work was read.
 */
export const settleTasks = (
  em: SqlEntityManager,
  organizationId: string,
  taskIds: readonly string[],
): Promise<unknown[]> =>
  query(
    em,
    `update tasks set label_status = n.label_status, status_at = n.status_at, status_by = n.status_by,
       status_annotation_id = n.annotation_id, labeler_id = n.labeler_id, reviewer_id = n.reviewer_id, last_review = n.last_review
     from (
       select t.task_id, coalesce(s.next_label_status, 'UNLABELED') as label_status, s.created_at as status_at, s.member_id as status_by,
              s.annotation_id, a.author_id as labeler_id, r.member_id as reviewer_id, r.action as last_review
       from tasks t
       left join lateral (${last('next_label_status, created_at, member_id, annotation_id', 'w.next_label_status is not null')}) s on true
       left join annotations a on a.organization_id = t.organization_id and a.annotation_id = s.annotation_id
       left join lateral (${last('member_id, action', `w.action in ('accepted', 'rejected', 'fixed_accepted')`)}) r on true
       where t.organization_id = $1::uuid and t.task_id = any ($2::uuid[])
     ) n
     where tasks.organization_id = $1::uuid and tasks.task_id = n.task_id
       and (tasks.label_status, tasks.status_at, tasks.status_by, tasks.status_annotation_id, tasks.labeler_id, tasks.reviewer_id, tasks.last_review)
         is distinct from (n.label_status, n.status_at, n.status_by, n.annotation_id, n.labeler_id, n.reviewer_id, n.last_review)`,
    [organizationId, taskIds],
  )
