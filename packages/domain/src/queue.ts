import type { WorkSettings } from './project-settings.ts'
import type { TaskState } from './task-state.ts'
import type { WorkType } from './workunit.ts'

/** A task handed out to somebody. */
export interface Holding {
  readonly by: string
  readonly workType: WorkType
  /** From this instant on it is nobody's, milliseconds since 1970 UTC. */
  readonly untilMs: number
}

/** A task as the queues see it. Members are named as the caller names them (a key, an id). */
export interface QueueTask extends Omit<TaskState, 'statusAnnotation'> {
  /** Older tasks have smaller ones. */
  readonly id: string
  /** Higher ones go first; any number. */
  readonly priority: number
  readonly assignedLabeler: string | null
  readonly assignedReviewer: string | null
  /** When either was said; null: nobody knows. */
  readonly assignedAtMs: number | null
  readonly holding: Holding | null
  /** Who ever skipped labeling it. */
  readonly skippedBy: ReadonlySet<string>
  /** Who skipped reviewing it since its status was given, and when they did last, milliseconds since 1970 UTC. */
  readonly reviewSkippedBy: ReadonlyMap<string, number>
}

/** What a project says of its queues, and who is there to be waited for. */
export interface QueueRules extends Pick<WorkSettings, 'maySave' | 'skippedGoTo' | 'reassignAfterMs'> {
  /** Active members who may label in the project now. */
  readonly labelers: ReadonlySet<string>
  /** Active members who may review in the project now. */
  readonly reviewers: ReadonlySet<string>
}

/** Which side of the work: a task waits for its labeler, or for its reviewer. */
export type Side = 'labeler' | 'reviewer'

interface Standing {
  /** To whom it was assigned, if they are there. */
  readonly assignee: string | null
  /** Whether that was said after the status was given: then it wins over everything else. */
  readonly isExplicit: boolean
  /** Who began, and is waited for: there, not silent for too long, and without having passed it on; null: nobody. */
  readonly awaited: string | null
}

/** Who began: the other side of a loop, or, where that is allowed, whoever saved without submitting. */
function beginnerOf(task: QueueTask, side: Side, { maySave }: Pick<QueueRules, 'maySave'>): string | null {
  const { labelStatus: status } = task
  if (side === 'labeler')
    return status === 'REJECTED' || (status === 'LABELING_IN_PROGRESS' && maySave) ? task.labeler : null
  if (status === 'REVIEWING_IN_PROGRESS') return task.statusBy
  return status === 'LABELED' && task.lastReview === 'rejected' ? task.reviewer : null
}

/** Whether whoever began passed the task on to others. */
const hasPassedOn = ({ reviewSkippedBy }: QueueTask, side: Side, beginner: string | null): boolean =>
  side === 'reviewer' && beginner !== null && reviewSkippedBy.has(beginner)

const thereOf = (rules: QueueRules, side: Side): ReadonlySet<string> =>
  side === 'labeler' ? rules.labelers : rules.reviewers

function standingOf(task: QueueTask, side: Side, rules: QueueRules, nowMs: number): Standing {
  const there = thereOf(rules, side)
  const ifThere = (member: string | null): string | null => (member !== null && there.has(member) ? member : null)
  const { statusAtMs, assignedAtMs } = task
  const beginner = beginnerOf(task, side, rules)
  const isSilent = statusAtMs !== null && nowMs - statusAtMs >= rules.reassignAfterMs
  return {
    assignee: ifThere(side === 'labeler' ? task.assignedLabeler : task.assignedReviewer),
    isExplicit: statusAtMs === null || (assignedAtMs !== null && assignedAtMs > statusAtMs),
    awaited: isSilent || hasPassedOn(task, side, beginner) ? null : ifThere(beginner),
  }
}

/** Whether the task was handed to the asker for this work, or to somebody else who is there; expired ones say nothing. */
function claimOn(
  { holding }: QueueTask,
  asker: string,
  workType: WorkType,
  { labelers }: QueueRules,
  nowMs: number,
): 'own' | 'other' | null {
  if (!holding || holding.untilMs <= nowMs || !labelers.has(holding.by)) return null
  if (holding.by !== asker) return 'other'
  return holding.workType === workType ? 'own' : null
}

function openStep(asker: string, { assignee, isExplicit, awaited }: Standing): 'assigned' | 'open' | null {
  const isAssigned = assignee === asker
  if (isAssigned && isExplicit) return 'assigned'
  if (awaited !== null) return null
  if (isAssigned) return 'assigned'
  return assignee === null ? 'open' : null
}

/**
 * At which step of *Start labeling* a task is the asker's; null: at none. 1 begun by them (an unexpired assignment, or saved where
 * the project allows that), 2 theirs and rejected, 3 assigned to them, 4 free for whoever comes first: not begun, given up by
 * whoever did not come back to it, or skipped by others, 5 skipped by them. Source: the issue "Work gets done here".
 */
