import type { QueueTask, Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { actorOf } from '../src/audit/audit.ts'
import { operate } from '../src/database/keys/operate.ts'
import type { Database } from '../src/database/open.ts'
import { query } from '../src/database/query.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { visit } from '../src/database/visit.ts'
import type { Worker } from '../src/queue/worker.ts'

export interface QueueWorldOptions {
  readonly people: Readonly<Record<string, Role>>
  readonly deactivated?: readonly string[]
  /** Who is no member of the project. */
  readonly outside?: readonly string[]
  readonly settings: Readonly<Record<string, unknown>>
  /** In whatever state; their keys are their ids. */
  readonly tasks: readonly QueueTask[]
}

/** An organization with one project, whose queue is as a test wants it. */
export interface QueueWorld {
  readonly organizationId: string
  readonly projectId: string
  /** Its key. */
  readonly project: string
  readonly memberId: (name: string) => string
  readonly worker: (name: string) => Worker
}

const instant = (ms: number | null): string | null => (ms === null ? null : new Date(ms).toISOString())

async function insertTasks(em: SqlEntityManager, world: QueueWorld, tasks: readonly QueueTask[]): Promise<void> {
  const { organizationId, projectId, memberId } = world
  const idOf = (name: string | null): string | null => name && memberId(name)
  const rows = tasks.map((task) => ({
    task_id: task.id,
    key: task.id,
    priority: task.priority,
    label_status: task.labelStatus,
    status_at: instant(task.statusAtMs),
    status_by: idOf(task.statusBy),
    labeler_id: idOf(task.labeler),
    reviewer_id: idOf(task.reviewer),
    last_review: task.lastReview,
    assigned_labeler_id: idOf(task.assignedLabeler),
    assigned_reviewer_id: idOf(task.assignedReviewer),
    assigned_at: instant(task.assignedAtMs),
    assignment_id: task.holding && crypto.randomUUID(),
    held_by: idOf(task.holding?.by ?? null),
    held_until: instant(task.holding?.untilMs ?? null),
    work_type: task.holding?.workType,
  }))
  const columns = Object.keys(rows[0] ?? {}).filter((name) => name !== 'work_type')
  await query(
    em,
    `insert into tasks (organization_id, project_id, ${columns.join(', ')})
     select $1::uuid, $2::uuid, ${columns.join(', ')} from json_populate_recordset(null::tasks, $3::json)`,
    [organizationId, projectId, JSON.stringify(rows)],
  )
  await query(
    em,
    `insert into assignments (organization_id, assignment_id, project_id, task_id, annotation_key, member_id, work_type, opened_at,
       may_save, may_skip)
     select $1::uuid, assignment_id, $2::uuid, task_id, 'a', held_by, work_type, now(), false, true
     from json_to_recordset($3::json) as x(assignment_id uuid, task_id uuid, held_by uuid, work_type text)
     where assignment_id is not null`,
    [organizationId, projectId, JSON.stringify(rows)],
  )
}

async function insertSkips(em: SqlEntityManager, world: QueueWorld, tasks: readonly QueueTask[]): Promise<void> {
  const { organizationId, projectId, memberId } = world
  const skips = tasks.flatMap((task) => {
    const skip = (name: string, workType: string, atMs: number) => ({
      uuid: crypto.randomUUID(),
      task_id: task.id,
      member_id: memberId(name),
      work_type: workType,
      created_at: instant(atMs),
    })
    const givenAtMs = task.statusAtMs ?? 0
    return [
      ...[...task.skippedBy].map((name) => skip(name, 'label', givenAtMs - 1000)),
      ...[...task.reviewSkippedBy].map(([name, atMs]) => skip(name, 'review', atMs)),
    ]
  })
  const parameters = [organizationId, projectId, JSON.stringify(skips)]
  await query(
    em,
    `insert into annotations (organization_id, annotation_id, project_id, task_id, key)
     select $1::uuid, uuid, $2::uuid, task_id, uuid::text from json_to_recordset($3::json) as x(uuid uuid, task_id uuid)`,
    parameters,
  )
  await query(
    em,
    `insert into workunits (organization_id, uuid, project_id, task_id, annotation_id, annotation_key, member_id,
       created_at, recorded_at, work_type, action, active_ms)
     select $1::uuid, uuid, $2::uuid, task_id, uuid, uuid::text, member_id, created_at, now(), work_type, 'skipped', 0
     from json_to_recordset($3::json) as x(uuid uuid, task_id uuid, member_id uuid, created_at timestamptz, work_type text)`,
    parameters,
  )
}

/** Tasks that nobody did anything with. */
export const freshTasks = (count: number): QueueTask[] =>
  Array.from({ length: count }, (_, n) => ({
    id: `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    priority: 0,
    labelStatus: 'UNLABELED',
    statusAtMs: null,
    statusBy: null,
    labeler: null,
    reviewer: null,
    lastReview: null,
    assignedLabeler: null,
    assignedReviewer: null,
    assignedAtMs: null,
    holding: null,
    skippedBy: new Set<string>(),
    reviewSkippedBy: new Map<string, number>(),
  }))

/** Makes one. */
export async function queueWorld(database: Database, options: QueueWorldOptions): Promise<QueueWorld> {
  const { people, deactivated = [], outside = [], settings, tasks } = options
  const ids = new Map(Object.keys(people).map((name) => [name, crypto.randomUUID()]))
  const memberId = (name: string): string => ids.get(name)!
  const [organizationId, projectId] = [crypto.randomUUID(), crypto.randomUUID()]
  const project = `p-${projectId}`
  const world: QueueWorld = {
    organizationId,
    projectId,
    project,
    memberId,
    worker: (name) => {
      const viewer: Viewer = {
        organizationId,
        memberId: memberId(name),
        key: `${name}@x.org`,
        name,
        role: people[name]!,
        projectIds: [projectId],
        scopes: ['read', 'write'],
      }
      return { database, viewer, by: actorOf(viewer, null) }
    },
  }
  await visit(database, operate(organizationId), async (em) => {
    await query(
      em,
      "insert into organizations (organization_id, key, name, time_zone, created_at) values ($1, $2, $2, 'UTC', now())",
      [organizationId, `o-${organizationId}`],
    )
    await query(
      em,
      'insert into projects (organization_id, project_id, key, name, settings) values ($1, $2, $3, $3, $4::jsonb)',
      [organizationId, projectId, project, JSON.stringify(settings)],
    )
    for (const [name, role] of Object.entries(people)) {
      await query(
        em,
        `insert into members (organization_id, member_id, key, name, role, deactivated_at, created_at)
         values ($1, $2, $3, $4, $5, $6, now())`,
        [organizationId, memberId(name), `${name}@x.org`, name, role, deactivated.includes(name) ? new Date() : null],
      )
      if (!outside.includes(name))
        await query(em, 'insert into project_members values ($1, $2, $3)', [organizationId, projectId, memberId(name)])
    }
    await insertTasks(em, world, tasks)
    await insertSkips(em, world, tasks)
  })
  return world
}
