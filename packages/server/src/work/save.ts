import type { ActedWorkunit, AnnotationState } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Calendar } from './calendar.ts'
import { instantOf } from './instants.ts'

/** A workunit to insert, or (`isNew` false) one whose derived action or author changed. */
export interface WorkunitRow {
  readonly work: ActedWorkunit
  readonly author: string | null
  readonly projectId: string
  readonly taskId: string
  readonly annotationId: string
  readonly annotationKey: string
  readonly startedAtMs: number | null
  readonly isClamped: boolean
  readonly claimedMs: number | null
  readonly isNew: boolean
}

/** An annotation's new state. */
export interface AnnotationRow {
  readonly annotationId: string
  readonly state: AnnotationState
}

const insertedRow = ({ work, ...row }: WorkunitRow) => ({
  uuid: work.uuid,
  project_id: row.projectId,
  task_id: row.taskId,
  annotation_id: row.annotationId,
  annotation_key: row.annotationKey,
  member_id: work.createdBy,
  author_id: row.author,
  created_at: instantOf(work.createdAtMs),
  started_at: instantOf(row.startedAtMs),
  work_type: work.workType,
  given_action: work.givenAction,
  action: work.action,
  active_ms: work.activeMs,
  inactive_ms: work.inactiveMs,
  next_label_status: work.nextLabelStatus,
  score: work.score,
  annotation_count: work.objects,
  is_clamped: row.isClamped,
  claimed_ms: row.claimedMs,
  recorded_at: new Date().toISOString(),
})

const insertedColumns = {
  uuid: 'uuid',
  project_id: 'uuid',
  task_id: 'uuid',
  annotation_id: 'uuid',
  annotation_key: 'text',
  member_id: 'uuid',
  author_id: 'uuid',
  created_at: 'timestamptz',
  started_at: 'timestamptz',
  work_type: 'text',
  given_action: 'text',
  action: 'text',
  active_ms: 'bigint',
  inactive_ms: 'bigint',
  next_label_status: 'text',
  score: 'numeric',
  annotation_count: 'bigint',
  is_clamped: 'boolean',
  claimed_ms: 'bigint',
  recorded_at: 'timestamptz',
} satisfies Record<keyof ReturnType<typeof insertedRow>, string>

const names = Object.keys(insertedColumns).join(', ')
const typed = Object.entries(insertedColumns)
  .map(([name, type]) => `${name} ${type}`)
  .join(', ')

/** A write that lost a race in a way that only a new try can settle; `visit` tries again on this code. */
class LostRace extends Error {
  readonly code = '40001'
}

/** Inserts new workunits, corrects what was derived for old ones. */
export async function saveWorkunits(
  em: SqlEntityManager,
  organizationId: string,
  rows: readonly WorkunitRow[],
): Promise<void> {
  const fresh = rows.filter((row) => row.isNew).toSorted((a, b) => (a.work.uuid < b.work.uuid ? -1 : 1))
  const inserted = await query(
    em,
    `insert into workunits (organization_id, ${names})
     select $1::uuid, ${names} from json_to_recordset($2::json) as x(${typed})
     on conflict (organization_id, uuid) do nothing returning 1`,
    [organizationId, JSON.stringify(fresh.map(insertedRow))],
  )
  if (inserted.length !== fresh.length) throw new LostRace('a uuid was recorded elsewhere at the same moment')
  await correctWorkunits(
    em,
    organizationId,
    rows.filter((row) => !row.isNew),
  )
}

/** Writes what was derived for workunits that are there. */
export async function correctWorkunits(
  em: SqlEntityManager,
  organizationId: string,
  rows: readonly Pick<WorkunitRow, 'work' | 'author'>[],
): Promise<void> {
  if (!rows.length) return
  await query(
    em,
    `update workunits w set action = x.action, author_id = x.author_id
     from json_to_recordset($2::json) as x(uuid uuid, action text, author_id uuid)
     where w.organization_id = $1::uuid and w.uuid = x.uuid`,
    [
      organizationId,
      JSON.stringify(rows.map(({ work, author }) => ({ uuid: work.uuid, action: work.action, author_id: author }))),
    ],
  )
}

const stateRow = ({ annotationId, state }: AnnotationRow) => ({
  annotation_id: annotationId,
  author_id: state.author,
  lead_ms: state.leadMs,
  active_lead_ms: state.activeLeadMs,
  last_action: state.lastAction,
  skipped_at: instantOf(state.skippedAtMs),
  completed_at: instantOf(state.completedAtMs),
  is_deleted: state.isDeleted,
  objects: state.objects,
})

/** Writes the folds of annotations. */
export async function saveStates(
  em: SqlEntityManager,
  organizationId: string,
  rows: readonly AnnotationRow[],
): Promise<void> {
  await query(
    em,
    `update annotations a set author_id = x.author_id, lead_ms = x.lead_ms, active_lead_ms = x.active_lead_ms,
       last_action = x.last_action, skipped_at = x.skipped_at,
       completed_at = x.completed_at, is_deleted = x.is_deleted, objects = x.objects
     from json_to_recordset($2::json) as x(annotation_id uuid, author_id uuid, lead_ms bigint, active_lead_ms bigint,
       last_action text, skipped_at timestamptz, completed_at timestamptz,
       is_deleted boolean, objects bigint)
     where a.organization_id = $1::uuid and a.annotation_id = x.annotation_id`,
    [organizationId, JSON.stringify(rows.map(stateRow))],
  )
}

/** Writes that annotations are counted in each generation of a calendar now. Where none is under way, that is said by none. */
export async function saveNoted(
  em: SqlEntityManager,
  { organizationId, next }: Calendar,
  rows: readonly Pick<AnnotationRow, 'annotationId'>[],
): Promise<void> {
  if (!next || !rows.length) return
  await query(
    em,
    'update annotations set noted_generation = $3::int where organization_id = $1::uuid and annotation_id = any ($2::uuid[])',
    [organizationId, rows.map((row) => row.annotationId), next.generation],
  )
}
