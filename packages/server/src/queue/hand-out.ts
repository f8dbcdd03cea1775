import { endedSentence, Refusal, workSettingsOf } from '@labelpulse/domain'
import type { Action } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { read } from '../database/keys/read.ts'
import { record } from '../database/keys/record.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { askingOf } from './asking.ts'
import type { Asking } from './asking.ts'
import { assign } from './assign.ts'
import { assignmentOf } from './assignment.ts'
import type { Assignment } from './assignment.types.ts'
import { ownAssignment } from './own-assignment.ts'
import { pick, pickNamed } from './pick.ts'
import type { Picked } from './pick.ts'
import { labelingSteps, reviewingSteps } from './steps.ts'
import { refuseArchived, workProject } from './work-project.ts'
import type { WorkProject } from './work-project.ts'
import type { Worker } from './worker.ts'

const projectOf = ({ database, viewer }: Worker, key: string): Promise<WorkProject> =>
  visit(database, read(viewer), (em) => workProject(em, key))

// Who asks twice at once, as by a second press on Start, is given one task.
const takeTurn = (em: SqlEntityManager, memberId: string, projectId: string): Promise<unknown> =>
  query(em, "select pg_advisory_xact_lock(hashtextextended('labelpulse.queue ' || $1 || ' ' || $2, 0))", [
    memberId,
    projectId,
  ])

/** The next task of a queue, which nobody else gets meanwhile; null: there is none. Whoever has one already gets that one again. */
export async function startWork(
  worker: Worker,
  workType: 'label' | 'review',
  projectKey: string,
): Promise<Assignment | null> {
  const { database, viewer, by } = worker
  const project = await projectOf(worker, projectKey)
  if (project.isArchived) return null
  const steps = workType === 'label' ? labelingSteps(project.settings) : reviewingSteps(project.settings)
  return visit(database, record(viewer, project.id), async (em) => {
    await takeTurn(em, viewer.memberId, project.id)
    const asking = await askingOf(em, viewer, project)
    const task = await pick(em, asking, steps)
    return task && assignmentOf(em, await assign(em, { asking, project, workType, by }, task))
  })
}

async function refuseHeld(em: SqlEntityManager, { holding }: Picked, { me, now, labelers }: Asking): Promise<void> {
  if (!holding || holding.by === me || holding.untilMs <= now.getTime() || !labelers.includes(holding.by)) return
  const [holder] = await query<{ name: string; key: string }>(
    em,
    'select name, key from members where member_id = $1::uuid',
    [holding.by],
  )
  const until = new Date(holding.untilMs).toISOString()
  throw new Refusal('CONFLICT', `${holder?.name} (${holder?.key}) has this task until ${until}.`, 'task')
}

/** Opens a task directly, for whoever leads the project. */
export async function openTask(worker: Worker, projectKey: string, taskKey: string): Promise<Assignment> {
  const { database, viewer, by } = worker
  const project = await projectOf(worker, projectKey)
  refuseArchived(project, 'no work is handed out in it')
  return visit(database, record(viewer, project.id), async (em) => {
    const asking = await askingOf(em, viewer, project)
    const task = await pickNamed(em, project.id, taskKey)
    if (!task) throw new Refusal('NOT_FOUND', `There is no task with the key '${taskKey}'.`, 'task')
    await refuseHeld(em, task, asking)
    return assignmentOf(em, await assign(em, { asking, project, workType: 'normal', by }, task))
  })
}

const notHeld =
  'This task is not held for you any more: it was left, a manager freed it, or its time ran out. What you submit is still kept.'

const heldUntil = `
  with kept as (
    update tasks set held_until = $3 where assignment_id = $1::uuid and held_by = $2::uuid returning held_until)
  select (select held_until from kept) as held_until, ended_with from assignments where assignment_id = $1::uuid`

/** A sign of life from whoever has a task: says until when it is theirs now. */
export async function keepAssignment(worker: Worker, assignmentId: string): Promise<string> {
  const { database, viewer } = worker
  const { projectId } = await ownAssignment(worker, assignmentId)
  const [kept] = await visit(database, record(viewer, projectId), async (em) => {
    const [project] = await query<{ settings: unknown }>(em, 'select settings from projects')
    const until = new Date(Date.now() + workSettingsOf(project?.settings).leaseMs)
    return query<{ held_until: string | null; ended_with: Action | null }>(em, heldUntil, [
      assignmentId,
      viewer.memberId,
      until,
    ])
  })
  if (kept?.held_until) return kept.held_until
  const sentence = kept?.ended_with ? endedSentence(kept.ended_with) : notHeld
  throw new Refusal('CONFLICT', sentence, 'assignment')
}
