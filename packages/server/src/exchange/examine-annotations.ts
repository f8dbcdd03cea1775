import { actionsOf, fold } from '@labelpulse/domain'
import type { ActedWorkunit, AnnotationState } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { instantOf } from '../work/instants.ts'
import { historiesOf } from '../work/history.ts'
import type { StoredWorkunit } from '../work/history.ts'
import { compare } from './findings.ts'
import type { Findings } from './findings.ts'

/** An annotation as it should be, and what of it is stored otherwise. */
export interface ExaminedAnnotation {
  readonly annotationId: string
  readonly taskId: string
  readonly history: readonly ActedWorkunit[]
  readonly state: AnnotationState
  /** Its workunits whose action or author is stored wrong. */
  readonly wrongWorkunits: readonly ActedWorkunit[]
  readonly isWrong: boolean
}

interface Row {
  readonly annotation_id: string
  readonly task_id: string
  readonly task: string
  readonly key: string
  readonly author: string | null
  readonly lead_ms: string
  readonly active_lead_ms: string
  readonly last_action: string | null
  readonly skipped_at: string | null
  readonly completed_at: string | null
  readonly is_deleted: boolean
  readonly objects: string
}

const columnsOf = (state: AnnotationState): Omit<Row, 'annotation_id' | 'task_id' | 'task' | 'key'> => ({
  author: state.author,
  lead_ms: String(state.leadMs),
  active_lead_ms: String(state.activeLeadMs),
  last_action: state.lastAction,
  skipped_at: instantOf(state.skippedAtMs),
  completed_at: instantOf(state.completedAtMs),
  is_deleted: state.isDeleted,
  objects: String(state.objects),
})

function examined(
  row: Row,
  stored: readonly StoredWorkunit[],
  project: string,
  findings: Findings,
): ExaminedAnnotation {
  const history = actionsOf(stored)
  const state = fold(history)
  const name = [project, row.task, row.key].filter(Boolean).join('/')
  const isWrong = compare(findings, `annotation ${name}`, { ...row }, columnsOf(state))
  const wrongWorkunits = history.filter((work, n) => {
    const { action, author } = stored[n] ?? {}
    return compare(findings, `workunit ${work.uuid}`, { action, author }, { action: work.action, author: state.author })
  })
  return { annotationId: row.annotation_id, taskId: row.task_id, history, state, wrongWorkunits, isWrong }
}

/** Folds the annotations of some tasks of a project anew, and compares them with what is stored. */
export async function examineAnnotations(
  em: SqlEntityManager,
  organizationId: string,
  project: string,
  taskIds: readonly string[],
  findings: Findings,
): Promise<ExaminedAnnotation[]> {
  const rows = await query<Row>(
    em,
    `select a.annotation_id, a.task_id, t.key as task, a.key, a.author_id as author, a.lead_ms, a.active_lead_ms, a.last_action,
            a.skipped_at, a.completed_at, a.is_deleted, a.objects
     from annotations a join tasks t using (organization_id, task_id)
     where a.organization_id = $1::uuid and a.task_id = any ($2::uuid[])
     order by t.key collate "C", a.key collate "C"`,
    [organizationId, taskIds],
  )
  const histories = await historiesOf(
    em,
    organizationId,
    rows.map((row) => row.annotation_id),
  )
  return rows.map((row) => examined(row, histories.get(row.annotation_id) ?? [], project, findings))
}
