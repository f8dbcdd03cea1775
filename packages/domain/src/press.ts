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
  if (action === 'draft' && workType === 'label') return 'LABELING_IN_PROGRESS'
  if (action === 'draft' && workType === 'review') return 'REVIEWING_IN_PROGRESS'
  if (action === 'skipped' && workType === 'review') return null
  return statusOf[action]
}

/** A button that somebody pressed, as they say it. */
export interface Press {
  readonly workType: WorkType
  readonly action: Action
  /** Asked for; null: what the button does. */
  readonly labelStatus: LabelStatus | null
  readonly hasResult: boolean
}

/** The first rule that a press breaks in a project, or null. Fields are those of the API's `WorkInput`. */
export function pressBreach(
  { workType, action, labelStatus, hasResult }: Press,
  { maySave, maySkip }: Pick<WorkSettings, 'maySave' | 'maySkip'>,
): Breach | null {
  const isOpened = workType === 'normal'
  if (!permits(workType, action))
    return { field: 'action', reason: `'${action}' cannot end work of work type '${workType}'` }
  if (action === 'draft' && !isOpened && !maySave)
    return { field: 'action', reason: 'this project does not allow saving without submitting' }
  if (action === 'skipped' && !isOpened && !maySkip)
    return { field: 'action', reason: 'this project does not allow skipping' }
  if (action === 'fixed_accepted' && !hasResult)
    return { field: 'result', reason: 'is needed for fixed_accepted: it is compared with what was labelled before' }
  if (labelStatus !== null && !isOpened && labelStatus !== statusAfter(workType, action))
    return { field: 'labelStatus', reason: 'is for whoever opened the task directly: here the button says it' }
  return null
}

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
