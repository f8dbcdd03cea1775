import { Refusal } from '@labelpulse/domain'
import type { WorkType } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { read } from '../database/keys/read.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { aUuid } from '../graphql/page.ts'
import type { AnnotationName } from '../work/names.ts'
import type { Worker } from './worker.ts'

/** A task that was handed out to whoever asks, whether it is still with them or not. */
export interface OwnAssignment extends AnnotationName {
  readonly assignmentId: string
  readonly taskId: string
  readonly workType: WorkType
  readonly openedAtMs: number
}

interface Row {
  readonly assignment_id: string
  readonly project_id: string
  readonly task_id: string
  readonly task: string
  readonly annotation_key: string
  readonly work_type: WorkType
  readonly opened_at: string
}

const find = (em: SqlEntityManager, assignmentId: string, memberId: string): Promise<Row[]> =>
  query<Row>(
    em,
    `select a.assignment_id, a.project_id, a.task_id, t.key as task, a.annotation_key, a.work_type, a.opened_at
     from assignments a join tasks t using (organization_id, task_id)
     where a.assignment_id = $1::uuid and a.member_id = $2::uuid`,
    [assignmentId, memberId],
  )

/** Finds an assignment of the viewer's, in a project that they see; another one is like none. */
export async function ownAssignment({ database, viewer }: Worker, assignmentId: string): Promise<OwnAssignment> {
  const [row] = aUuid(assignmentId)
    ? await visit(database, read(viewer), (em) => find(em, assignmentId, viewer.memberId))
    : []
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such assignment.', 'assignment')
  return {
    assignmentId: row.assignment_id,
    projectId: row.project_id,
    taskId: row.task_id,
    task: row.task,
    annotation: row.annotation_key,
    workType: row.work_type,
    openedAtMs: Date.parse(row.opened_at),
  }
}
