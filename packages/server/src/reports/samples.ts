import { may, reachOf, roles, sessionScopes } from '@labelpulse/domain'
import type { LabelStatus } from '@labelpulse/domain'
import { sampleMetrics, sqlOf } from '@labelpulse/metrics'
import type { SampleMetricName } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { aText, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'
import type { Measured } from './cells.ts'
import { choose } from './selection.ts'
import type { Selection } from './selection.ts'

export interface SampleRow extends Measured<typeof sampleMetrics> {
  readonly projectId: string
  readonly taskId: string
  readonly labelStatus: LabelStatus
  readonly priority: number
  readonly assignedLabelerId: string | null
  readonly assignedReviewerId: string | null
  /** With whom it is now. */
  readonly heldById: string | null
  readonly heldUntil: string | null
  /** Whether time of a workunit on it was cut. */
  readonly clamped: boolean
}

/** Which tasks of a selection; what is null narrows nothing. */
export interface TaskFilter {
  readonly statuses: readonly LabelStatus[] | null
  /** The key of a member to whom they are assigned, as labeler or as reviewer. */
  readonly assignee: string | null
  /** A part of the key or the name, in whatever case. */
  readonly search: string | null
  /** Whether they are assigned to nobody who is there: the queue hands such tasks to anybody. */
  readonly unassigned: boolean | null
  /** Whether time of a workunit on them was cut. */
  readonly clamped: boolean | null
}

const names = Object.keys(sampleMetrics) as SampleMetricName[]

const ofTask = 'f.organization_id = t.organization_id and f.task_id = t.task_id'

const measured = names.map((name) => `${sqlOf(sampleMetrics[name].value, ofTask)} as "${name}"`).join(',\n  ')

const isClamped = `exists (select 1 from workunits w
  where w.organization_id = t.organization_id and w.task_id = t.task_id and w.is_clamped)`

const everywhere = roles.filter((role) => reachOf[role].projects === 'every')
const array = (list: readonly string[]): string => `array['${list.join("', '")}']`

/** Who may work in each project, and as what. */
const present = `present as materialized (
  select p.project_id, m.member_id, m.role from projects p, present_in(p.project_id, ${array(everywhere)}) m
  where $1::uuid[] is null or p.project_id = any ($1::uuid[]))`

const isThere = (assignee: string, condition = 'true'): string =>
  `coalesce((t.project_id, ${assignee}) in (select project_id, member_id from present where ${condition}), false)`

const reviewing = roles.filter((role) => may(role, sessionScopes, 'review'))
const isAssigned = `(${isThere('t.assigned_labeler_id')}
  or ${isThere('t.assigned_reviewer_id', `role = any (${array(reviewing)})`)})`

const filtered = `($1::uuid[] is null or t.project_id = any ($1::uuid[]))
  and ($2::text[] is null or t.label_status = any ($2::text[]))
  and ($3::text is null or exists (select 1 from members m where m.organization_id = t.organization_id and m.key = $3
        and m.member_id in (t.assigned_labeler_id, t.assigned_reviewer_id)))
  and ($4::text is null or strpos(lower(t.key), lower($4)) > 0 or strpos(lower(t.name), lower($4)) > 0)
  and ($5::boolean is null or $5 <> ${isAssigned})
  and ($6::boolean is null or $6 = ${isClamped})`

/** Joins to a task `t`, as `h`, who holds it now and until when: whoever was deactivated or left its project holds nothing. */
export const joinHolder = `left join lateral (
    select t.held_by, t.held_until where t.held_until > now() and exists (
      select 1 from present_in(t.project_id, ${array(everywhere)}) m where m.member_id = t.held_by)) h on true`

const page = `with ${present}
  select t.project_id as "projectId", t.task_id as "taskId", t.project_key, t.key,
    t.label_status as "labelStatus", t.priority,
    t.assigned_labeler_id as "assignedLabelerId", t.assigned_reviewer_id as "assignedReviewerId",
    h.held_by as "heldById", h.held_until as "heldUntil",
    ${isClamped} as clamped,
    ${measured}
  from (
    select t.*, p.key as project_key
    from tasks t join projects p on p.organization_id = t.organization_id and p.project_id = t.project_id
    where ${filtered}
      and ($7::text is null or (p.key collate "C", t.key collate "C") > ($7::text, $8::text))
    order by p.key collate "C", t.key collate "C"
    limit $9::int
  ) t ${joinHolder}
  order by t.project_key collate "C", t.key collate "C"`

/** A page of samples by project key and task key, each over its whole life: of the selection only the places narrow. */
export async function samplePage(
  em: SqlEntityManager,
  selection: Selection,
  { statuses, assignee, search, unassigned, clamped }: TaskFilter,
  first: number,
  after: string | null,
): Promise<Page<SampleRow>> {
  checkFirst(first)
  const { projectIds } = await choose(em, selection)
  const filter = [projectIds, statuses, assignee && assignee.toLowerCase(), search, unassigned, clamped]
  const [project = null, task = null] = after === null ? [] : placeOf(after, [aText, aText])
  const rows = await query<SampleRow & { project_key: string; key: string }>(em, page, [
    ...filter,
    project,
    task,
    first + 1,
  ])
  const [counted] = await query<{ count: string }>(
    em,
    `with ${present} select count(*) from tasks t where ${filtered}`,
    filter,
  )
  return pageOf(rows, first, Number(counted?.count ?? 0), (row) => [row.project_key, row.key])
}
