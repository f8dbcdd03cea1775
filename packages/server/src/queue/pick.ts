import type { Action, Holding, LabelStatus, QueueTask, WorkType } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { msOf } from '../work/instants.ts'
import { possible, queryFor } from './asking.ts'
import type { Asking } from './asking.ts'
import { isFree, ofProject } from './steps.ts'
import type { Step, Steps } from './steps.ts'

/** A task that nobody else can be given until the transaction ends. */
export interface Picked extends QueueTask {
  /** The assignment that it is with now, or was with last. */
  readonly assignmentId: string | null
  readonly statusAnnotationId: string | null
}

interface Row {
  readonly task_id: string
  readonly priority: number
  readonly label_status: LabelStatus
  readonly status_at: string | null
  readonly status_by: string | null
  readonly status_annotation_id: string | null
  readonly labeler_id: string | null
  readonly reviewer_id: string | null
  readonly last_review: Action | null
  readonly assigned_labeler_id: string | null
  readonly assigned_reviewer_id: string | null
  readonly assigned_at: string | null
  readonly assignment_id: string | null
  readonly held_by: string | null
  readonly held_until: string | null
  readonly work_type: WorkType | null
}

function holdingOf({ held_by: by, held_until: until, work_type: workType }: Row): Holding | null {
  return by !== null && until !== null && workType !== null ? { by, workType, untilMs: Date.parse(until) } : null
}

const pickedOf = (row: Row): Picked => ({
  id: row.task_id,
  priority: row.priority,
  labelStatus: row.label_status,
  statusAtMs: msOf(row.status_at),
  statusBy: row.status_by,
  statusAnnotationId: row.status_annotation_id,
  labeler: row.labeler_id,
  reviewer: row.reviewer_id,
  lastReview: row.last_review,
  assignedLabeler: row.assigned_labeler_id,
  assignedReviewer: row.assigned_reviewer_id,
  assignedAtMs: msOf(row.assigned_at),
  assignmentId: row.assignment_id,
  holding: holdingOf(row),
  // What a pick is for has been decided already.
  skippedBy: new Set(),
  reviewSkippedBy: new Map(),
})

const columns = `t.task_id, t.priority, t.label_status, t.status_at, t.status_by, t.status_annotation_id, t.labeler_id, t.reviewer_id,
  t.last_review, t.assigned_labeler_id, t.assigned_reviewer_id, t.assigned_at, t.assignment_id, t.held_by, t.held_until,
  (select h.work_type from assignments h where h.organization_id = t.organization_id and h.assignment_id = t.assignment_id) as work_type`

/** More than can be about to be taken by others at one moment. */
const candidates = 64

/** Whether to pass over tasks that somebody is being given at this moment, or to wait and see. */
export type Patience = 'skip locked' | 'wait'

/**
 * The first task of one class. Each of its conditions is a range of an index, of which the first few are looked at; whatever
 * was taken since then is seen when the row is locked, for all that is asked stands on the row itself.
 */
async function firstOf(
  em: SqlEntityManager,
  asking: Asking,
  { ranges, order: { by, join = '' } }: Step,
  patience: Patience,
): Promise<Picked | null> {
  const candidatesOf = (range: string): string =>
    `(select t.task_id from tasks t ${join} where ${ofProject} and ${range} and ${isFree} order by ${by} limit ${candidates})`
  const [row] = await queryFor<Row>(
    em,
    asking,
    `select ${columns} from tasks t ${join}
     where ${ofProject} and t.task_id in (${ranges.map(candidatesOf).join(' union all ')})
       and (${ranges.map((range) => `(${range})`).join(' or ')}) and ${isFree}
     order by ${by} limit 1 for no key update of t ${patience === 'wait' ? '' : patience}`,
  )
  return row ? pickedOf(row) : null
}

async function firstOfAll(
  em: SqlEntityManager,
  asking: Asking,
  steps: Steps,
  patience: Patience,
): Promise<Picked | null> {
  for (const step of steps) {
    const picked = step.ranges.length ? await firstOf(em, asking, step, patience) : null
    if (picked) return picked
  }
  return null
}

/**
 * The first task of a queue, locked. Tasks that somebody is being given at this moment are passed over; before the answer is
 * that there are none, it is waited for those, for they may come free again.
 */
export async function pick(em: SqlEntityManager, asking: Asking, steps: Steps): Promise<Picked | null> {
  const some = possible(steps, asking)
  return (await firstOfAll(em, asking, some, 'skip locked')) ?? firstOfAll(em, asking, some, 'wait')
}

/** A task of a project by its key, locked; null: there is none. */
export async function pickNamed(em: SqlEntityManager, projectId: string, key: string): Promise<Picked | null> {
  const text = `select ${columns} from tasks t where t.project_id = $1::uuid and t.key = $2 for no key update of t`
  const [row] = await query<Row>(em, text, [projectId, key])
  return row ? pickedOf(row) : null
}
