import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { record } from '../database/keys/record.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { memberJson } from '../graphql/loaders.ts'
import { saveComments } from '../work/comments.ts'
import { annotationNameKey, lockedAnnotations } from '../work/names.ts'
import type { LockedAnnotation } from '../work/names.ts'
import { keepableJson, uuidGiven } from './given.ts'
import { ownAssignment } from './own-assignment.ts'
import type { OwnAssignment } from './own-assignment.ts'
import type { Worked } from './rounds.ts'
import type { Comment } from './work.types.ts'
import type { Worker } from './worker.ts'

const columns = `c.uuid, c.created_at as "createdAt", c.text, c.resolved_at as "resolvedAt",
  ${memberJson} as "createdBy"
  from comments c join members m using (organization_id, member_id)`

/** What was said of an annotation or a task, oldest first; of an annotation also what was said of its whole task. */
export const commentsOf = (em: SqlEntityManager, worked: Worked): Promise<Comment[]> =>
  'taskId' in worked
    ? query<Comment>(em, `select ${columns} where c.task_id = $1::uuid order by c.created_at, c.uuid`, [worked.taskId])
    : query<Comment>(
        em,
        `select ${columns} where c.task_id = (select task_id from annotations where annotation_id = $1::uuid)
           and (c.annotation_id = $1::uuid or c.annotation_id is null) order by c.created_at, c.uuid`,
        [worked.annotationId],
      )

async function annotationOf(
  em: SqlEntityManager,
  { viewer }: Worker,
  assignment: OwnAssignment,
): Promise<LockedAnnotation> {
  const annotations = await lockedAnnotations(em, viewer.organizationId, [assignment])
  return annotations.get(annotationNameKey(assignment))!
}

/** Says something of the annotation of an assignment: the same uuid again changes nothing. */
export async function addComment(worker: Worker, assignmentId: string, uuid: string, text: string): Promise<Comment> {
  const { database, viewer } = worker
  const comment = { uuid: uuidGiven(uuid), text: keepableJson(text, 'text') }
  if (text.trim() === '') throw new Refusal('BAD_USER_INPUT', 'A comment says something.', 'text')
  const assignment = await ownAssignment(worker, assignmentId)
  const { projectId } = assignment
  const said = await visit(database, record(viewer, projectId), async (em) => {
    const { annotationId, taskId } = await annotationOf(em, worker, assignment)
    const { organizationId, memberId } = viewer
    const place = { projectId, taskId, annotationId, memberId, createdAtMs: Date.now(), resolvedAtMs: null }
    await saveComments(em, organizationId, [{ ...comment, ...place }])
    return query<Comment>(em, `select ${columns} where c.uuid = $1::uuid and c.member_id = $2::uuid`, [
      comment.uuid,
      memberId,
    ])
  })
  if (said[0]) return said[0]
  throw new Refusal('CONFLICT', 'This uuid is another comment already.', 'uuid')
}

/** Resolves everything that was said of the annotation of an assignment, or opens it again; answers with all of it. */
export async function resolveComments(worker: Worker, assignmentId: string, isResolved: boolean): Promise<Comment[]> {
  const { database, viewer } = worker
  const assignment = await ownAssignment(worker, assignmentId)
  return visit(database, record(viewer, assignment.projectId), async (em) => {
    const { annotationId } = await annotationOf(em, worker, assignment)
    await query(
      em,
      `update comments set resolved_at = case when $2::boolean then $3::timestamptz end
       where annotation_id = $1::uuid and (resolved_at is not null) <> $2::boolean`,
      [annotationId, isResolved, new Date()],
    )
    return commentsOf(em, { annotationId })
  })
}
