import type { Action, LabelStatus, WorkType } from '@labelpulse/domain'
import type { CommentRecord, Json, WorkunitRecord } from '@labelpulse/formats'
import { query } from '../database/query.ts'
import { nilUuid, pageOf } from './page.ts'
import type { PageReader } from './page.ts'
import { msOf } from './stock.ts'
import type { Stock } from './stock.ts'

interface Located {
  readonly uuid: string
  readonly project_id: string
  readonly task: string
  readonly annotation: string | null
  readonly member_id: string
  readonly created_at: string
}

const placeOf = (row: Located, { projects }: Stock) => ({
  project: projects.get(row.project_id) ?? '',
  task: row.task,
  annotation: row.annotation || null,
})

const isKnown = (row: Located, { members, projects }: Stock): boolean =>
  members.has(row.member_id) && projects.has(row.project_id)

interface WorkunitRow extends Located {
  readonly started_at: string | null
  readonly work_type: WorkType
  readonly given_action: Action | null
  readonly active_ms: string
  readonly inactive_ms: string | null
  readonly next_label_status: LabelStatus | null
  readonly score: string | null
  readonly annotation_count: string | null
  readonly is_clamped: boolean
  readonly claimed_ms: string | null
  readonly result: Json
}

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text))

const workunitRecord = (row: WorkunitRow, stock: Stock): WorkunitRecord => ({
  type: 'workunit',
  ...placeOf(row, stock),
  startedAtMs: row.started_at === null ? null : msOf(row.started_at),
  work: {
    uuid: row.uuid,
    createdAtMs: msOf(row.created_at),
    createdBy: stock.members.get(row.member_id) ?? '',
    workType: row.work_type,
    givenAction: row.given_action,
    activeMs: Number(row.active_ms),
    inactiveMs: numberOrNull(row.inactive_ms),
    nextLabelStatus: row.next_label_status,
    score: numberOrNull(row.score),
    objects: numberOrNull(row.annotation_count),
  },
  isClamped: row.is_clamped || undefined,
  claimedMs: numberOrNull(row.claimed_ms) ?? undefined,
  result: row.result ?? undefined,
})

// With what was labelled at each of them.
const workunitsAPage = 2000

interface Moment {
  readonly createdAt: string
  readonly uuid: string
}

/** All workunits, oldest first. */
export const workunitPage: PageReader<Moment> = async (em, stock, after) => {
  const rows = await query<WorkunitRow>(
    em,
    `select w.uuid, w.project_id, t.key as task, w.annotation_key as annotation, w.member_id, w.created_at, w.started_at,
            w.work_type, w.given_action, w.active_ms, w.inactive_ms, w.next_label_status, w.score, w.annotation_count,
            w.is_clamped, w.claimed_ms, r.result
     from workunits w join tasks t using (organization_id, task_id)
     left join results r on r.organization_id = w.organization_id and r.uuid = w.uuid
     where w.organization_id = $1::uuid and (w.created_at, w.uuid) > ($2::timestamptz, $3::uuid)
     order by w.created_at, w.uuid limit $4`,
    [stock.organizationId, after?.createdAt ?? '-infinity', after?.uuid ?? nilUuid, workunitsAPage],
  )
  const records = (row: WorkunitRow) => (isKnown(row, stock) ? [workunitRecord(row, stock)] : [])
  return pageOf(rows, workunitsAPage, records, (row) => ({ createdAt: row.created_at, uuid: row.uuid }))
}

interface CommentRow extends Located {
  readonly text: string
  readonly resolved_at: string | null
}

const commentRecord = (row: CommentRow, stock: Stock): CommentRecord => ({
  type: 'comment',
  uuid: row.uuid,
  createdAtMs: msOf(row.created_at),
  createdBy: stock.members.get(row.member_id) ?? '',
  ...placeOf(row, stock),
  text: row.text,
  resolvedAtMs: row.resolved_at === null ? null : msOf(row.resolved_at),
})

const commentsAPage = 1000

/** All comments by uuid. */
export const commentPage: PageReader<string> = async (em, stock, after) => {
  const rows = await query<CommentRow>(
    em,
    `select c.uuid, c.project_id, t.key as task, a.key as annotation, c.member_id, c.created_at, c.text, c.resolved_at
     from comments c join tasks t using (organization_id, task_id)
     left join annotations a using (organization_id, annotation_id)
     where c.organization_id = $1::uuid and ($2::uuid is null or c.uuid > $2::uuid) order by c.uuid limit $3`,
    [stock.organizationId, after, commentsAPage],
  )
  const records = (row: CommentRow) => (isKnown(row, stock) ? [commentRecord(row, stock)] : [])
  return pageOf(rows, commentsAPage, records, (row) => row.uuid)
}
