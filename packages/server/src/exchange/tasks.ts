import type { TaskRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { noteTaskMedia } from '../media/task-media.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'
import { instantOf } from '../work/instants.ts'
import { putRows } from './rows.ts'
import type { NamedRow, NamedTable } from './rows.ts'

const tasks: NamedTable = {
  name: 'tasks',
  id: 'task_id',
  naming: { project_id: 'uuid', key: 'text' },
  changing: ['name', 'data', 'frames', 'priority', 'assigned_labeler_id', 'assigned_reviewer_id', 'assigned_at'],
}

function rowOf(organizationId: string, names: Names, record: TaskRecord): NamedRow {
  const member = (key: string | null | undefined) => (typeof key === 'string' ? idOf(names, 'member', key) : key)
  const { name, data, frames, priority, assignedLabeler, assignedReviewer, assignedAtMs } = record
  const changes = {
    name,
    data,
    frames: frames === null ? 1 : frames,
    priority: priority === null ? 0 : priority,
    assigned_labeler_id: member(assignedLabeler),
    assigned_reviewer_id: member(assignedReviewer),
    assigned_at: instantOf(assignedAtMs),
  }
  const naming = { project_id: idOf(names, 'project', record.project), key: record.key }
  const begun = { organization_id: organizationId, task_id: newId(), ...naming }
  return { row: { ...begun, ...changes, frames: frames ?? 1, priority: priority ?? 0 }, changes }
}

/** Several records of one task as one: what a later one says holds. */
function distinct(rows: readonly NamedRow[]): NamedRow[] {
  const byName = new Map<string, NamedRow>()
  for (const { row, changes } of rows) {
    const name = JSON.stringify([row['project_id'], row['key']])
    const before = byName.get(name)
    const said = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined))
    const after = { row: before ? { ...before.row, ...said } : row, changes: { ...before?.changes, ...said } }
    byName.set(name, after)
  }
  return [...byName.values()]
}

/** Writes tasks in this transaction: those that exist take the new fields. Says how many were added. */
export async function writeTasks(
  em: SqlEntityManager,
  organizationId: string,
  names: Names,
  records: readonly TaskRecord[],
): Promise<number> {
  const rows = distinct(records.map((record) => rowOf(organizationId, names, record)))
  const added = await putRows(em, tasks, organizationId, rows)
  const shown = rows.filter(({ changes }) => changes['data'] !== undefined)
  await noteTaskMedia(
    em,
    organizationId,
    shown.map(({ row, changes }) => ({
      projectId: String(row['project_id']),
      task: String(row['key']),
      data: changes['data'],
    })),
  )
  return added
}
