import type { LabelStatus, Side, WorkSettings } from '@labelpulse/domain'

// The second reading of the queues' order: what `labelingStep` and `reviewingStep` say of a task `t`, as conditions that an
// index finds. A test holds the first pick of both together. {me}, {now} … are the parameters of `asking.ts`.

/** The classes of a queue in order. Each is a list of conditions, any of which may hold: one index range each. */
export type Steps = readonly (readonly string[])[]

const all = (...conditions: readonly string[]): string => conditions.join(' and ')
const not = (condition: string): string => `not (${condition})`

const is = (status: LabelStatus): string => `t.label_status = '${status}'`

const columns = {
  labeler: { assignee: 't.assigned_labeler_id', there: '{labelers}', gone: '{goneLabelers}' },
  reviewer: { assignee: 't.assigned_reviewer_id', there: '{reviewers}', gone: '{goneReviewers}' },
} as const satisfies Record<Side, object>

/** With nobody else who is there. */
export const isFree =
  '(t.held_by is null or t.held_by = {me} or t.held_until <= {now} or t.held_by <> all ({labelers}))'

const isHeld = (workType: 'label' | 'review'): string =>
  all(
    't.held_by = {me}',
    't.held_until > {now}',
    `exists (select 1 from assignments h where h.organization_id = t.organization_id
       and h.assignment_id = t.assignment_id and h.work_type = '${workType}')`,
  )

const isExplicit = '(t.status_at is null or coalesce(t.assigned_at > t.status_at, false))'

const isMine = (side: Side): string => `${columns[side].assignee} = {me}`

const isExplicitlyOthers = (side: Side): string =>
  all(isExplicit, `coalesce(${columns[side].assignee} = any (${columns[side].there}), false)`, not(isMine(side)))

/** Assigned to nobody, or to somebody who is not there any more. */
const unassigned = (side: Side): readonly string[] => [
  `${columns[side].assignee} is null`,
  `${columns[side].assignee} = any (${columns[side].gone})`,
]

const isAwaited = (side: Side, member: string): string =>
  `(coalesce(${member} = any (${columns[side].there}), false) and coalesce(t.status_at > {silentSince}, true))`

/** Tasks of one status that are assigned to me, or to nobody, and for whom nobody else is waited. */
const open = (side: Side, status: LabelStatus, awaited: string) => ({
  assigned: all(is(status), isMine(side), `(${isExplicit} or ${not(awaited)})`),
  anyone: unassigned(side).map((range) => all(is(status), range, not(awaited))),
})

const skippedLabeling = `exists (select 1 from workunits w where w.organization_id = t.organization_id and w.task_id = t.task_id
  and w.member_id = {me} and w.action = 'skipped' and w.work_type <> 'review')`

/** Classes 1 to 5 of *Start labeling*. */
export function labelingSteps({ maySave, skippedGoTo }: Pick<WorkSettings, 'maySave' | 'skippedGoTo'>): Steps {
  const begun = (['REJECTED', 'LABELING_IN_PROGRESS'] as const).map((status) =>
    open('labeler', status, isAwaited('labeler', 't.labeler_id')),
  )
  const fresh = (['UNLABELED', 'PRELABELED'] as const).map((status) => open('labeler', status, 'false'))
  const own = (status: LabelStatus): string =>
    all(is(status), 't.labeler_id = {me}', not(isExplicitlyOthers('labeler')))
  const forOthers = all(is('SKIPPED'), not(isExplicitlyOthers('labeler')), not(skippedLabeling))
  const tasks = [...fresh, ...begun]
  return [
    [isHeld('label'), ...(maySave ? [own('LABELING_IN_PROGRESS')] : [])],
    [own('REJECTED')],
    [...tasks.map(({ assigned }) => assigned), all(is('SKIPPED'), isMine('labeler'), isExplicit)],
    [...tasks.flatMap(({ anyone }) => anyone), ...(skippedGoTo === 'others' ? [forOthers] : [])],
    skippedGoTo === 'me' ? [own('SKIPPED')] : [],
  ]
}

const skippedReview = `exists (select 1 from workunits w where w.organization_id = t.organization_id and w.task_id = t.task_id
  and w.member_id = {me} and w.action = 'skipped' and w.work_type = 'review' and w.created_at >= t.status_at)`

const isCorrected = "t.last_review = 'rejected'"
const isCorrectedForMe = all(is('LABELED'), isCorrected, 't.reviewer_id = {me}', not(isExplicitlyOthers('reviewer')))
const isLabeledByMe = 'coalesce(t.labeler_id = {me}, false)'

/** Classes 1 to 6 of *Start reviewing*. */
export function reviewingSteps(): Steps {
  const tasks = [
    open('reviewer', 'LABELED', `(coalesce(${isCorrected}, false) and ${isAwaited('reviewer', 't.reviewer_id')})`),
    open('reviewer', 'REVIEWING_IN_PROGRESS', isAwaited('reviewer', 't.status_by')),
  ]
  const anyone = tasks.flatMap((task) => task.anyone)
  const classes = [
    [all(is('REVIEWING_IN_PROGRESS'), 't.status_by = {me}', not(isExplicitlyOthers('reviewer')))],
    [isCorrectedForMe],
    tasks.map(({ assigned }) => assigned),
    anyone.map((one) => all(one, not(isLabeledByMe))),
    anyone.map((one) => all(one, isLabeledByMe)),
  ]
  const [begun, ...others] = classes.map((conditions) => conditions.map((one) => all(one, not(skippedReview))))
  return [[isHeld('review'), ...(begun ?? [])], ...others, classes.flat().map((one) => all(one, skippedReview))]
}
