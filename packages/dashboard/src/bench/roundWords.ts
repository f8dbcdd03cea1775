import { instantText } from '../words/instants.ts'
import { numberText } from '../words/numbers.ts'
import type { Assignment, Queue, Round } from './assignments.ts'
import { queueText } from './said.ts'

const reviews = ['ACCEPTED', 'REJECTED', 'FIXED_ACCEPTED']

/** The last review, if nothing was completed since: what a labeler has to answer to. */
export function answeredTo({ rounds }: Assignment): Round | null {
  const last = rounds.findLast(({ action }) => [...reviews, 'SUBMITTED', 'UPDATED'].includes(action))
  return last?.action === 'REJECTED' ? last : null
}

/** What came with a review: the comment that was made in the same press. */
export const remarkOf = ({ comments }: Assignment, { createdAt, createdBy }: Round): string | null =>
  comments.find((comment) => comment.createdAt === createdAt && comment.createdBy.key === createdBy.key)?.text ?? null

/** How long a round took, idle time too; null: nobody measured that. */
export const elapsedOf = ({ time, inactiveTime }: Pick<Round, 'time' | 'inactiveTime'>): number | null =>
  inactiveTime === null ? null : time + inactiveTime

/** `1 m active, 20 s idle, 1 m 20 s elapsed` */
export function timesText(round: Pick<Round, 'time' | 'inactiveTime'>): string {
  const active = `${numberText(round.time, 'ms')} active`
  const elapsed = elapsedOf(round)
  return elapsed === null
    ? `${active}, idle not measured`
    : `${active}, ${numberText(round.inactiveTime, 'ms')} idle, ${numberText(elapsed, 'ms')} elapsed`
}

/** What is said of the task's way so far; a tone where it came back. */
export function roundTag(assignment: Assignment): { readonly text: string; readonly isRejected: boolean } {
  const { round, workType } = assignment
  if (workType === 'REVIEW') return { text: `Review · round ${round}`, isRejected: false }
  if (answeredTo(assignment)) return { text: `Came back rejected · round ${round}`, isRejected: true }
  return { text: workType === 'NORMAL' ? 'Opened directly' : `Round ${round}`, isRejected: false }
}

/** Whose work it is, and since when it is as it is: `by Rafael Moreno, corrected today, 13:58`. */
export function authorText({ author, rounds }: Assignment, timeZone: string, nowMs: number): string {
  if (!author) return ''
  const last = rounds.findLast(({ action }) => action === 'SUBMITTED' || action === 'UPDATED')
  if (!last) return author.name
  const word = last.action === 'SUBMITTED' ? 'submitted' : 'corrected'
  return `${author.name}, ${word} ${instantText(last.createdAt, timeZone, nowMs)}`
}

/** `98 submitted today`; of nothing, nothing. */
export const doneTodayText = (count: number, isReview: boolean): string =>
  count === 0 ? '' : `${count.toLocaleString('en')} ${isReview ? 'reviewed' : 'submitted'} today`

/** Why a fix cannot be offered. */
export const unscorableText = ({ author }: Pick<Assignment, 'author'>): string =>
  `What ${author?.name ?? 'the labeler'} submitted is not known here, so a fix cannot be scored: accept or reject it.`

/** What waits for whoever works here, by why, besides the task in hand, which the server counts as begun. */
export function waitingText({ labeling, reviewing }: Queue, isReview: boolean, hasTask: boolean): string {
  const others = (begun: number): number => Math.max(0, begun - (hasTask ? 1 : 0))
  const counts =
    isReview && reviewing
      ? ([
          [others(reviewing.inProgress), 'in progress'],
          [reviewing.corrected, 'corrected for you'],
          [reviewing.assigned, 'assigned to you'],
          [reviewing.open, 'waiting'],
        ] as const)
      : ([
          [others(labeling.inProgress), 'in progress'],
          [labeling.rejected, 'rejected'],
          [labeling.assigned, 'assigned to you'],
          [labeling.open, 'open'],
        ] as const)
  return queueText(counts)
}

/** Why a queue hands out nothing. */
export function emptyWords(isReview: boolean, isArchived: boolean, queue: Queue | null) {
  if (isArchived)
    return {
      title: 'This project is archived',
      says: 'No task of it is handed out, and what was done in it stays. Once somebody restores it, its tasks are here again.',
    }
  const others = queue ? ` (${waitingText(queue, isReview, false)})` : ''
  return isReview
    ? {
        title: 'Nothing waits for your review',
        says: `The review queue of this project is empty for you${others}. What is submitted and corrected appears here.`,
      }
    : {
        title: 'Nothing is left to label',
        says: `The label queue of this project is empty for you${others}. What comes back rejected, and what is added, appears here.`,
      }
}
