import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Viewer } from '../database/viewer.ts'
import { askingOf, mayReview, possible, queryFor } from './asking.ts'
import type { Asking } from './asking.ts'
import type { Queue } from './queue.types.ts'
import { isFree, labelingSteps, ofProject, reviewingCounts } from './steps.ts'
import type { Steps } from './steps.ts'
import { workProject } from './work-project.ts'

/** Of what may be very much, no more is counted: pages ask often. */
const enough = 1000

/** How many tasks are at each step for the asker, the first step first. */
async function countsOf(em: SqlEntityManager, asking: Asking, steps: Steps): Promise<number[]> {
  const ranges = possible(steps, asking).flatMap((conditions, n) =>
    conditions.map(
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

/** How much waits for a viewer in a project, inside a read visit. Where a project was put away, nothing does. */
export async function queueOf(em: SqlEntityManager, viewer: Viewer, projectKey: string): Promise<Queue> {
  const project = await workProject(em, projectKey)
  const asking = project.isArchived ? null : await askingOf(em, viewer, project)
  const count = async (steps: Steps) => (asking ? countsOf(em, asking, steps) : [])
  const [begun = 0, rejected = 0, assigned = 0, ...open] = await count(labelingSteps(project.settings))
  const labeling = { inProgress: begun, rejected, assigned, open: sum(open) }
  if (!mayReview(viewer)) return { labeling, reviewing: null }
  const [inProgress = 0, corrected = 0, assignedReviews = 0, ...others] = await count(reviewingCounts())
  return { labeling, reviewing: { inProgress, corrected, assigned: assignedReviews, open: sum(others) } }
}
