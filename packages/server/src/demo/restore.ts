import { dayAt, startOfDayMs } from '@labelpulse/domain'
import type { Action, Day } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { emptyFloor, isSampled, returnsAtMs } from './floor.ts'
import type { Floor, Piece, Scene } from './floor.ts'
import { people } from './people.ts'
import type { Person } from './people.ts'
import { projects } from './projects.ts'
import type { DemoProject } from './projects.ts'
import { storyDays } from './story.ts'

const dayMs = 86_400_000

/** What was handed in longer ago nobody looks for any more. */
const reachesBackMs = 21 * dayMs

/** A demo as its database tells it. */
export interface Restored {
  readonly scene: Scene
  /** The people of the demo who are members still. */
  readonly people: readonly Person[]
  /** The last workunit. */
  readonly lastAtMs: number
  readonly today: { readonly day: Day; readonly count: number }
}

interface Waiting {
  readonly project: string
  readonly task: string
  readonly author: string
  readonly last_action: Action
  readonly objects: string
  readonly round: number
  readonly reviewer: string | null
}

const waiting = `
  select p.key as project, t.key as task, m.key as author, a.last_action, a.objects, r.round, r.reviewer
  from annotations a
  join projects p using (organization_id, project_id)
  join tasks t using (organization_id, task_id)
  join members m on m.organization_id = a.organization_id and m.member_id = a.author_id
  cross join lateral (
    select count(*)::int as round, (array_agg(by.key order by w.created_at desc))[1] as reviewer
    from workunits w join members by using (organization_id, member_id)
    where w.organization_id = a.organization_id and w.annotation_id = a.annotation_id and w.action = 'rejected'
  ) r
  where a.organization_id = $1 and a.key = '' and a.skipped_at is null and not a.is_deleted
    and a.last_action in ('submitted', 'updated', 'rejected') and a.completed_at > $2
  order by a.completed_at`

async function floorOf(
  em: SqlEntityManager,
  organizationId: string,
  open: readonly DemoProject[],
  nowMs: number,
): Promise<Floor> {
  const floor = emptyFloor()
  for (const row of await query<Waiting>(em, waiting, [organizationId, new Date(nowMs - reachesBackMs)])) {
    const project = open.find(({ key }) => key === row.project)
    if (!project) continue
    const { task, author, round, reviewer } = row
    const piece: Piece = { project, task, author, round, reviewer, objects: Number(row.objects), readyAtMs: 0 }
    if (row.last_action === 'rejected') floor.toCorrect.push({ ...piece, readyAtMs: returnsAtMs(Math.random, nowMs) })
    else if (round > 0 || isSampled(project, task)) floor.toReview.push(piece)
  }
  const touched = await query<{ project: string; number: number }>(
    em,
    `select p.key as project, max(substring(t.key from '-([0-9]{6})$')::int) as number
     from annotations a join tasks t using (organization_id, task_id)
     join projects p on p.organization_id = a.organization_id and p.project_id = a.project_id
     where a.organization_id = $1 and t.key ~ '-[0-9]{6}$' group by p.key`,
    [organizationId],
  )
  for (const { project, number } of touched) floor.nextTask.set(project, number + 1)
  return floor
}

interface Standing {
  readonly time_zone: string
  readonly created_at: string
  readonly last_at: string | null
  readonly members: readonly string[]
  readonly projects: readonly string[]
}

const standing = `
  select time_zone, created_at,
    (select max(created_at) from workunits w where w.organization_id = o.organization_id) as last_at,
    array(select key from members m where m.organization_id = o.organization_id and deactivated_at is null) as members,
    array(select key from projects p where p.organization_id = o.organization_id and archived_at is null) as projects
  from organizations o where organization_id = $1`

/** Reads where a demo's work stands, inside an operating visit; null: there is no such organization any more. */
export async function restore(em: SqlEntityManager, organizationId: string, nowMs: number): Promise<Restored | null> {
  const [found] = await query<Standing>(em, standing, [organizationId])
  if (!found) return null
  const day = dayAt(nowMs, found.time_zone)
  const [today] = await query<{ count: number }>(
    em,
    'select count(*)::int as count from workunits where organization_id = $1 and created_at >= $2',
    [organizationId, new Date(startOfDayMs(day, found.time_zone))],
  )
  const open = projects.filter(({ key }) => found.projects.includes(key))
  const beganAtMs = Date.parse(found.created_at) - storyDays * dayMs
  return {
    scene: {
      floor: await floorOf(em, organizationId, open, nowMs),
      chance: Math.random,
      projects: open,
      beganAtMs,
      timeZone: found.time_zone,
    },
    people: people.filter(({ key }) => found.members.includes(key)),
    lastAtMs: found.last_at === null ? beganAtMs : Date.parse(found.last_at),
    today: { day, count: today?.count ?? 0 },
  }
}
