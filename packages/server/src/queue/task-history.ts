import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { memberJson } from '../graphql/loaders.ts'
import { joinHolder } from '../reports/samples.ts'
import { commentsOf } from './comments.ts'
import { roundsOf } from './rounds.ts'
import type { BrokenLoop, TaskAnnotation, TaskHistory } from './tasks.types.ts'
import { workProject } from './work-project.ts'

interface Row extends Omit<TaskHistory, 'task' | 'rounds' | 'comments' | 'annotations' | 'brokenLoops'> {
  readonly taskId: string
  readonly key: string
  readonly name: string | null
}

/** A member by a column with their id, as JSON; null: nobody, or nobody whom the viewer sees. */
const member = (column: string): string => `(
  select ${memberJson} from members m
  where m.organization_id = t.organization_id and m.member_id = ${column})`

const taskNamed = `
  select t.task_id as "taskId", t.key, t.name, t.label_status as "labelStatus", t.priority, t.data,
    ${member('t.assigned_labeler_id')} as "assignedLabeler", ${member('t.assigned_reviewer_id')} as "assignedReviewer",
    t.assigned_at as "assignedAt", ${member('h.held_by')} as "heldBy", h.held_until as "heldUntil"
  from tasks t ${joinHolder} where t.project_id = $1::uuid and t.key = $2`

const annotations = `
  select nullif(t.key, '') as key, ${member('t.author_id')} as author, t.result
  from annotations t where t.task_id = $1::uuid order by t.annotation_id`

const brokenLoops = `
  select t.opened_at as "at", ${member('t.member_id')} as "takenBy",
    coalesce((select m.name from members m where m.organization_id = t.organization_id and m.key = t.broken_loop->>'member'),
      t.broken_loop->>'member') as "waitedFor", t.work_type as "workType", t.broken_loop->>'reason' as reason
  from assignments t where t.task_id = $1::uuid and t.broken_loop is not null order by t.opened_at`

/** A task with all that was done on it, inside a read visit, as far as the viewer sees it. */
export async function historyOf(em: SqlEntityManager, projectKey: string, taskKey: string): Promise<TaskHistory> {
  const project = await workProject(em, projectKey)
  const [row] = await query<Row>(em, taskNamed, [project.id, taskKey])
  if (!row) throw new Refusal('NOT_FOUND', `There is no task with the key '${taskKey}'.`, 'task')
  const { taskId, key, name, ...task } = row
  return {
    ...task,
    task: { key, name },
    rounds: await roundsOf(em, { taskId }),
    comments: await commentsOf(em, { taskId }),
    annotations: await query<TaskAnnotation>(em, annotations, [taskId]),
    brokenLoops: await query<BrokenLoop>(em, brokenLoops, [taskId]),
  }
}
