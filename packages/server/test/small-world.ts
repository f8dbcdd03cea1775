import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { operate } from '../src/database/keys/operate.ts'
import { query } from '../src/database/query.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { visit } from '../src/database/visit.ts'
import type { Visitable } from '../src/database/visit.ts'

/** One organization with one of everything that can be seen, for tests of who sees what. */
export interface SmallWorld {
  readonly organizationId: string
  /** In both projects: nobody but Ann. The others, heads apart, are in the first. */
  readonly projectIds: readonly [string, string]
  readonly members: Readonly<Record<'olga' | 'mia' | 'rob' | 'ann' | 'bob', string>>
  readonly secretHash: Buffer
  viewer(name: keyof SmallWorld['members']): Viewer
}

const roleOf = {
  olga: 'owner',
  mia: 'manager',
  rob: 'reviewer',
  ann: 'annotator',
  bob: 'annotator',
} as const satisfies Record<string, Role>

const instant = '2026-03-02T10:00:00.000Z'
const day = '2026-03-02'

async function peopleAndProjects(em: SqlEntityManager, world: SmallWorld): Promise<void> {
  const { organizationId, members, projectIds } = world
  const workspaceId = crypto.randomUUID()
  await query(
    em,
    'insert into organizations (organization_id, key, name, time_zone, created_at) values ($1, $2, $2, $3, $4)',
    [organizationId, `org-${organizationId}`, 'UTC', instant],
  )
  for (const [name, memberId] of Object.entries(members)) {
    const values = [organizationId, memberId, `${name}@x.org`, name, roleOf[name as keyof typeof roleOf], instant]
    await query(em, "insert into members values ($1, $2, $3, $4, $5, null, 'a hash', $6)", values)
  }
  await query(em, "insert into former_keys values ($1, 'bobby@x.org', $2)", [organizationId, members.bob])
  await query(em, "insert into workspaces values ($1, $2, 'w', 'W')", [organizationId, workspaceId])
  await query(em, 'insert into workspace_members values ($1, $2, $3), ($1, $2, $4)', [
    organizationId,
    workspaceId,
    members.rob,
    members.bob,
  ])
  for (const projectId of projectIds) {
    await query(
      em,
      'insert into projects (organization_id, project_id, key, name, workspace_id) values ($1, $2, $3, $3, $4)',
      [organizationId, projectId, `p-${projectId}`, projectId === projectIds[0] ? workspaceId : null],
    )
    await query(em, 'insert into project_members values ($1, $2, $3)', [organizationId, projectId, members.ann])
  }
  await query(em, 'insert into project_members values ($1, $2, $3)', [organizationId, projectIds[0], members.mia])
}

async function workOf(em: SqlEntityManager, world: SmallWorld, projectId: string, author: string): Promise<void> {
  const { organizationId, members } = world
  const [taskId, annotationId] = [crypto.randomUUID(), crypto.randomUUID()]
  await query(em, 'insert into tasks (organization_id, project_id, task_id, key) values ($1, $2, $3, $3::uuid::text)', [
    organizationId,
    projectId,
    taskId,
  ])
  await query(
    em,
    `insert into annotations (organization_id, annotation_id, project_id, task_id, author_id, last_action, completed_at)
     values ($1, $2, $3, $4, $5, 'accepted', $6)`,
    [organizationId, annotationId, projectId, taskId, author, instant],
  )
  for (const [memberId, workType, action] of [
    [author, 'label', 'submitted'],
    [members.rob, 'review', 'closed'],
    [members.rob, 'review', 'accepted'],
  ] as const) {
    await query(
      em,
      `insert into workunits (organization_id, uuid, project_id, task_id, annotation_id, annotation_key, member_id, author_id,
         created_at, recorded_at, work_type, action, active_ms)
       values ($1, $2, $3, $4, $5, '', $6, $7, $8, $8, $9, $10, 1000)`,
      [
        organizationId,
        crypto.randomUUID(),
        projectId,
        taskId,
        annotationId,
        memberId,
        author,
        instant,
        workType,
        action,
      ],
    )
  }
  await query(em, 'insert into comments values ($1, $2, $3, $4, $5, $6, $7, $8)', [
    organizationId,
    crypto.randomUUID(),
    projectId,
    taskId,
    annotationId,
    members.mia,
    instant,
    'Look again',
  ])
  await query(
    em,
    'insert into day_cells (organization_id, member_id, day, project_id, done) values ($1, $2, $3, $4, 1)',
    [organizationId, author, day, projectId],
  )
}

async function secrets(em: SqlEntityManager, { organizationId, members, secretHash }: SmallWorld): Promise<void> {
  const ids = [organizationId, crypto.randomUUID(), members.ann, secretHash]
  await query(em, "insert into tokens values ($1, $2, $3, $4, '{read}', $5)", [...ids, instant])
  await query(em, 'insert into sessions values ($1, $2, $3, $4, $5, $5)', [...ids, instant])
  await query(em, 'insert into password_links values ($1, $2, $3, $4, $5, $5)', [...ids, instant])
  await query(em, 'insert into change_counters values ($1, 0, 1)', [organizationId])
}

/** Writes it: Ann worked in both projects, Bob in the first; Rob reviewed and Mia commented on all of it. */
export async function smallWorld(database: Visitable): Promise<SmallWorld> {
  const id = (): string => crypto.randomUUID()
  const world: SmallWorld = {
    organizationId: id(),
    projectIds: [id(), id()],
    members: { olga: id(), mia: id(), rob: id(), ann: id(), bob: id() },
    secretHash: Buffer.from(crypto.getRandomValues(new Uint8Array(32))),
    viewer: (name) => ({
      organizationId: world.organizationId,
      memberId: world.members[name],
      key: `${name}@x.org`,
      name,
      role: roleOf[name],
      projectIds: name === 'olga' ? 'every' : name === 'ann' ? world.projectIds : [world.projectIds[0]],
      scopes: ['read', 'write', 'ingest'],
    }),
  }
  await visit(database, operate(world.organizationId), async (em) => {
    await peopleAndProjects(em, world)
    await workOf(em, world, world.projectIds[0], world.members.ann)
    await workOf(em, world, world.projectIds[1], world.members.ann)
    await workOf(em, world, world.projectIds[0], world.members.bob)
    await secrets(em, world)
  })
  return world
}
