import { Refusal } from '@labelpulse/domain'
import type { Action, LabelStatus } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import { read } from '../database/keys/read.ts'
import { record as recordKey } from '../database/keys/record.ts'
import type { Json } from '../database/entities.ts'
import type { Pulse } from '../database/pulses.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { openLedger } from '../work/ledger.ts'
import type { Ledger } from '../work/ledger.ts'
import { record } from '../work/record.ts'
import { lockTasks } from '../work/tasks.ts'
import { askingOf } from './asking.ts'
import type { Asking } from './asking.ts'
import { current } from './assign.ts'
import type { TaskChanges } from './tasks.types.ts'
import { refuseArchived, workProject } from './work-project.ts'
import type { WorkProject } from './work-project.ts'
import type { Worker } from './worker.ts'

const mostAtOnce = 1000

interface EditedTask {
  readonly id: string
  readonly key: string
  readonly labelStatus: LabelStatus
  /** The annotation that the task stands with; null: it has none. */
  readonly annotation: string | null
}

/** Finds tasks by their keys and locks them; one that is not there is refused. */
async function lockedTasks(
  em: SqlEntityManager,
  organizationId: string,
  projectId: string,
  keys: readonly string[],
): Promise<EditedTask[]> {
  const named = await query<{ id: string }>(
    em,
    'select task_id as id from tasks where project_id = $1::uuid and key = any ($2::text[])',
    [projectId, keys],
  )
  const ids = named.map(({ id }) => id)
  await lockTasks(em, organizationId, ids)
  const tasks = await query<EditedTask>(
    em,
    `select t.task_id as id, t.key, t.label_status as "labelStatus", (${current('t.task_id')}) as annotation
     from tasks t where t.task_id = any ($1::uuid[]) order by t.key collate "C"`,
    [ids],
  )
  const found = new Set(tasks.map(({ key }) => key))
  const missing = keys.find((key) => !found.has(key))
  if (missing !== undefined) throw new Refusal('NOT_FOUND', `There is no task with the key '${missing}'.`, 'tasks')
  return tasks
}

/** The id of a member who may be given this side's work in the project; null: nobody. */
async function assigneeId(
  em: SqlEntityManager,
  asking: Asking,
  side: 'assignedLabeler' | 'assignedReviewer',
  key: string | null,
): Promise<string | null> {
  if (key === null) return null
  const [member] = await query<{ id: string }>(
    em,
    'select member_id as id from members where key = $1 and member_id = any ($2::uuid[])',
    [key.toLowerCase(), side === 'assignedLabeler' ? asking.labelers : asking.reviewers],
  )
  if (member) return member.id
  const does = side === 'assignedLabeler' ? 'works in this project' : 'reviews in this project'
  throw new Refusal('BAD_USER_INPUT', `Nobody with the key '${key}' ${does}.`, side)
}

const actionOf: Partial<Record<LabelStatus, Action>> = {
  REVIEWED: 'accepted',
  REJECTED: 'rejected',
  SKIPPED: 'skipped',
}

/** Gives tasks a status, as work that took no time: everything that is counted follows from work. */
async function setStatus(
  em: SqlEntityManager,
  { project, me, now }: Asking,
  tasks: readonly EditedTask[],
  status: LabelStatus,
  ledger: Ledger,
): Promise<void> {
  const work = tasks
    .filter(({ labelStatus }) => labelStatus !== status)
    .map(({ key, annotation }) => ({
      projectId: project,
      task: key,
      annotation: annotation ?? '',
      startedAtMs: now.getTime(),
      isClamped: false,
      work: {
        uuid: newId(),
        createdAtMs: now.getTime(),
        createdBy: me,
        workType: 'normal' as const,
        givenAction: actionOf[status] ?? ('closed' as const),
        activeMs: 0,
        inactiveMs: 0,
        nextLabelStatus: status,
        score: null,
        objects: null,
      },
    }))
  await record(em, work, ledger)
}

/** What is written of a change: each column with its new value; nothing where it stays. */
async function columnsOf(
  em: SqlEntityManager,
  asking: Asking,
  { priority, assignedLabeler, assignedReviewer, release }: TaskChanges,
): Promise<Readonly<Record<string, string | number | Date | null>>> {
  const isAssigned = assignedLabeler !== undefined || assignedReviewer !== undefined
  return {
    ...(typeof priority === 'number' && { priority }),
    ...(assignedLabeler !== undefined && {
      assigned_labeler_id: await assigneeId(em, asking, 'assignedLabeler', assignedLabeler),
    }),
    ...(assignedReviewer !== undefined && {
      assigned_reviewer_id: await assigneeId(em, asking, 'assignedReviewer', assignedReviewer),
    }),
    // Newer than a status that is given along with it: an assignment wins over those before it.
    ...(isAssigned && { assigned_at: new Date(asking.now.getTime() + 1) }),
    ...(release && { assignment_id: null, held_by: null, held_until: null }),
  }
}

interface Edited {
  readonly count: number
  readonly pulse: Pulse | null
}

async function write(
  em: SqlEntityManager,
  { viewer, by }: Worker,
  project: WorkProject,
  keys: readonly string[],
  changes: TaskChanges,
): Promise<Edited> {
  const ledger = await openLedger(em, viewer.organizationId)
  const tasks = await lockedTasks(em, viewer.organizationId, project.id, keys)
  // Its `now` is after whatever was pressed until the tasks were locked.
  const asking = await askingOf(em, viewer, project)
  const columns = Object.entries(await columnsOf(em, asking, changes))
  const sets = columns.map(([name], n) => `${name} = $${n + 2}`)
  const ids = tasks.map(({ id }) => id)
  if (sets.length)
    await query(em, `update tasks set ${sets.join(', ')} where task_id = any ($1::uuid[])`, [
      ids,
      ...columns.map(([, value]) => value),
    ])
  if (changes.labelStatus) await setStatus(em, asking, tasks, changes.labelStatus, ledger)
  const details = { tasks: tasks.map(({ key }) => key), ...Object.fromEntries<Json>(Object.entries(changes)) }
  await audit(em, by, { action: 'tasks.edited', subject: project.key, details })
  return { count: tasks.length, pulse: await ledger.post(em) }
}

/** Changes tasks of a project, all or none, for whoever leads it; answers how many. */
export async function editTasks(
  worker: Worker,
  projectKey: string,
  tasks: readonly string[],
  changes: TaskChanges,
): Promise<number> {
  const { database, viewer } = worker
  const keys = [...new Set(tasks)]
  if (keys.length > mostAtOnce)
    throw new Refusal('BAD_USER_INPUT', `At most ${mostAtOnce} tasks can be changed at once.`, 'tasks')
  const project = await visit(database, read(viewer), (em) => workProject(em, projectKey))
  refuseArchived(project, 'restore it before changing its tasks')
  if (!keys.length) return 0
  const { count, pulse } = await visit(database, recordKey(viewer, project.id), (em) =>
    write(em, worker, project, keys, changes),
  )
  if (pulse) database.pulses.announce(pulse)
  return count
}
