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

const isOwnWork = (work: ActedWorkunit): boolean => work.workType !== 'review'

function authorOf(history: readonly ActedWorkunit[]): string | null {
  const own = history.filter(isOwnWork)
  const first =
    own.find((work) => isCompletion(work.action)) ??
    own.find((work) => work.action === 'skipped') ??
    own.find((work) => work.action === 'draft')
  return first?.createdBy ?? null
}

/**
 * Folds the history of one annotation into its state.
 * @param history all its workunits with their actions, in order (`inOrder`)
 */
export function fold(history: readonly ActedWorkunit[]): AnnotationState {
  const author = authorOf(history)
  let leadMs = 0
  let activeLeadMs = 0
  let lastAction: Action | null = null
  let skippedAtMs: number | null = null
  let completedAtMs: number | null = null
  let isDeleted = false
  let objects = 0
  for (const work of history) {
    const { action } = work
    if (isOwnWork(work) && work.createdBy === author) {
      leadMs += elapsedMs(work)
      activeLeadMs += work.activeMs
      if (isCompletion(action)) completedAtMs = work.createdAtMs
    }
    if (isCompletion(action) || isReviewAction(action)) lastAction = action
    if (isCompletion(action)) {
      isDeleted = false
      skippedAtMs = null
    }
    if (action === 'skipped' && isOwnWork(work)) skippedAtMs = work.createdAtMs
    if (action === 'deleted') isDeleted = true
    objects = work.objects ?? objects
  }
  return {
    author,
    leadMs,
    activeLeadMs,
    lastAction,
    skippedAtMs: isDeleted ? null : skippedAtMs,
    completedAtMs,
    isDeleted,
    objects: isDeleted ? 0 : objects,
  }
}

/** Whether an annotation counts as done. Source: metrics.md, "Member performance". */
export function isDone(state: AnnotationState): boolean {
  return (
    state.author !== null &&
    state.completedAtMs !== null &&
    state.skippedAtMs === null &&
    !state.isDeleted &&
    state.lastAction !== 'rejected'
  )
}
