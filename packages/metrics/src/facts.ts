import { elapsedMs, fold, isDone, isReviewAction } from '@labelpulse/domain'
import type { ActedWorkunit, Action, AnnotationState, Day, WorkType } from '@labelpulse/domain'

/** The fields of each kind of fact that metrics count, sum, take the median of or narrow by. Times in milliseconds. */
export interface FactFields {
  /** An annotation that counts as done, on the day of its author's last completion. */
  done: { leadMs: number; activeLeadMs: number; lastAction: Action }
  /** An annotation that is skipped now, on the day of the skip. */
  skipped: object
  /** A completed annotation that stands rejected now, on the day of its author's last completion. */
  rejectedNow: object
  /** A review action on somebody's annotation, on its day. `score`: accepted 1, rejected 0, fixed_accepted its own. */
  received: { score: number }
  /** A workunit, on its day, of the member who did it. */
  workunit: { workType: WorkType; action: Action; activeMs: number; elapsedMs: number }
  /** A task, over its whole life. `objects`: labelled objects over its annotations. */
  task: { frames: number; objects: number }
}

export type FactKind = keyof FactFields

/** Something that happened to one annotation, as the metrics see it: whose it is, and on which day it falls. */
export type Fact = {
  [K in Exclude<FactKind, 'task'>]: { readonly kind: K; readonly member: string; readonly day: Day } & Readonly<
    FactFields[K]
  >
}[Exclude<FactKind, 'task'>]

export type TaskFact = { readonly kind: 'task' } & Readonly<FactFields['task']>

/** A field of a fact by its name; what it does not have is undefined. */
export const fieldOf = (fact: Fact | TaskFact, field: string): unknown =>
  (fact as Readonly<Record<string, unknown>>)[field]

/** A numeric field of a fact; what it does not have is 0. */
export const numberOf = (fact: Fact | TaskFact, field: string): number => Number(fieldOf(fact, field) ?? 0)

const scoreOf = (work: ActedWorkunit): number => (work.action === 'accepted' ? 1 : (work.score ?? 0))

function standing(state: AnnotationState, dayOf: (instantMs: number) => Day): Fact[] {
  const { author: member, completedAtMs, skippedAtMs, lastAction, leadMs, activeLeadMs } = state
  if (member === null || state.isDeleted) return []
  if (skippedAtMs !== null) return [{ kind: 'skipped', member, day: dayOf(skippedAtMs) }]
  if (completedAtMs === null || lastAction === null) return []
  const day = dayOf(completedAtMs)
  return isDone(state)
    ? [{ kind: 'done', member, day, leadMs, activeLeadMs, lastAction }]
    : [{ kind: 'rejectedNow', member, day }]
}

function happened(work: ActedWorkunit, author: string | null, dayOf: (instantMs: number) => Day): Fact[] {
  const day = dayOf(work.createdAtMs)
  const { createdBy: member, workType, action, activeMs } = work
  const own: Fact = { kind: 'workunit', member, day, workType, action, activeMs, elapsedMs: elapsedMs(work) }
  if (author === null || !isReviewAction(action)) return [own]
  return [own, { kind: 'received', member: author, day, score: scoreOf(work) }]
}

/**
 * Everything that one annotation contributes to the reports: the one definition that writes, retractions, late work,
 * rebuilds and checks share. A write's change is `factsOf(after)` less `factsOf(before)`.
 * @param history the annotation's workunits with their actions, in order
 * @param dayOf the calendar day of an instant in the organization's time zone
 */
export function factsOf(history: readonly ActedWorkunit[], dayOf: (instantMs: number) => Day): Fact[] {
  const state = fold(history)
  return [...standing(state, dayOf), ...history.flatMap((work) => happened(work, state.author, dayOf))]
}
