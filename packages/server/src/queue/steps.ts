import type { LabelStatus, Side, WorkSettings } from '@labelpulse/domain'

// The second reading of the queues' order: what `labelingStep` and `reviewingStep` say of a task `t`, as conditions that an
// index finds. A test holds the first pick of both together. {me}, {now} … are the parameters of `asking.ts`.

/** A class of a queue. */
export interface Step {
  /** Conditions, any of which may hold: one index range each. */
  readonly ranges: readonly string[]
  /** Whose tasks come first. */
  readonly order: Order
}

/** What the tasks of a class are ordered by, and what is joined to them for that. */
export interface Order {
  readonly by: string
  readonly join?: string
}

/** The classes of a queue in order. */
export type Steps = readonly Step[]

const urgent = (ranges: readonly string[]): Step => ({ ranges, order: { by: 't.priority desc, t.task_id' } })

const all = (...conditions: readonly string[]): string => conditions.join(' and ')
const not = (condition: string): string => `not (${condition})`

const is = (status: LabelStatus): string => `t.label_status = '${status}'`

export const ofProject = 't.organization_id = {organization} and t.project_id = {project}'

/** What can be reviewed. */
export const toReview = "t.label_status in ('LABELED', 'REVIEWING_IN_PROGRESS')"

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

/** As `isAwaited`, for somebody who did not skip the review. */
const isAwaitedReviewer = (member: string): string =>
  all(isAwaited('reviewer', member), 't.task_id <> all ({skippedByAwaited})')

/** Tasks of one status that are assigned to me, or to nobody, and for whom nobody else is waited. */
const open = (side: Side, status: LabelStatus, awaited: string) => ({
  assigned: all(is(status), isMine(side), `(${isExplicit} or ${not(awaited)})`),
  anyone: unassigned(side).map((range) => all(is(status), range, not(awaited))),
})

const own = (status: LabelStatus): string => all(is(status), 't.labeler_id = {me}', not(isExplicitlyOthers('labeler')))

/** The asker's own, rejected. */
export const cameBack = own('REJECTED')

/** Classes 1 to 5 of *Start labeling*. */
export function labelingSteps({ maySave, skippedGoTo }: Pick<WorkSettings, 'maySave' | 'skippedGoTo'>): Steps {
  const isAwaitedLabeler = isAwaited('labeler', 't.labeler_id')
  const begun = [
    open('labeler', 'REJECTED', isAwaitedLabeler),
    open('labeler', 'LABELING_IN_PROGRESS', maySave ? isAwaitedLabeler : 'false'),
  ]
  const fresh = (['UNLABELED', 'PRELABELED'] as const).map((status) => open('labeler', status, 'false'))
  const forOthers = ['t.assigned_labeler_id is null', 't.assigned_labeler_id is not null'].map((range) =>
    all(is('SKIPPED'), range, not(isExplicitlyOthers('labeler')), 't.task_id <> all ({skipped})'),
  )
  const tasks = [...fresh, ...begun]
  const classes = [
    [isHeld('label'), ...(maySave ? [own('LABELING_IN_PROGRESS')] : [])],
    [cameBack],
    [...tasks.map(({ assigned }) => assigned), all(is('SKIPPED'), isMine('labeler'), isExplicit)],
    [...tasks.flatMap(({ anyone }) => anyone), ...(skippedGoTo === 'others' ? forOthers : [])],
  ]
  const skippedByMe = { ranges: skippedGoTo === 'me' ? [own('SKIPPED')] : [], order: { by: 't.status_at, t.task_id' } }
  return [...classes.map(urgent), skippedByMe]
}

const isCorrected = "t.last_review = 'rejected'"
const isCorrectedForMe = all(is('LABELED'), isCorrected, 't.reviewer_id = {me}', not(isExplicitlyOthers('reviewer')))
const isLabeledByMe = 'coalesce(t.labeler_id = {me}, false)'

/** What waits for the asker to review it: begun, corrected, assigned to them, and for whoever comes first. */
function reviews(): readonly (readonly string[])[] {
  const tasks = [
    open('reviewer', 'LABELED', `(coalesce(${isCorrected}, false) and ${isAwaitedReviewer('t.reviewer_id')})`),
    open('reviewer', 'REVIEWING_IN_PROGRESS', `(${isAwaitedReviewer('t.status_by')})`),
  ]
  return [
    [all(is('REVIEWING_IN_PROGRESS'), 't.status_by = {me}', not(isExplicitlyOthers('reviewer')))],
    [isCorrectedForMe],
    tasks.map(({ assigned }) => assigned),
    tasks.flatMap(({ anyone }) => anyone),
  ]
}

const each = (conditions: readonly string[], also: string): string[] => conditions.map((one) => all(one, also))
const unskipped = (conditions: readonly string[]): string[] => each(conditions, 't.task_id <> all ({reviewsSkipped})')
const skipped = (conditions: readonly string[]): string[] => each(conditions, 't.task_id = any ({reviewsSkipped})')

// The list is in the order of the skips.
const asSkipped: Order = {
  by: 's.place',
  join: 'join unnest({reviewsSkipped}) with ordinality as s (task_id, place) on s.task_id = t.task_id',
}

/** Classes 1 to 6 of *Start reviewing*. */
export function reviewingSteps({ skippedGoTo }: Pick<WorkSettings, 'skippedGoTo'>): Steps {
  const [begun = [], corrected = [], assigned = [], anyone = []] = reviews()
  const classes = [corrected, assigned, each(anyone, not(isLabeledByMe)), each(anyone, isLabeledByMe)].map(unskipped)
  const skippedByMe = skipped(reviews().flat())
  const ranges = skippedGoTo === 'others' ? each(skippedByMe, isMine('reviewer')) : skippedByMe
  return [...[[isHeld('review'), ...unskipped(begun)], ...classes].map(urgent), { ranges, order: asSkipped }]
}

/** The same in classes that are counted fast: begun, corrected, assigned, and all the rest, whoever labeled or skipped it. */
export function reviewingCounts({ skippedGoTo }: Pick<WorkSettings, 'skippedGoTo'>): Steps {
  const [begun = [], corrected = [], assigned = [], anyone = []] = reviews()
  const theirs = [begun, corrected, assigned]
  const [first = [], ...others] = theirs.map(unskipped)
  const skippedByMe = skipped(theirs.flat())
  const rest =
    skippedGoTo === 'others'
      ? [...unskipped(anyone), ...each(skippedByMe, isMine('reviewer'))]
      : [...anyone, ...skippedByMe]
  return [[isHeld('review'), ...first], ...others, rest].map(urgent)
}
