import type { WorkType } from '@labelpulse/domain'
import { operate } from '../src/database/keys/operate.ts'
import type { Database } from '../src/database/open.ts'
import { query } from '../src/database/query.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { visit } from '../src/database/visit.ts'
import { ask } from './ask.ts'
import type { Answer } from './ask.ts'

/** A task put before somebody, as if it had been handed out. */
export interface Desk {
  readonly assignment: string
  readonly openedAtMs: number
  /** Presses a button; what is not said is that of a submission of 1 s, now. */
  press(work?: Readonly<Record<string, unknown>>): Promise<Answer>
}

export interface DeskOptions {
  readonly projectId: string
  readonly task: string
  readonly workType?: WorkType
  readonly annotation?: string
  /** How long ago it was handed out. */
  readonly agoMs?: number
}

const save = `mutation ($work: WorkInput!) { saveWork(work: $work) {
  uuid startedAt createdAt workType action time inactiveTime nextLabelStatus annotation score clamped createdBy { key } task { key } } }`

/** Puts a task before a viewer, and makes it if there is none. */
export async function deskOf(
  database: Database,
  viewer: Viewer,
  { projectId, task, workType = 'label', annotation = '', agoMs = 3_600_000 }: DeskOptions,
): Promise<Desk> {
  const { organizationId, memberId } = viewer
  const assignment = crypto.randomUUID()
  const openedAtMs = Date.now() - agoMs
  await visit(database, operate(organizationId), async (em) => {
    await query(
      em,
      `insert into tasks (organization_id, task_id, project_id, key) values ($1, $2, $3, $4)
       on conflict (organization_id, project_id, key) do nothing`,
      [organizationId, crypto.randomUUID(), projectId, task],
    )
    await query(
      em,
      `update tasks set assignment_id = $4, held_by = $5, held_until = now() + interval '1 day'
       where organization_id = $1 and project_id = $2 and key = $3`,
      [organizationId, projectId, task, assignment, memberId],
    )
    await query(
      em,
      `insert into assignments (organization_id, assignment_id, project_id, task_id, annotation_key, member_id, work_type, opened_at,
         may_save, may_skip)
       select organization_id, $4, project_id, task_id, $5, $6, $7, $8,
         coalesce((settings ->> 'may_save')::boolean, false), coalesce((settings ->> 'may_skip')::boolean, true)
       from tasks t join projects p using (organization_id, project_id)
       where organization_id = $1 and project_id = $2 and t.key = $3`,
      [organizationId, projectId, task, assignment, annotation, memberId, workType, new Date(openedAtMs)],
    )
  })
  return {
    assignment,
    openedAtMs,
    press: (work = {}) => {
      const plain = { assignment, uuid: crypto.randomUUID(), action: 'SUBMITTED', time: 1000, inactiveTime: 0 }
      return ask(database, viewer, save, { work: { ...plain, ...work } })
    },
  }
}
