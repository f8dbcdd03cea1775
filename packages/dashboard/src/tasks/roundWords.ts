import type { Action, BrokenLoopReason, TaskHistoryQuery, WorkType } from '../gql/graphql.ts'
import { numberText } from '../words/numbers.ts'

/** What a workunit did, as people say it. */
export const actionWords = {
  DRAFT: 'Saved',
  SUBMITTED: 'Submitted',
  UPDATED: 'Updated',
  SKIPPED: 'Skipped',
  ACCEPTED: 'Accepted',
  REJECTED: 'Rejected',
  FIXED_ACCEPTED: 'Fixed + accepted',
  CLOSED: 'Left without a button',
  DELETED: 'Deleted',
} as const satisfies Record<Action, string>

export const workTypeWords = {
  LABEL: 'labeling',
  REVIEW: 'review',
  NORMAL: 'opened directly',
} as const satisfies Record<WorkType, string>

/** The colours of what was said about somebody's work. */
export const actionTones = {
  DRAFT: 'text-ink-3',
  SUBMITTED: 'text-accent',
  UPDATED: 'text-accent',
  SKIPPED: 'text-ink-3',
  ACCEPTED: 'text-better',
  REJECTED: 'text-worse',
  FIXED_ACCEPTED: 'text-warning',
  CLOSED: 'text-ink-3',
  DELETED: 'text-ink-3',
} as const satisfies Record<Action, string>

export const actionIcons = {
  DRAFT: 'i-lucide-save',
  SUBMITTED: 'i-lucide-arrow-up-from-line',
  UPDATED: 'i-lucide-refresh-cw',
  SKIPPED: 'i-lucide-skip-forward',
  ACCEPTED: 'i-lucide-circle-check',
  REJECTED: 'i-lucide-circle-x',
  FIXED_ACCEPTED: 'i-lucide-wrench',
  CLOSED: 'i-lucide-door-open',
  DELETED: 'i-lucide-trash-2',
} as const satisfies Record<Action, string>

/** What `clamped` means to whoever reads a workunit. */
export const clampedSays =
  'More time was claimed for this than the wall clock allows since the task was opened, or since the press before. The rest was cut: idle first, then active.'

type Claim = Pick<TaskHistoryQuery['task']['rounds'][number], 'clamped' | 'claimedTime' | 'time' | 'inactiveTime'>

/** What was made of a claim that was cut: `claimed 1 h 00 m, 12 s believed`; '': nothing was cut, or nobody knows how much. */
export const claimText = ({ clamped, claimedTime, time, inactiveTime }: Claim): string =>
  clamped && claimedTime !== null
    ? `claimed ${numberText(claimedTime, 'ms')}, ${numberText(time + (inactiveTime ?? 0), 'ms')} believed`
    : ''

const whyBroken = {
  SILENT: 'did nothing for too long',
  DEACTIVATED: 'was deactivated',
  LEFT: 'left the project',
} as const satisfies Record<BrokenLoopReason, string>

type Loop = Pick<TaskHistoryQuery['task']['brokenLoops'][number], 'takenBy' | 'waitedFor' | 'workType' | 'reason'>

/** Why a task went to somebody else: `Bob took it over: its labeler Ann did nothing for too long` */
export const loopText = ({ takenBy, waitedFor, workType, reason }: Loop): string =>
  `${takenBy.name} took it over: its ${workType === 'REVIEW' ? 'reviewer' : 'labeler'} ${waitedFor} ${whyBroken[reason]}`

/** How many entries a result has: `1 object or answer`, `13 objects and answers`. */
export const objectsText = (count: number): string =>
  count === 1 ? '1 object or answer' : `${count.toLocaleString('en')} objects and answers`
