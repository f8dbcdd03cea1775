import type { RefusalCode } from '@labelpulse/domain'
import type { Sitting } from '@labelpulse/tracker'
import type { Action, LabelStatus, WorkInput } from '../gql/graphql.ts'
import { clockText } from '../words/instants.ts'
import { numberText } from '../words/numbers.ts'
import type { Assignment } from './assignments.ts'
import { commentName } from './drafts.ts'
import type { Kept, LateRefusal } from './outbox.ts'

/** A button of the bench, on its way to the server. */
export type Press = Kept<WorkInput>

/** What goes with a button besides the time. */
export interface More {
  readonly comment?: string
  readonly labelStatus?: LabelStatus | null
}

/** Who pressed a button on what, and how it stands there. */
export interface AtWork {
  readonly member: string
  readonly assignment: Assignment
  readonly result: unknown
  readonly draft: string
}

// What these end keeps its result as it was.
const withoutResult: readonly Action[] = ['SKIPPED', 'CLOSED', 'ACCEPTED', 'REJECTED']
// After these somebody may come back to what they drew.
const withDraft: readonly Action[] = ['DRAFT', 'SKIPPED', 'CLOSED']

/** A button that is pressed now. */
export function pressOf(
  { member, assignment, result, draft }: AtWork,
  action: Action,
  sitting: Sitting,
  more: More,
): Press {
  const { uuid, activeMs: time, inactiveMs: inactiveTime } = sitting
  const { id, task, project } = assignment
  const work = { assignment: id, uuid, action, endedAt: new Date().toISOString(), time, inactiveTime, ...more }
  return {
    member,
    task: task.name ?? task.key,
    project: { key: project.key, name: project.name },
    drafts: [
      ...(withDraft.includes(action) ? [] : [draft]),
      ...(more.comment === undefined ? [] : [commentName(draft)]),
    ],
    work: withoutResult.includes(action) ? work : { ...work, result },
  }
}

const elapsedOf = ({ time, inactiveTime }: WorkInput): number => time + (inactiveTime ?? 0)

/** The time that went with a press, as it was taken from the clock. */
export function sittingOf({ work }: Press): Sitting {
  const endedAtMs = Date.parse(work.endedAt)
  const { uuid, time: activeMs, inactiveTime } = work
  const startedAtMs = endedAtMs - elapsedOf(work)
  return { uuid, startedAtMs, endedAtMs, activeMs, inactiveMs: inactiveTime ?? 0, isTouched: true }
}

/** What of a press can be said whatever was refused of it: so long somebody was at it. */
export function timeAlone({ member, task, project, work }: Press): Press {
  const { assignment, uuid, endedAt, time, inactiveTime } = work
  return {
    member,
    task,
    ...(project && { project }),
    work: { assignment, uuid, action: 'CLOSED', endedAt, time, inactiveTime: inactiveTime ?? 0 },
  }
}

const words: Partial<Record<Action, string>> = {
  DRAFT: 'Saving',
  SUBMITTED: 'Submitting',
  SKIPPED: 'Skipping',
  ACCEPTED: 'Accepting',
  REJECTED: 'Rejecting',
  FIXED_ACCEPTED: 'Fixing and accepting',
}

/** `Submitting ticket_020 at 14:03`: which press it was; null: none, somebody left. */
function pressText({ task, work }: Press, timeZone: string): string | null {
  const word = words[work.action]
  return word ? `${word} ${task} at ${clockText(Date.parse(work.endedAt), timeZone)}` : null
}

/** What is told of a press that the server fails at. */
export function failingText(press: Press, timeZone: string): string {
  const what = pressText(press, timeZone)
  const fails = 'the server has an error of its own with it. It is kept in this browser and tried again'
  if (what) return `${what}: ${fails}.`
  return `Your time on ${press.task}: ${fails}, and the task waits for it. Given up, it does not count.`
}

/** How whoever pressed gets out of a press that the server fails at. */
export const wayOut = ({ work }: Press) =>
  work.action === 'CLOSED'
    ? ({ label: 'Give it up', title: 'This time does not count then' } as const)
    : ({ label: 'Take it back', title: 'What you labelled is a draft again, and the time is sent anew' } as const)

// What becomes of the time of a press that is refused: in a task that is not theirs to work on any more there is none.
const timeWords: Partial<Record<RefusalCode, string>> = {
  BAD_USER_INPUT: 'and its time counts',
  CONFLICT: 'and its time counts until then',
}

/** Whether the time of a press that is refused counts without it. */
export const countsAlone = (code: RefusalCode): boolean => code in timeWords

/** What is told of presses in a project that whoever pressed is not in any more. */
export const barredText = (project: string): string =>
  `You are no longer in ${project}: what you did there is kept in this browser and sent if you come back.`

/** What is told of a press that the server said no to when whoever pressed had gone on: what it was, and what is left of it. */
export function refusedText({ kept, code, sentence }: LateRefusal<WorkInput>, timeZone: string): string {
  const { task, work } = kept
  const what = pressText(kept, timeZone)
  if (!what) return `${numberText(elapsedOf(work), 'ms')} on ${task} could not be counted. ${sentence}`
  const remark = work.comment ? ` Your comment was: “${work.comment}”` : ''
  const left = ` What you labelled there is kept in this browser, ${timeWords[code] ?? 'and its time does not count'}.`
  return `${what} was refused. ${sentence}${left}${remark}`
}
