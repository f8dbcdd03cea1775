import { may, reachOf, roles, sessionScopes } from '@labelpulse/domain'
import type { Act, QueueRules } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Parameter } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { toReview } from './steps.ts'
import type { Steps } from './steps.ts'
import type { WorkProject } from './work-project.ts'

/** Somebody who asks for work in a project, with what the conditions of the steps compare with. */
export interface Asking {
  readonly organization: string
  readonly project: string
  readonly me: string
  readonly now: Date
  /** Whoever did nothing since then is not waited for. */
  readonly silentSince: Date
  /** Who may label in the project now, and who may review. */
  readonly labelers: readonly string[]
  readonly reviewers: readonly string[]
  /** To whom tasks are assigned who may not any more. */
  readonly goneLabelers: readonly string[]
  readonly goneReviewers: readonly string[]
  /** Tasks that wait for another labeler, and that the asker skipped. */
  readonly skipped: readonly string[]
  /** Tasks to review that the asker skipped since they were labeled: those first that they skipped longest ago. */
  readonly reviewsSkipped: readonly string[]
  /** Tasks to review that were skipped by whoever they waited for. */
  readonly skippedByAwaited: readonly string[]
}

const types: Readonly<Record<keyof Asking, string>> = {
  organization: 'uuid',
  project: 'uuid',
  me: 'uuid',
  now: 'timestamptz',
  silentSince: 'timestamptz',
  labelers: 'uuid[]',
  reviewers: 'uuid[]',
  goneLabelers: 'uuid[]',
  goneReviewers: 'uuid[]',
  skipped: 'uuid[]',
  reviewsSkipped: 'uuid[]',
  skippedByAwaited: 'uuid[]',
}

/** Asks with `{me}`, `{now}` … in the text bound: of all that an asking knows, what the text names. */
export function queryFor<Row>(em: SqlEntityManager, asking: Asking, text: string): Promise<Row[]> {
  const named: (keyof Asking)[] = []
  const sql = text.replaceAll(/\{(\w+)\}/g, (_, name: keyof Asking) => {
    if (!named.includes(name)) named.push(name)
    return `$${named.indexOf(name) + 1}::${types[name]}`
  })
  const parameters = named.map((name): Parameter => asking[name])
  return query<Row>(em, sql, parameters)
}

/** Whether a role reviews, whatever its token may. */
export const mayReview = ({ role }: Pick<Viewer, 'role'>): boolean => may(role, sessionScopes, 'review')

const everywhere = roles.filter((role) => reachOf[role].projects === 'every')
const whoMay = (act: Act) => roles.filter((role) => may(role, sessionScopes, act))

// By leaps through the index: as many steps as there are assignees, however many tasks they have.
const assignees = (column: string): string => `
  (select ${column} as id from tasks where organization_id = $1::uuid and project_id = $2::uuid and ${column} is not null
   order by ${column} limit 1)
  union all
  select (select ${column} from tasks where organization_id = $1::uuid and project_id = $2::uuid and ${column} > a.id
          order by ${column} limit 1) from assignees a where a.id is not null`

const gone = (column: string, there: string): string => `array(
  with recursive assignees as (${assignees(column)})
  select id from assignees where id is not null and id not in (select member_id from ${there}))`

const skipped = (condition: string): string => `array(
  select w.task_id from workunits w join tasks t on t.organization_id = w.organization_id and t.task_id = w.task_id
  where w.organization_id = $1::uuid and w.project_id = $2::uuid and w.member_id = $5::uuid and w.action = 'skipped' and ${condition}
  group by w.task_id order by max(w.created_at), w.task_id)`

const whatIsThere = `
  with labelers as materialized (select member_id, role from present_in($2::uuid, $3::text[])),
    reviewers as (select member_id from labelers where role = any ($4::text[]))
  select array(select member_id from labelers) as labelers, array(select member_id from reviewers) as reviewers,
    ${gone('assigned_labeler_id', 'labelers')} as "goneLabelers",
    ${gone('assigned_reviewer_id', 'reviewers')} as "goneReviewers",
    ${skipped("w.work_type <> 'review' and t.label_status = 'SKIPPED'")} as skipped,
    ${skipped(`w.work_type = 'review' and w.created_at >= t.status_at and ${toReview}`)} as "reviewsSkipped",
    array(select skipped_reviews($2::uuid)) as "skippedByAwaited"`

/** What a viewer's question for work is compared with, inside a visit. */
export async function askingOf(
  em: SqlEntityManager,
  { organizationId: organization, memberId: me }: Viewer,
  { id: project, settings }: WorkProject,
): Promise<Asking> {
  const now = new Date()
  const parameters = [organization, project, everywhere, whoMay('review'), me]
  const [there] = await query<Omit<Asking, 'organization' | 'project' | 'me' | 'now' | 'silentSince'>>(
    em,
    whatIsThere,
    parameters,
  )
  if (!there) throw new Error('A question without a table always has an answer')
  return { organization, project, me, now, silentSince: new Date(now.getTime() - settings.reassignAfterMs), ...there }
}

/**
 * The steps without the ranges that hold nothing, for they go over a list that is empty: most lists are, and each range takes
 * longer to plan than to read.
 */
export function possible(steps: Steps, asking: Asking): Steps {
  const empty = (['goneLabelers', 'goneReviewers', 'reviewsSkipped'] as const).filter((name) => !asking[name].length)
  const canHold = (condition: string) => !empty.some((name) => condition.includes(`= any ({${name}})`))
  return steps.map((step) => ({ ...step, ranges: step.ranges.filter(canHold) }))
}

/** The rules of the domain that are in force for a question. */
export const rulesOf = ({ labelers, reviewers }: Asking, { settings }: WorkProject): QueueRules => ({
  ...settings,
  labelers: new Set(labelers),
  reviewers: new Set(reviewers),
})
