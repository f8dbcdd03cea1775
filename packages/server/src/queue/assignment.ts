import { Refusal } from '@labelpulse/domain'
import type { LabelStatus, WorkType } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { memberJson } from '../graphql/loaders.ts'
import type { NamedMember } from '../graphql/loaders.ts'
import type { Assignment, AssignedTask } from './assignment.types.ts'
import { commentsOf } from './comments.ts'
import { completedResult, roundsOf } from './rounds.ts'

interface Row extends AssignedTask {
  readonly workType: WorkType
  readonly annotation: string
  readonly openedAt: string
  readonly expiresAt: string
  readonly projectKey: string
  readonly projectName: string
  readonly labels: unknown
  readonly maySave: boolean
  readonly maySkip: boolean
  readonly inactivityThresholdMs: number
  readonly labelStatus: LabelStatus
  /** Null: nobody worked on it so far. */
  readonly annotationId: string | null
  readonly author: NamedMember | null
}

// A new annotation begins with a copy of what the task stands with.
const text = `
  select h.work_type as "workType", h.annotation_key as annotation, h.opened_at as "openedAt", t.held_until as "expiresAt",
    p.key as "projectKey", p.name as "projectName", p.labels, h.may_save as "maySave", h.may_skip as "maySkip",
    p.inactivity_threshold_ms::float8 as "inactivityThresholdMs",
    t.key, t.name, t.label_status as "labelStatus", t.frames::float8 as frames, t.data, a.annotation_id as "annotationId",
    case when a.annotation_id is not null then a.result else (
      select c.result from annotations c where c.organization_id = t.organization_id and c.task_id = t.task_id
      order by c.annotation_id = t.status_annotation_id desc nulls last, c.result_updated_at desc nulls last limit 1) end as result,
    case when h.work_type <> 'label' and m.key is not null
      then ${memberJson} end as author
  from assignments h
  join tasks t using (organization_id, task_id)
  join projects p on p.organization_id = h.organization_id and p.project_id = h.project_id
  left join annotations a on a.organization_id = h.organization_id and a.task_id = h.task_id and a.key = h.annotation_key
  left join members m on m.organization_id = a.organization_id and m.member_id = a.author_id
  where h.assignment_id = $1::uuid`

/** A task as it was handed out, with all that is needed to work on it; inside the visit that hands it out. */
export async function assignmentOf(em: SqlEntityManager, id: string): Promise<Assignment> {
  const [row] = await query<Row>(em, text, [id])
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such assignment.', 'assignment')
  const { workType, annotation, openedAt, expiresAt, annotationId, author, maySave, maySkip } = row
  const rounds = annotationId === null ? [] : await roundsOf(em, { annotationId })
  return {
    id,
    workType,
    annotation,
    openedAt,
    expiresAt,
    round: 1 + rounds.filter(({ action }) => action === 'rejected').length,
    project: {
      key: row.projectKey,
      name: row.projectName,
      labels: row.labels,
      maySave,
      maySkip,
      inactivityThresholdMs: row.inactivityThresholdMs,
    },
    task: {
      key: row.key,
      name: row.name,
      labelStatus: row.labelStatus,
      frames: row.frames,
      data: row.data,
      result: row.result,
    },
    author,
    before: workType === 'review' && annotationId !== null ? await completedResult(em, annotationId) : null,
    rounds,
    comments: annotationId === null ? [] : await commentsOf(em, { annotationId }),
  }
}