export function labelingStep(task: QueueTask, asker: string, rules: QueueRules, nowMs: number): number | null {
  const claim = claimOn(task, asker, 'label', rules, nowMs)
  if (claim) return claim === 'own' ? 1 : null
  const standing = standingOf(task, 'labeler', rules, nowMs)
  const { assignee, isExplicit } = standing
  if (isExplicit && assignee !== null && assignee !== asker) return null
  const { labelStatus: status } = task
  const isOwn = task.labeler === asker
  if (status === 'LABELING_IN_PROGRESS' && isOwn && rules.maySave) return 1
  if (status === 'REJECTED' && isOwn) return 2
  if (status === 'SKIPPED') {
    if (isExplicit && assignee === asker) return 3
    if (rules.skippedGoTo === 'others') return task.skippedBy.has(asker) ? null : 4
    return rules.skippedGoTo === 'me' && isOwn ? 5 : null
  }
  if (!['UNLABELED', 'PRELABELED', 'LABELING_IN_PROGRESS', 'REJECTED'].includes(status)) return null
  const open = openStep(asker, standing)
  return open && { assigned: 3, open: 4 }[open]
}

function unskippedReviewingStep(task: QueueTask, asker: string, rules: QueueRules, nowMs: number): number | null {
  const { labelStatus: status } = task
  const standing = standingOf(task, 'reviewer', rules, nowMs)
  const { assignee, isExplicit } = standing
  if (isExplicit && assignee !== null && assignee !== asker) return null
  if (status !== 'LABELED' && status !== 'REVIEWING_IN_PROGRESS') return null
  if (beginnerOf(task, 'reviewer', rules) === asker) return status === 'LABELED' ? 2 : 1
  const open = openStep(asker, standing)
  return open && { assigned: 3, open: task.labeler === asker ? 5 : 4 }[open]
}

/**
 * At which step of *Start reviewing* a task is the asker's; null: at none. 1 begun by them, 2 rejected by them and corrected,
 * 3 assigned to them, 4 labeled by others and free for whoever comes first, 5 labeled by them, 6 any of these that they skipped
 * since: where skipped tasks go to others, only if it is assigned to them, for then nobody else gets it. A corrected task waits
 * for whoever rejected it. Source: the issue "Work gets done here".
 */
export function reviewingStep(task: QueueTask, asker: string, rules: QueueRules, nowMs: number): number | null {
  const claim = claimOn(task, asker, 'review', rules, nowMs)
  if (claim) return claim === 'own' ? 1 : null
  const step = unskippedReviewingStep(task, asker, rules, nowMs)
  if (step === null || !task.reviewSkippedBy.has(asker)) return step
  return rules.skippedGoTo === 'others' && task.assignedReviewer !== asker ? null : 6
}

/** A loop between labeler and reviewer that ends because one of them did not come back. */
export interface BrokenLoop {
  readonly side: Side
  /** Whom the task waited for. */
  readonly member: string
  /** Whether they are there and did nothing for too long; false: they are not there any more. */
  readonly isSilent: boolean
}

/** The loop that breaks where a task is handed to the asker for this side's work; null: none does. */
export function brokenLoop(
  task: QueueTask,
  side: Side,
  asker: string,
  rules: QueueRules,
  nowMs: number,
): BrokenLoop | null {
  const member = beginnerOf(task, side, rules)
  const { isExplicit, assignee, awaited } = standingOf(task, side, rules, nowMs)
  const isReassigned = isExplicit && assignee === asker
  if (member === null || member === asker || awaited !== null || isReassigned) return null
  if (hasPassedOn(task, side, member)) return null
  return { side, member, isSilent: thereOf(rules, side).has(member) }
}

/** A task with its step. */
export interface Queued {
  readonly task: Pick<QueueTask, 'id' | 'priority' | 'statusAtMs' | 'reviewSkippedBy'>
  readonly step: number
}

/** The last step of each queue: what the asker skipped. */
const skippedStep = { label: 5, review: 6 } as const

/**
 * The order of an asker's queue: by step, then priority descending, then oldest. What they skipped comes back in the order in
 * which they skipped it, whatever its priority: a skip is a wish to see something else.
 */
export const inQueueOrder =
  (side: 'label' | 'review', asker: string) =>
  (a: Queued, b: Queued): number => {
    const skippedAtMs = ({ task }: Queued): number =>
      (side === 'label' ? task.statusAtMs : task.reviewSkippedBy.get(asker)) ?? Infinity
    const byAge = a.task.id < b.task.id ? -1 : 1
    if (a.step !== b.step) return a.step - b.step
    return (a.step === skippedStep[side] ? skippedAtMs(a) - skippedAtMs(b) : b.task.priority - a.task.priority) || byAge
  }
