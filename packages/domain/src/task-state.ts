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

/** What of a workunit tells where its task stands, with its annotation and that one's author. */
export interface TaskWork extends Pick<
  ActedWorkunit,
  'uuid' | 'createdAtMs' | 'createdBy' | 'action' | 'nextLabelStatus'
> {
  readonly annotation: string
  readonly author: string | null
}

/**
 * Where a task stands after all work on its annotations. Nobody worked on it: `UNLABELED`. Source: metrics.md, "current label
 * status", and the issue "Work gets done here", "The queues".
 * @param work in any order; what neither gave a status nor reviewed may be left out
 */
export function taskState(work: readonly TaskWork[]): TaskState {
  const all = work.toSorted(inOrder)
  const said = all.findLast((one) => one.nextLabelStatus !== null)
  const review = all.findLast((one) => isReviewAction(one.action))
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
