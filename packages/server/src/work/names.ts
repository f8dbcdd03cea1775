import { v7 as newId } from 'uuid'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { lockTasks } from './tasks.ts'

/** A task as people name it: its key in a project. */
export interface TaskName {
  readonly projectId: string
  readonly task: string
}

/** An annotation as people name it; the empty key is the task's one unnamed annotation. */
export interface AnnotationName extends TaskName {
  readonly annotation: string
}

export const taskNameKey = ({ projectId, task }: TaskName): string => JSON.stringify([projectId, task])
export const annotationNameKey = ({ projectId, task, annotation }: AnnotationName): string =>
  JSON.stringify([projectId, task, annotation])

const distinct = <T>(items: readonly T[], keyOf: (item: T) => string): T[] => [
  ...new Map(items.map((item) => [keyOf(item), item])).values(),
]

/** The ids of tasks by `taskNameKey`; those named for the first time are created (one frame). */
export async function taskIds(
  em: SqlEntityManager,
  organizationId: string,
  names: readonly TaskName[],
): Promise<Map<string, string>> {
  const wanted = distinct(names, taskNameKey).map(({ projectId, task }) => ({
    task_id: newId(),
    project_id: projectId,
    key: task,
  }))
  // In one order everywhere, so that two writers who name the same new tasks wait for each other instead of deadlocking.
  await query(
    em,
    `insert into tasks (organization_id, task_id, project_id, key)
     select $1::uuid, task_id, project_id, key
     from json_to_recordset($2::json) as x(task_id uuid, project_id uuid, key text)
     where not exists (select 1 from tasks t where t.organization_id = $1::uuid and t.project_id = x.project_id and t.key = x.key)
     order by project_id, key
     on conflict (organization_id, project_id, key) do nothing`,
    [organizationId, JSON.stringify(wanted)],
  )
  const rows = await query<{ task_id: string; project_id: string; key: string }>(
    em,
    `select t.task_id, t.project_id, t.key
     from json_to_recordset($2::json) as x(project_id uuid, key text)
     join tasks t on t.organization_id = $1::uuid and t.project_id = x.project_id and t.key = x.key`,
    [organizationId, JSON.stringify(wanted)],
  )
  return new Map(rows.map((row) => [taskNameKey({ projectId: row.project_id, task: row.key }), row.task_id]))
}

export interface LockedAnnotation {
  readonly annotationId: string
  readonly taskId: string
  readonly notedGeneration: number
}

interface LockedRow {
  readonly annotation_id: string
  readonly task_id: string
  readonly project_id: string
  readonly task: string
  readonly key: string
  readonly noted_generation: number
}

/** Finds or begins annotations and locks them, with their tasks, until the transaction ends; by `annotationNameKey`. */
export async function lockedAnnotations(
  em: SqlEntityManager,
  organizationId: string,
  names: readonly AnnotationName[],
): Promise<Map<string, LockedAnnotation>> {
  const tasks = await taskIds(em, organizationId, names)
  await lockTasks(em, organizationId, [...tasks.values()])
  const wanted = distinct(names, annotationNameKey).map((name) => ({
    annotation_id: newId(),
    project_id: name.projectId,
    task_id: tasks.get(taskNameKey(name)),
    key: name.annotation,
  }))
  await query(
    em,
    `insert into annotations (organization_id, annotation_id, project_id, task_id, key)
     select $1::uuid, annotation_id, project_id, task_id, key
     from json_to_recordset($2::json) as x(annotation_id uuid, project_id uuid, task_id uuid, key text)
     where not exists (select 1 from annotations a where a.organization_id = $1::uuid and a.task_id = x.task_id and a.key = x.key)
     order by task_id, key
     on conflict (organization_id, task_id, key) do nothing`,
    [organizationId, JSON.stringify(wanted)],
  )
  const rows = await query<LockedRow>(
    em,
    `select a.annotation_id, a.task_id, a.project_id, t.key as task, a.key, a.noted_generation
     from json_to_recordset($2::json) as x(task_id uuid, key text)
     join annotations a on a.organization_id = $1::uuid and a.task_id = x.task_id and a.key = x.key
     join tasks t on t.organization_id = $1::uuid and t.task_id = a.task_id
     order by a.annotation_id
     for update of a`,
    [organizationId, JSON.stringify(wanted)],
  )
  return new Map(
    rows.map((row) => [
      annotationNameKey({ projectId: row.project_id, task: row.task, annotation: row.key }),
      { annotationId: row.annotation_id, taskId: row.task_id, notedGeneration: row.noted_generation },
    ]),
  )
}
