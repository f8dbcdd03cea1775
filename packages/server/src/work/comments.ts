import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { instantOf } from './instants.ts'

/** A comment on its way in, all in ids. */
export interface NewComment {
  readonly uuid: string
  readonly projectId: string
  readonly taskId: string
  /** Null: of the whole task. */
  readonly annotationId: string | null
  readonly memberId: string
  readonly createdAtMs: number
  readonly text: string
  readonly resolvedAtMs: number | null
}

const rowOf = (comment: NewComment) => ({
  uuid: comment.uuid,
  project_id: comment.projectId,
  task_id: comment.taskId,
  annotation_id: comment.annotationId,
  member_id: comment.memberId,
  created_at: instantOf(comment.createdAtMs),
  text: comment.text,
  resolved_at: instantOf(comment.resolvedAtMs),
})

const columns = 'uuid, project_id, task_id, annotation_id, member_id, created_at, text, resolved_at'

/** Writes comments in this transaction: a uuid that is there already changes nothing. Says how many were added. */
export async function saveComments(
  em: SqlEntityManager,
  organizationId: string,
  comments: readonly NewComment[],
): Promise<number> {
  const added = await query(
    em,
    `insert into comments (organization_id, ${columns})
     select $1::uuid, ${columns} from json_populate_recordset(null::comments, $2::json)
     order by 2 on conflict (organization_id, uuid) do nothing returning 1`,
    [organizationId, JSON.stringify(comments.map(rowOf))],
  )
  return added.length
}
