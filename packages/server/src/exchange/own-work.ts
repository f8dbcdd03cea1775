import type { AnnotationRecord, Breach, WorkunitRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import type { FactRecord } from './facts.ts'

type AnnotationNamed = Pick<AnnotationRecord | WorkunitRecord, 'project' | 'task' | 'annotation'>

const nameOf = ({ project, task, annotation }: AnnotationNamed): string =>
  JSON.stringify([project, task, annotation ?? ''])

/** The annotations, of those whose results are sent, that the viewer has worked on: earlier, or in the same lines. */
export async function workedOn(
  em: SqlEntityManager,
  viewer: Viewer,
  records: readonly FactRecord[],
): Promise<ReadonlySet<string>> {
  const results = records.filter((record) => record.type === 'annotation')
  if (!results.length) return new Set()
  const own = records.filter((record) => record.type === 'workunit' && record.work.createdBy === viewer.key)
  const earlier = await query<AnnotationNamed>(
    em,
    `select r.project, r.task, r.annotation
     from json_to_recordset($1::json) as r(project text, task text, annotation text)
     join projects p on p.key = r.project
     join tasks t on t.project_id = p.project_id and t.key = r.task
     where exists (select 1 from workunits w where w.task_id = t.task_id and w.member_id = $2::uuid
                   and w.annotation_key = coalesce(r.annotation, ''))`,
    [JSON.stringify(results.map(({ project, task, annotation }) => ({ project, task, annotation }))), viewer.memberId],
  )
  return new Set([...earlier, ...own.filter((record) => record.type === 'workunit')].map(nameOf))
}

/**
 * Why somebody who writes only their own work may not write a record, whatever it names; null: they may. It says the same of
 * everybody else, whether they are there or not.
 */
export function foreignBreach(viewer: Viewer, record: FactRecord): Breach | null {
  if (record.type === 'annotation') return null
  if (record.type === 'task')
    return { field: 'type', reason: 'task is for managers and above: one that your work names begins by itself' }
  const author = record.type === 'workunit' ? record.work.createdBy : record.createdBy
  if (author === viewer.key) return null
  return { field: 'created_by', reason: `must be '${viewer.key}': this token writes only the work of its owner` }
}

/** Why they may not write what an annotation's result is; null: they may. */
export function foreignResultBreach(record: FactRecord, worked: ReadonlySet<string>): Breach | null {
  if (record.type !== 'annotation' || worked.has(nameOf(record))) return null
  return { field: 'annotation', reason: 'must be one that you worked on' }
}
