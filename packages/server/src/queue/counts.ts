import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Viewer } from '../database/viewer.ts'
import { askingOf, mayReview, possible, queryFor } from './asking.ts'
import type { Asking } from './asking.ts'
import { rejectionsFor } from './came-back.ts'
import type { ProjectQueue, Queue } from './queue.types.ts'
import { isFree, labelingSteps, ofProject, reviewingCounts } from './steps.ts'
import type { Steps } from './steps.ts'
import { workProject, workProjects } from './work-project.ts'
import type { WorkProject } from './work-project.ts'

/** Of what may be very much, no more is counted: pages ask often. */
const enough = 1000

/** How many tasks are at each step for the asker, the first step first. */
async function countsOf(em: SqlEntityManager, asking: Asking, steps: Steps): Promise<number[]> {
  const ranges = possible(steps, asking).flatMap((step, n) =>
    step.ranges.map(
      (one) =>
        `(select t.task_id, ${n} as step from tasks t where ${ofProject} and ${one} and ${isFree} limit ${enough})`,
    ),
  )
  const rows = await queryFor<{ step: number; count: number }>(
    em,
    asking,
    `select step, least(count(*), ${enough})::int as count
     from (select min(step) as step from (${ranges.join(' union all ')}) s group by task_id) s group by step`,
  )
  const counts = new Map(rows.map(({ step, count }) => [step, count]))
  return steps.map((_, n) => counts.get(n) ?? 0)
}

const sum = (counts: readonly number[]): number =>
  Math.min(
    enough,
    counts.reduce((total, count) => total + count, 0),
  )

// Where a project was put away, nothing waits.
async function queueIn(em: SqlEntityManager, viewer: Viewer, project: WorkProject): Promise<Queue> {
  const asking = project.isArchived ? null : await askingOf(em, viewer, project)
  const count = async (steps: Steps) => (asking ? countsOf(em, asking, steps) : [])
  const [begun = 0, rejected = 0, assigned = 0, ...open] = await count(labelingSteps(project.settings))
  const cameBack = asking && begun + rejected > 0 ? await rejectionsFor(em, asking) : []
  const labeling = { inProgress: begun, rejected, assigned, open: sum(open), cameBack }
  if (!mayReview(viewer)) return { labeling, reviewing: null }
  const [inProgress = 0, corrected = 0, assignedReviews = 0, ...others] = await count(reviewingCounts(project.settings))
  return { labeling, reviewing: { inProgress, corrected, assigned: assignedReviews, open: sum(others) } }
}

/** How much waits for a viewer in a project, inside a read visit. */
export const queueOf = async (em: SqlEntityManager, viewer: Viewer, projectKey: string): Promise<Queue> =>
  queueIn(em, viewer, await workProject(em, projectKey))

/** The same in each of some projects, by key; null: in each that the viewer sees. What they do not see is absent. */
export async function queuesOf(
  em: SqlEntityManager,
  viewer: Viewer,
  keys: readonly string[] | null,
): Promise<ProjectQueue[]> {
  const queues: ProjectQueue[] = []
  for (const project of await workProjects(em, keys))
    queues.push({ project, queue: await queueIn(em, viewer, project) })
  return queues
}
