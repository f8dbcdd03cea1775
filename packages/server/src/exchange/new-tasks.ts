import {
  freeKey,
  isEmptyTaskData,
  keyFrom,
  longestName,
  mediaNamedIn,
  Refusal,
  taskDataBreach,
  taskDataOf,
} from '@labelpulse/domain'
import { jsonBreach, parseRecord } from '@labelpulse/formats'
import type { TaskRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { record } from '../database/keys/record.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { everythingOf } from '../database/wire.ts'
import type { Context } from '../graphql/context.ts'
import { unseenMedia } from '../media/media.ts'
import { refuseArchived, workProject } from '../queue/work-project.ts'
import type { Names } from './names.ts'
import { writeTasks } from './tasks.ts'

/** A task as somebody makes it. */
export interface NewTask {
  /** Absent: one is made of the name. */
  readonly key?: string | null
  readonly name?: string | null
  readonly data: unknown
  /** Absent: as many as there are images. */
  readonly frames?: number | null
  readonly priority?: number | null
}

const mostAtOnce = 1000

function refusedAt(index: number, field: string, reason: string): Refusal {
  return new Refusal('BAD_USER_INPUT', `Task ${index + 1}: ${field} ${reason}.`, `tasks[${index}].${field}`)
}

const wishedKey = ({ key, name }: NewTask): string => key ?? keyFrom(name ?? '', 'task')

/** As many as there are images, a text has one; data of other tools any number. */
function framesOf({ data, frames }: NewTask, index: number): number {
  const { images, text } = taskDataOf(data)
  if (images.length === 0 && text === null) return frames ?? 1
  const due = images.length || 1
  if (frames != null && frames !== due)
    throw refusedAt(index, 'frames', text === null ? `must be ${due}, one an image` : 'must be 1, a text has one')
  return due
}

/**
 * The record that a new task is, with the key that it would like. Refused: what an import would refuse, and what is nothing to
 * label.
 */
function recordOf(project: string, task: NewTask, index: number): TaskRecord {
  const { name, data, priority } = task
  const breach = jsonBreach(data, 'data')
  if (breach) throw refusedAt(index, 'data', breach.reason)
  if (isEmptyTaskData(data)) throw refusedAt(index, 'data', 'must hold something to label')
  if (name && Array.from(name).length > longestName)
    throw refusedAt(index, 'name', `must have at most ${longestName} characters`)
  const frames = framesOf(task, index)
  const said = { type: 'task', project, key: wishedKey(task), name, data, frames, priority: priority ?? 0 }
  const parsed = parseRecord(JSON.stringify(said))
  if ('breach' in parsed) throw refusedAt(index, parsed.breach.field ?? 'data', parsed.breach.reason)
  return parsed.record as TaskRecord
}

/** The id of the project, inside a read visit, once all that the tasks show was found to be something that may be shown. */
async function projectFor(em: SqlEntityManager, key: string, tasks: readonly NewTask[]): Promise<string> {
  const project = await workProject(em, key)
  refuseArchived(project, 'restore it before adding to it')
  const unseen = await unseenMedia(
    em,
    tasks.flatMap(({ data }) => mediaNamedIn(data)),
  )
  for (const [index, { data }] of tasks.entries()) {
    const breach = taskDataBreach(data, project.settings.mediaOrigins)
    if (breach) throw refusedAt(index, breach.field, breach.reason)
    const missing = mediaNamedIn(data).find((sha256) => unseen.has(sha256))
    if (missing !== undefined) throw refusedAt(index, 'data', `names a medium that is not there: ${missing}`)
  }
  return project.id
}

/** Of some keys those that tasks of a project have, also numbered: of `cat` also `cat-2`. */
async function takenKeys(em: SqlEntityManager, projectId: string, keys: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ key: string }>(
    em,
    `select t.key from unnest($2::text[]) as wished(key)
     join tasks t on t.project_id = $1 and (t.key = wished.key or (t.key > wished.key || '-' and t.key < wished.key || '.'))`,
    // Files that are dropped together may all have one name.
    [projectId, [...new Set(keys)]],
  )
  return new Set(rows.map(({ key }) => key))
}

/** The records with keys that no task has: those that are given, and others made of names, numbered where they are taken. */
function keyed(records: readonly TaskRecord[], tasks: readonly NewTask[], taken: Set<string>): TaskRecord[] {
  const isGiven = (index: number): boolean => typeof tasks[index]?.key === 'string'
  for (const [index, { key }] of records.entries()) {
    if (!isGiven(index)) continue
    if (taken.has(key))
      throw new Refusal('CONFLICT', `There is a task with the key '${key}' already.`, `tasks[${index}].key`)
    taken.add(key)
  }
  return records.map((one, index) => {
    if (isGiven(index)) return one
    const key = freeKey(one.key, taken)
    taken.add(key)
    return { ...one, key }
  })
}

/** Makes tasks in a project that the viewer sees, all or none, and says their keys, in the order of the tasks. */
export async function createTasks(
  { database, viewer, by, read }: Context,
  project: string,
  tasks: readonly NewTask[],
): Promise<string[]> {
  if (tasks.length > mostAtOnce)
    throw new Refusal('BAD_USER_INPUT', `At most ${mostAtOnce} tasks are made at once.`, 'tasks')
  // First, for what is nested too deeply cannot be looked through.
  const wished = tasks.map((task, index) => recordOf(project, task, index))
  const id = await read((em) => projectFor(em, project, tasks))
  const names: Names = { member: new Map(), workspace: new Map(), project: new Map([[project, id]]) }
  const made = await visit(database, record(viewer, id), async (em) => {
    const taken = await takenKeys(
      em,
      id,
      wished.map(({ key }) => key),
    )
    const records = keyed(wished, tasks, taken)
    const added = await writeTasks(em, viewer.organizationId, names, records)
    if (added < records.length)
      throw new Refusal('CONFLICT', 'Somebody made tasks of the same names at this moment. Try again.', 'tasks')
    const keys = records.map(({ key }) => key)
    if (keys.length) await audit(em, by, { action: 'tasks.created', subject: project, details: { tasks: keys } })
    return keys
  })
  database.pulses.announce(everythingOf(viewer.organizationId))
  return made
}
