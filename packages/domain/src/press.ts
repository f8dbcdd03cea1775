import type { WorkSettings } from './project-settings.ts'
import { isCompletion, permits } from './workunit.ts'
import type { Action, Breach, LabelStatus, WorkType } from './workunit.ts'

const statusOf: Readonly<Record<Action, LabelStatus | null>> = {
  draft: null,
  submitted: 'LABELED',
  updated: 'LABELED',
  skipped: 'SKIPPED',
  accepted: 'REVIEWED',
  rejected: 'REJECTED',
  fixed_accepted: 'REVIEWED',
  closed: null,
  deleted: null,
}

/**
 * The label status that a button leaves a task with; null: as it was. Saving says that somebody is at it, skipping a review says
 * nothing of the task. Source: the issue "Work gets done here".
 */
export function statusAfter(workType: WorkType, action: Action): LabelStatus | null {
  const isReview = workType === 'review'
  if (action === 'draft' && workType !== 'normal') return isReview ? 'REVIEWING_IN_PROGRESS' : 'LABELING_IN_PROGRESS'
  return isReview && action === 'skipped' ? null : statusOf[action]
}

/** A button that somebody pressed, as they say it. */
export interface Press {
  readonly workType: WorkType
  readonly action: Action
  /** Asked for; null: what the button does. */
  readonly labelStatus: LabelStatus | null
  readonly hasResult: boolean
}

/** What whoever presses a button that the project does not have is told; null: it has it, and all for tasks opened directly. */
export function forbiddenSentence(
  { workType, action }: Pick<Press, 'workType' | 'action'>,
  { maySave, maySkip }: Pick<WorkSettings, 'maySave' | 'maySkip'>,
): string | null {
  if (workType === 'normal') return null
  if (action === 'draft' && !maySave) return 'This project does not allow saving without submitting.'
  if (action === 'skipped' && !maySkip) return 'This project does not allow skipping.'
  return null
}

/** The first rule that a press breaks, or null. Fields are those of the API's `WorkInput`. */
export function pressBreach({ workType, action, labelStatus, hasResult }: Press): Breach | null {
  if (!permits(workType, action))
    return { field: 'action', reason: `'${action}' cannot end work of work type '${workType}'` }
  if (action === 'fixed_accepted' && !hasResult)
    return { field: 'result', reason: 'is needed for fixed_accepted: it is compared with what was labelled before' }
  if (labelStatus !== null && workType !== 'normal' && labelStatus !== statusAfter(workType, action))
    return { field: 'labelStatus', reason: 'is for whoever opened the task directly: here the button says it' }
  return null
}

/** Whether a button ends what somebody was given a task for: who saves goes on, who leaves may have to go on. */
export const endsAssignment = (action: Action): boolean => action !== 'draft' && action !== 'closed'

/**
 * Whether a press comes too late to be kept, on an assignment that its own button has ended: a task is handed out for one button,
 * whenever another one was pressed, and nothing that is saved or set after it changes what it said. Leaving, and what was saved
 * before it, is kept.
 * @param atMs the instant of the press
 * @param endedAtMs the instant of the button that ended the assignment; null: none did
 */
export function comesTooLate(
  { action, labelStatus }: Pick<Press, 'action' | 'labelStatus'>,
  atMs: number,
  endedAtMs: number | null,
): boolean {
  if (endedAtMs === null) return false
  return endsAssignment(action) || ((action === 'draft' || labelStatus !== null) && atMs >= endedAtMs)
}

const doneWords: Readonly<Record<Action, string>> = {
  draft: 'saved',
  submitted: 'submitted',
  updated: 'submitted',
  skipped: 'skipped',
  accepted: 'accepted',
  rejected: 'rejected',
  fixed_accepted: 'fixed and accepted',
  closed: 'left',
  deleted: 'deleted',
}

/** What whoever presses again on an assignment that this button has ended is told. */
export const endedSentence = (action: Action): string =>
  `This was ${doneWords[action]} already: a task is handed out for one button.`

/** Whether a button keeps what was labelled: whoever skips, leaves or deletes labels nothing. */
export const keepsResult = (action: Action): boolean => !['skipped', 'closed', 'deleted'].includes(action)

/**
 * A completion by its right name: the first one of an annotation is `submitted`, every later one `updated`, whatever the button
 * was called. Other actions are what they are.
 */
export function actionAfter(isCompleted: boolean, action: Action): Action {
  if (!isCompletion(action)) return action
  return isCompleted ? 'updated' : 'submitted'
}
