import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Action, LabelStatus, Workunit, WorkType } from '@labelpulse/domain'
import { query } from '../database/query.ts'

/** A workunit as it stands in the database, with what was derived for it. */
export interface StoredWorkunit extends Workunit {
  readonly action: Action
  readonly author: string | null
}

interface Row {
  annotation_id: string
  uuid: string
  created_at_ms: string
  member_id: string
  author_id: string | null
  work_type: WorkType
  given_action: Action | null
  action: Action
  active_ms: string
  inactive_ms: string | null
  next_label_status: LabelStatus | null
  score: string | null
  annotation_count: string | null
}

const numberOrNull = (text: string | null): number | null => (text === null ? null : Number(text))

const workunitOf = (row: Row): StoredWorkunit => ({
  uuid: row.uuid,
  createdAtMs: Number(row.created_at_ms),
  createdBy: row.member_id,
  workType: row.work_type,
  givenAction: row.given_action,
  action: row.action,
  author: row.author_id,
  activeMs: Number(row.active_ms),
  inactiveMs: numberOrNull(row.inactive_ms),
  nextLabelStatus: row.next_label_status,
  score: numberOrNull(row.score),
  objects: numberOrNull(row.annotation_count),
})

/** The histories of annotations, each in order, by annotation id; one without workunits is absent. */
export async function historiesOf(
  em: SqlEntityManager,
  organizationId: string,
  annotationIds: readonly string[],
): Promise<Map<string, StoredWorkunit[]>> {
  const rows = await query<Row>(
    em,
    `select annotation_id, uuid, (extract(epoch from created_at) * 1000)::bigint as created_at_ms, member_id, author_id,
            work_type, given_action, action, active_ms, inactive_ms, next_label_status, score, annotation_count
     from workunits
     where organization_id = $1::uuid and annotation_id = any ($2::uuid[])
     order by annotation_id, created_at, uuid`,
    [organizationId, annotationIds],
  )
  const histories = new Map<string, StoredWorkunit[]>()
  for (const row of rows) {
    const history = histories.get(row.annotation_id)
    if (history) history.push(workunitOf(row))
    else histories.set(row.annotation_id, [workunitOf(row)])
  }
  return histories
}
