import { actionsOf, acts, isCompletion, isReviewAction } from '@labelpulse/domain'
import type { Action, LabelStatus, Role, Workunit } from '@labelpulse/domain'
import type { AnnotationRecord, Breach, WorkunitRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { msOf } from '../work/instants.ts'
import { knownUuids } from '../work/record.ts'
import type { FactRecord } from './facts.ts'
import type { Names } from './names.ts'

/** How much later than now something may have been done: clocks are set wrong by minutes, hours, or a zone. */
const ahead = { ms: 86_400_000, words: 'a day' }

/** How much later than now a skip or a deletion may be: it undoes whatever anybody completes before it. */
const undoingAhead = { ms: 300_000, words: '5 minutes' }

const judgingStatuses: readonly LabelStatus[] = ['REVIEWING_IN_PROGRESS', 'REVIEWED', 'REJECTED', 'VERIFIED']

const mayReview = ({ role }: Viewer): boolean => (acts.review.roles as readonly Role[]).includes(role)

const actionOf = (work: Workunit): Action => actionsOf([work])[0]!.action

const undoes = (work: Workunit): boolean =>
  work.workType !== 'review' && ['skipped', 'deleted'].includes(actionOf(work))

/** The field by which a workunit judges what was labelled; null: it does not. */
function judgingField({ workType, givenAction, nextLabelStatus }: Workunit): string | null {
  if (workType === 'review') return 'work_type'
  if (givenAction !== null && isReviewAction(givenAction)) return 'action'
  return nextLabelStatus !== null && judgingStatuses.includes(nextLabelStatus) ? 'next_label_status' : null
}

/**
 * Why somebody who writes only their own work may not write a record, whatever it names; null: they may. It says the same of
 * everybody else, whether they are there or not.
 */
export function foreignBreach(viewer: Viewer, record: FactRecord, names: Names, nowMs: number): Breach | null {
  const after = (field: string, atMs: number, { ms, words } = ahead): Breach | null =>
    atMs > nowMs + ms ? { field, reason: `is more than ${words} after now` } : null
  if (record.type === 'annotation') return after('updated_at', record.updatedAtMs)
  if (record.type === 'task')
    return { field: 'type', reason: 'task is for managers and above: one that your work names begins by itself' }
  const author = record.type === 'workunit' ? record.work.createdBy : record.createdBy
  if (names.member.get(author) !== viewer.memberId)
    return { field: 'created_by', reason: `must be '${viewer.key}': this token writes only the work of its owner` }
  if (record.type === 'comment') return null
  const judging = mayReview(viewer) ? null : judgingField(record.work)
  if (judging) return { field: judging, reason: 'judges what was labelled, which is for reviewers and above' }
  return after('created_at', record.work.createdAtMs, undoes(record.work) ? undoingAhead : ahead)
}

type OnAnnotation = AnnotationRecord | WorkunitRecord

const isOnAnnotation = (record: FactRecord): record is OnAnnotation =>
  record.type === 'annotation' || record.type === 'workunit'

const nameOf = ({ task, annotation }: OnAnnotation): string => JSON.stringify([task, annotation ?? ''])

/** An annotation whose author is somebody else. */
interface Others {
  /** Its first completion; null: there is none, so that whoever completes it becomes its author. */
  readonly completedAtMs: number | null
  readonly isReviewedByViewer: boolean
}

/** The annotations, of those named, that are somebody else's; all are in one project. */
async function othersAmong(
  em: SqlEntityManager,
  viewer: Viewer,
  projectId: string,
  records: readonly OnAnnotation[],
): Promise<ReadonlyMap<string, Others>> {
  const rows = await query<{ name: string; completed_at: string | null; is_reviewed: boolean }>(
    em,
    `select r.name, (select min(created_at) from workunits w
                     where w.organization_id = a.organization_id and w.annotation_id = a.annotation_id
                       and work_type <> 'review' and action in ('submitted', 'updated')) as completed_at,
            exists (select 1 from workunits w
                    where w.organization_id = a.organization_id and w.annotation_id = a.annotation_id
                      and work_type = 'review' and member_id = $2::uuid) as is_reviewed
     from (select distinct * from json_to_recordset($1::json) as x(name text, task text, annotation text)) r
     join tasks t on t.project_id = $3::uuid and t.key = r.task
     join annotations a on a.task_id = t.task_id and a.key = r.annotation
     where a.author_id <> $2::uuid`,
    [
      JSON.stringify(records.map((one) => ({ name: nameOf(one), task: one.task, annotation: one.annotation ?? '' }))),
      viewer.memberId,
      projectId,
    ],
  )
  const reviewed = new Set(
    records.filter((one) => one.type === 'workunit' && one.work.workType === 'review').map(nameOf),
  )
  return new Map(
    rows.map(({ name, completed_at, is_reviewed }) => {
      const isReviewedByViewer = mayReview(viewer) && (is_reviewed || reviewed.has(name))
      return [name, { completedAtMs: msOf(completed_at), isReviewedByViewer }]
    }),
  )
}

/** Why one may not write a record on an annotation that is somebody else's; null: it takes nothing from them. */
function takingBreach(record: OnAnnotation, { completedAtMs, isReviewedByViewer }: Others): Breach | null {
  const result = { reason: 'of an annotation that is somebody else’s is for those who reviewed it', field: 'result' }
  if (record.type === 'annotation') return isReviewedByViewer ? null : result
  const { work } = record
  const action = actionOf(work)
  if (action === 'deleted' || (action === 'skipped' && work.workType !== 'review' && completedAtMs !== null))
    return { field: 'action', reason: `'${action}' would take the annotation from its author` }
  if (isCompletion(action) && completedAtMs !== null && work.createdAtMs <= completedAtMs)
    return { field: 'created_at', reason: 'is before the author of the annotation completed it: it is theirs' }
  return (record.result ?? null) === null || isReviewedByViewer ? null : result
}

/**
 * What somebody who writes only their own work may not write, of records of one project that they may write otherwise, because
 * it would take from others: their authorship, their work that is done, what they labelled. In a visit that sees the project.
 */
export async function takingBreaches<Line extends { readonly record: FactRecord }>(
  em: SqlEntityManager,
  viewer: Viewer,
  projectId: string,
  lines: readonly Line[],
): Promise<ReadonlyMap<Line, Breach>> {
  const records = lines.map(({ record }) => record).filter(isOnAnnotation)
  const others = await othersAmong(em, viewer, projectId, records)
  if (others.size === 0) return new Map()
  const uuids = records.flatMap((record) => (record.type === 'workunit' ? [record.work.uuid] : []))
  // What was written before is not written again, whatever became of its annotation.
  const written = await knownUuids(em, uuids)
  return new Map(
    lines.flatMap((line) => {
      const { record } = line
      if (!isOnAnnotation(record) || (record.type === 'workunit' && written.has(record.work.uuid))) return []
      const other = others.get(nameOf(record))
      const breach = other ? takingBreach(record, other) : null
      return breach ? [[line, breach] as const] : []
    }),
  )
}
