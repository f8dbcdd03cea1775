import { inOrder, isReviewAction } from './workunit.ts'
import type { ActedWorkunit, Action, LabelStatus } from './workunit.ts'

/** Where a task stands for the queues. */
export interface TaskState {
  /** The last one that a workunit of the task gave. */
  readonly labelStatus: LabelStatus
  /** When that was; null: never. */
  readonly statusAtMs: number | null
  /** Who gave it; null: nobody. */
  readonly statusBy: string | null
  /** The annotation whose work gave it; null: none did. */
  readonly statusAnnotation: string | null
  /** Whose annotation that is; null: nobody's. */
  readonly labeler: string | null
  /** Who reviewed the task last, whichever annotation of it; null: nobody. */
  readonly reviewer: string | null
  /** What that review said. */
  readonly lastReview: Action | null
}

/** One of a task's annotations, with its fold's author. */
export interface AnnotationHistory {
  readonly annotation: string
  readonly author: string | null
  readonly history: readonly ActedWorkunit[]
}

/**
 * Where a task stands after all work on its annotations. Nobody worked on it: `UNLABELED`. Source: metrics.md, "current label
 * status", and the issue "Work gets done here", "The queues".
 */
export function taskState(annotations: readonly AnnotationHistory[]): TaskState {
  const all = annotations
    .flatMap(({ annotation, author, history }) => history.map((work) => ({ ...work, annotation, author })))
    .toSorted(inOrder)
  const said = all.findLast((work) => work.nextLabelStatus !== null)
  const review = all.findLast((work) => isReviewAction(work.action))
  return {
    labelStatus: said?.nextLabelStatus ?? 'UNLABELED',
    statusAtMs: said?.createdAtMs ?? null,
    statusBy: said?.createdBy ?? null,
    statusAnnotation: said?.annotation ?? null,
    labeler: said?.author ?? null,
    reviewer: review?.createdBy ?? null,
    lastReview: review?.action ?? null,
  }
}
