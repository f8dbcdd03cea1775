import {
  actionAfter,
  believed,
  breachOf,
  comesTooLate,
  elapsedMs,
  endedSentence,
  endsAssignment,
  fixScore,
  forbiddenSentence,
  keepsResult,
  maxTimeMs,
  objectCount,
  pressBreach,
  Refusal,
  statusAfter,
  wallClockMs,
} from '@labelpulse/domain'
import type { Action, Breach, LabelStatus, WorkType } from '@labelpulse/domain'
import type { Json } from '@labelpulse/formats'
import type { NewWork } from '../work/record.ts'
import type { Standing } from './standing.ts'

/** A button as it was pressed. */
export interface GivenPress {
  readonly uuid: string
  readonly memberId: string
  readonly workType: WorkType
  readonly action: Action
  readonly atMs: number
  /** As claimed, like the next. */
  readonly activeMs: number
  readonly inactiveMs: number | null
  /** Null: what the button does. */
  readonly labelStatus: LabelStatus | null
  /** Null: nothing was sent along. */
  readonly result: Json
}

/** A press as it is written. */
export interface Pressed {
  readonly work: Pick<NewWork, 'work' | 'startedAtMs' | 'isClamped' | 'claimedMs' | 'result'>
  readonly atMs: number
  readonly elapsedMs: number
  /** Whose the task is afterwards: theirs still, nobody's, or (left) nobody's unless they took it up again since. */
  readonly holding: 'held' | 'ended' | 'left'
  /** How long a task is held after a sign of life. */
  readonly leaseMs: number
}

// The interchange format's names are the API's but for these.
const fieldNames: Readonly<Record<string, string>> = { inactive_time: 'inactiveTime' }

/** Refuses what breaks a rule. */
function refuseBreach(breach: Breach | null): void {
  if (!breach) return
  const field = fieldNames[breach.field] ?? breach.field
  throw new Refusal('BAD_USER_INPUT', `${field} ${breach.reason}.`, field)
}

/**
 * What a press is: the workunit, with no more time than the wall clock allows; a press that breaks a rule is refused, and another
 * one on an assignment that its button has ended.
 */
export function pressed(given: GivenPress, standing: Standing): Pressed {
  const { uuid, memberId, workType, action, atMs, activeMs, inactiveMs, labelStatus, result } = given
  const { settings, openedAtMs, previousAtMs, end } = standing
  const sentence = forbiddenSentence({ workType, action }, settings)
  if (sentence !== null) throw new Refusal('BAD_USER_INPUT', sentence, 'action')
  refuseBreach(pressBreach({ workType, action, labelStatus, hasResult: result !== null }))
  if (end && comesTooLate({ action, labelStatus }, atMs, end.atMs))
    throw new Refusal('CONFLICT', endedSentence(end.action), 'assignment')
  const claimed = { activeMs, inactiveMs }
  const endedAtMs = end?.atMs ?? (endsAssignment(action) ? atMs : null)
  const { isClamped, ...times } = believed(claimed, wallClockMs({ ...standing, endedAtMs }, atMs))
  // A claim is kept as it can be, for it is refused by no rule.
  const claimedMs = isClamped ? Math.min(Math.ceil(elapsedMs(claimed)), maxTimeMs) : null
  const kept = keepsResult(action) ? result : null
  const work = {
    uuid,
    createdAtMs: atMs,
    createdBy: memberId,
    workType,
    givenAction: actionAfter(standing.isCompleted, action),
    ...times,
    nextLabelStatus: labelStatus ?? statusAfter(workType, action),
    score: action === 'fixed_accepted' ? fixScore(standing.completed, result) : null,
    objects: objectCount(kept),
  }
  refuseBreach(breachOf(work))
  return {
    work: { work, startedAtMs: previousAtMs ?? openedAtMs, isClamped, claimedMs, result: kept },
    atMs,
    elapsedMs: elapsedMs(work),
    holding: endsAssignment(action) ? 'ended' : action === 'draft' ? 'held' : 'left',
    leaseMs: settings.leaseMs,
  }
}
