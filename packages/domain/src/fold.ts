import { elapsedMs, isCompletion, isReviewAction } from './workunit.ts'
import type { ActedWorkunit, Action } from './workunit.ts'

/** What an annotation is now. Source: metrics.md, "The state of an annotation". */
export interface AnnotationState {
  /** Its first completer; while there is none its first skipper, else its first drafter; null: nobody's. */
  readonly author: string | null
  /** Elapsed milliseconds of the author's own `label` and `normal` work. */
  readonly leadMs: number
  /** Active milliseconds of the same. */
  readonly activeLeadMs: number
  /** The last completion or review action, by anyone. */
  readonly lastAction: Action | null
  /** When it was skipped, if it is skipped now; a deleted annotation is not. */
  readonly skippedAtMs: number | null
  /** The author's last completion. */
  readonly completedAtMs: number | null
  readonly isDeleted: boolean
  /** Labelled objects in it; a deleted annotation has none. */
  readonly objects: number
}

/** @param labeling the annotation's `label` and `normal` work, in order */
function authorOf(labeling: readonly ActedWorkunit[]): string | null {
  const first =
    labeling.find((work) => isCompletion(work.action)) ??
    labeling.find((work) => work.action === 'skipped') ??
    labeling.find((work) => work.action === 'draft')
  return first?.createdBy ?? null
}

/**
 * Folds the history of one annotation into its state.
 * @param history all its workunits with their actions, in order (`inOrder`)
 */
export function fold(history: readonly ActedWorkunit[]): AnnotationState {
  const labeling = history.filter((work) => work.workType !== 'review')
  const author = authorOf(labeling)
  const own = labeling.filter((work) => work.createdBy === author)
  const sinceCompletion = history.slice(history.findLastIndex((work) => isCompletion(work.action)) + 1)
  const isDeleted = sinceCompletion.some((work) => work.action === 'deleted')
  const skip = sinceCompletion.findLast((work) => work.action === 'skipped' && work.workType !== 'review')
  const decision = history.findLast((work) => isCompletion(work.action) || isReviewAction(work.action))
  return {
    author,
    leadMs: own.reduce((total, work) => total + elapsedMs(work), 0),
    activeLeadMs: own.reduce((total, work) => total + work.activeMs, 0),
    lastAction: decision?.action ?? null,
    skippedAtMs: isDeleted ? null : (skip?.createdAtMs ?? null),
    completedAtMs: own.findLast((work) => isCompletion(work.action))?.createdAtMs ?? null,
    isDeleted,
    objects: isDeleted ? 0 : (history.findLast((work) => work.objects !== null)?.objects ?? 0),
  }
}

/** Whether an annotation counts as done. Source: metrics.md, "Member performance". */
export function isDone(state: AnnotationState): boolean {
  return (
    state.completedAtMs !== null && state.skippedAtMs === null && !state.isDeleted && state.lastAction !== 'rejected'
  )
}
