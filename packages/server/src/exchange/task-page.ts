import type { InterchangeRecord, Json } from '@labelpulse/formats'
import { query } from '../database/query.ts'
import { nilUuid, pageOf } from './page.ts'
import type { PageReader } from './page.ts'
import { msOf, msUnlessNull } from './stock.ts'

interface TaskRow {
  readonly task_id: string
  readonly project_id: string
  readonly key: string
  readonly name: string | null
  readonly data: Json
  readonly frames: string
  readonly priority: number
  readonly assigned_labeler_id: string | null
  readonly assigned_reviewer_id: string | null
  readonly assigned_at: string | null
}

interface ResultRow {
  readonly task_id: string
  readonly key: string
  readonly result: Json
  readonly result_updated_at: string
}

const tasksAPage = 500

/**
 * All tasks, each followed by what was labelled on it, in the order of their arrival, which is that of their ids: so the oldest
 * one of a queue is the oldest after an import, too.
 */
export const taskPage: PageReader<string> = async (em, { organizationId, projects, members }, after) => {
  const tasks = await query<TaskRow>(
    em,
    `select task_id, project_id, key, name, data, frames, priority, assigned_labeler_id, assigned_reviewer_id, assigned_at
       from tasks where organization_id = $1::uuid and task_id > $2::uuid order by task_id limit $3`,
    [organizationId, after ?? nilUuid, tasksAPage],
  )
  const results = await query<ResultRow>(
    em,
    `select task_id, key, result, result_updated_at from annotations
       where organization_id = $1::uuid and task_id = any ($2::uuid[]) and result_updated_at is not null order by key`,
    [organizationId, tasks.map((task) => task.task_id)],
  )
  const resultsOf = Map.groupBy(results, (result) => result.task_id)
  const records = (row: TaskRow): InterchangeRecord[] => {
    const project = projects.get(row.project_id)
    if (project === undefined) return []
    return [
      {
        type: 'task',
        project,
        key: row.key,
        name: row.name ?? undefined,
        data: row.data ?? undefined,
        frames: Number(row.frames),
        priority: row.priority || undefined,
        assignedLabeler: members.get(row.assigned_labeler_id ?? ''),
        assignedReviewer: members.get(row.assigned_reviewer_id ?? ''),
        assignedAtMs: msUnlessNull(row.assigned_at),
      },
      ...(resultsOf.get(row.task_id) ?? []).map(({ key, result, result_updated_at }) => ({
        type: 'annotation' as const,
        project,
        task: row.key,
        annotation: key || null,
        result,
        updatedAtMs: msOf(result_updated_at),
      })),
    ]
  }
  return pageOf(tasks, tasksAPage, records, (row) => row.task_id)
}
