import { brokenLoop } from '@labelpulse/domain'
import type { WorkType } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { rulesOf } from './asking.ts'
import type { Asking } from './asking.ts'
import type { Picked } from './pick.ts'
import type { WorkProject } from './work-project.ts'

/** Who is given a task, and for what. */
export interface Handing {
  readonly asking: Asking
  readonly project: WorkProject
  readonly workType: WorkType
  readonly by: Actor
}

/** The annotation that labeling goes on with: the asker's own, or one they began and nobody else did; else a new one. */
const toLabel = `
  select a.key from annotations a join tasks t using (organization_id, task_id)
  where a.task_id = $1::uuid and (a.author_id = $2::uuid or a.author_id is null and exists (
    select 1 from workunits w where w.organization_id = a.organization_id and w.annotation_id = a.annotation_id
      and w.member_id = $2::uuid and w.work_type <> 'review'))
  order by a.author_id is null, a.annotation_id = t.status_annotation_id desc nulls last, a.annotation_id desc limit 1`

/** The key of the annotation that a task stands with: whose work gave it its status, else the latest; a query. */
export const current = (taskId: string): string => `
  select a.key from annotations a join tasks s using (organization_id, task_id) where a.task_id = ${taskId}
  order by a.annotation_id = s.status_annotation_id desc nulls last, a.result_updated_at desc nulls last, a.annotation_id desc
  limit 1`

async function annotationKey(em: SqlEntityManager, { asking, workType }: Handing, taskId: string): Promise<string> {
  const [row] =
    workType === 'label'
      ? await query<{ key: string }>(em, toLabel, [taskId, asking.me])
      : await query<{ key: string }>(em, current('$1::uuid'), [taskId])
  return row?.key ?? crypto.randomUUID()
}

// Only whoever took it over first broke the loop, since when the task has stood as it does.
const brokenBy = `
  select m.key as member, t.key as task, m.deactivated_at is not null as is_deactivated
  from members m, tasks t where m.member_id = $1::uuid and t.task_id = $2::uuid
    and not exists (
      select 1 from assignments a where a.organization_id = t.organization_id and a.task_id = t.task_id
        and a.work_type = $3 and a.member_id <> m.member_id and a.opened_at >= t.status_at)`

/** Writes down that a task does not wait any more for whoever it waited for, once for each loop; null: it broke none. */
async function noteBrokenLoop(em: SqlEntityManager, handing: Handing, task: Picked): Promise<object | null> {
  const { asking, project, workType, by } = handing
  // Whoever skipped it was not waited for.
  if (workType === 'review' && asking.skippedByAwaited.includes(task.id)) return null
  const side = workType === 'label' ? 'labeler' : 'reviewer'
  const loop = brokenLoop(task, side, asking.me, rulesOf(asking, project), asking.now.getTime())
  if (!loop) return null
  const [named] = await query<{ member: string; task: string; is_deactivated: boolean }>(em, brokenBy, [
    loop.member,
    task.id,
    workType,
  ])
  if (!named) return null
  const reason = loop.isSilent ? 'silent' : named.is_deactivated ? 'deactivated' : 'left'
  const details = { member: named.member, reason, side }
  await audit(em, by, { action: 'task.loop_broken', subject: `${project.key}/${named.task}`, details })
  return details
}

async function newAssignment(em: SqlEntityManager, handing: Handing, task: Picked, openedAt: Date): Promise<string> {
  const { asking, project, workType } = handing
  const assignmentId = newId()
  const broken = workType === 'normal' ? null : await noteBrokenLoop(em, handing, task)
  await query(
    em,
    `insert into assignments (organization_id, assignment_id, project_id, task_id, annotation_key, member_id, work_type, opened_at,
       may_save, may_skip, broken_loop)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11::jsonb)`,
    [
      asking.organization,
      assignmentId,
      project.id,
      task.id,
      await annotationKey(em, handing, task.id),
      asking.me,
      workType,
      openedAt,
      project.settings.maySave,
      project.settings.maySkip,
      broken && JSON.stringify(broken),
    ],
  )
  return assignmentId
}

/** Hands a locked task to the asker: as the assignment that they have it by already, or as a new one. */
export async function assign(em: SqlEntityManager, handing: Handing, task: Picked): Promise<string> {
  const { asking, project, workType } = handing
  const { holding } = task
  // Not when they asked: meanwhile somebody else may have let it go.
  const now = new Date()
  const isTheirs = holding?.by === asking.me && holding.workType === workType && holding.untilMs > asking.now.getTime()
  const assignmentId = (isTheirs && task.assignmentId) || (await newAssignment(em, handing, task, now))
  await query(
    em,
    `update tasks set assignment_id = $2::uuid, held_by = $3::uuid, held_until = $4::timestamptz where task_id = $1::uuid`,
    [task.id, assignmentId, asking.me, new Date(now.getTime() + project.settings.leaseMs)],
  )
  return assignmentId
}
