/** Where a piece of work was opened: Start labeling, Start reviewing, or the task directly. Source: metrics.md, "Facts". */
export const workTypes = ['label', 'review', 'normal'] as const
export type WorkType = (typeof workTypes)[number]

/** What ended a piece of work. Source: metrics.md, "Facts". */
export const actions = [
  'draft',
  'submitted',
  'updated',
  'skipped',
  'accepted',
  'rejected',
  'fixed_accepted',
  'closed',
  'deleted',
] as const
export type Action = (typeof actions)[number]

/** The label status of a task. Source: api.md. */
export const labelStatuses = [
  'UNLABELED',
  'PRELABELED',
  'LABELING_IN_PROGRESS',
  'LABELED',
  'REVIEWING_IN_PROGRESS',
  'REVIEWED',
  'REJECTED',
  'SKIPPED',
  'VERIFIED',
] as const
export type LabelStatus = (typeof labelStatuses)[number]

/** The longest time one workunit may claim: ten years, in milliseconds. */
export const maxTimeMs = 315_360_000_000

/** The most that one record may count, of objects or of frames: more than there ever are of them. */
export const maxCount = 1_000_000_000

/**
 * One person's piece of work on one annotation, the fact everything is computed from.
 * Members are named as the caller names them (a key in files, an id in the database).
 */
export interface Workunit {
  /** Unique in the organization, lower case. */
  readonly uuid: string
  /** The instant of the button (or of leaving), whole milliseconds since 1970 UTC. */
  readonly createdAtMs: number
  readonly createdBy: string
  readonly workType: WorkType
  /** As it was given; null where the tool does not know actions: then `actionsOf` derives one. */
  readonly givenAction: Action | null
  /** Active milliseconds, whole, 0…maxTimeMs. */
  readonly activeMs: number
  /** Idle milliseconds, whole, 0…maxTimeMs; null: not measured, `activeMs` includes it. */
  readonly inactiveMs: number | null
  /** The task's label status after the button; null: unchanged (only with a given action). */
  readonly nextLabelStatus: LabelStatus | null
  /** 0…1, how much of the annotator's work survived the fix; for `fixed_accepted` only, else null. */
  readonly score: number | null
  /** Labelled objects in the annotation at that moment, whole, 0…maxCount; null: unchanged. */
  readonly objects: number | null
}

/** A workunit whose action is known, given or derived. */
export interface ActedWorkunit extends Workunit {
  readonly action: Action
}

/** The actions in which work can end, by how it was opened. Source: metrics.md, "Facts". */
export const permittedActions: Readonly<Record<WorkType, readonly Action[]>> = {
  label: ['draft', 'submitted', 'updated', 'skipped', 'closed'],
  review: ['draft', 'accepted', 'rejected', 'fixed_accepted', 'skipped', 'closed'],
  normal: actions,
}

/** Whether work opened in this way can end in this action. */
export const permits = (workType: WorkType, action: Action): boolean => permittedActions[workType].includes(action)

/** The actions that judge somebody's work. */
export const reviewActions = ['accepted', 'rejected', 'fixed_accepted'] as const satisfies readonly Action[]

/** The actions that complete an annotation. */
export const completions = ['submitted', 'updated'] as const satisfies readonly Action[]

export const isReviewAction = (action: Action): boolean => (reviewActions as readonly Action[]).includes(action)
export const isCompletion = (action: Action): boolean => (completions as readonly Action[]).includes(action)

/** Lead time: active and idle milliseconds together. */
export const elapsedMs = (work: Pick<Workunit, 'activeMs' | 'inactiveMs'>): number =>
  work.activeMs + (work.inactiveMs ?? 0)

/** The order of an annotation's history: by instant, then by uuid. */
export function inOrder(a: Pick<Workunit, 'createdAtMs' | 'uuid'>, b: Pick<Workunit, 'createdAtMs' | 'uuid'>): number {
  return a.createdAtMs - b.createdAtMs || (a.uuid < b.uuid ? -1 : a.uuid > b.uuid ? 1 : 0)
}

/** A rule that a workunit breaks: the field of the interchange format, and a sentence. */
export interface Breach {
  readonly field: string
  readonly reason: string
}

const isWholeTime = (ms: number): boolean => Number.isInteger(ms) && ms >= 0 && ms <= maxTimeMs

/** The first rule of metrics.md that a workunit breaks, or null. Field names are those of the interchange format. */
export function breachOf(work: Workunit): Breach | null {
  const { workType, givenAction: action, score, objects } = work
  if (!isWholeTime(work.activeMs))
    return { field: 'time', reason: `must be whole milliseconds from 0 to ${maxTimeMs} (ten years)` }
  if (work.inactiveMs !== null && !isWholeTime(work.inactiveMs))
    return { field: 'inactive_time', reason: `must be whole milliseconds from 0 to ${maxTimeMs} (ten years), or null` }
  if (action !== null && !permits(workType, action))
    return { field: 'action', reason: `'${action}' cannot end work of work_type '${workType}'` }
  if (action === null && work.nextLabelStatus === null)
    return { field: 'next_label_status', reason: 'is needed where no action is given' }
  if (action === 'fixed_accepted' && score === null)
    return { field: 'score', reason: 'is needed for fixed_accepted: a number from 0 to 1' }
  if (action !== 'fixed_accepted' && score !== null) return { field: 'score', reason: 'is only for fixed_accepted' }
  if (score !== null && !(score >= 0 && score <= 1)) return { field: 'score', reason: 'must be from 0 to 1' }
  if (objects !== null && !(Number.isInteger(objects) && objects >= 0 && objects <= maxCount))
    return { field: 'annotation_count', reason: `must be a whole number from 0 to ${maxCount}` }
  return null
}
