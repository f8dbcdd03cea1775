import { isCompletion } from '@labelpulse/domain'
import type { Action, LabelStatus, Workunit } from '@labelpulse/domain'
import { sourceUuid } from '../source-uuid.ts'
import { memberKeyOf } from './people.ts'
import type { People } from './people.ts'
import { survivingShare } from './score.ts'
import type { SourceAnnotation, SourceReview } from './task.ts'

/** What is known of a workunit that an annotation already has, from whatever source. */
export interface KnownWorkunit {
  /** In lower case. */
  readonly uuid: string
  readonly createdAtMs: number
  readonly action: Action
  readonly activeMs: number
}

/** The UUID of a fact of this source. `kind` is followed by what tells facts of a kind apart that repeats. */
export const factUuid = (project: string, annotation: string, ...kind: readonly (string | number)[]): string =>
  sourceUuid('label-studio', project, annotation, ...kind)

const statusAfter: Partial<Record<Action, LabelStatus>> = {
  submitted: 'LABELED',
  updated: 'LABELED',
  skipped: 'SKIPPED',
  rejected: 'REJECTED',
  accepted: 'REVIEWED',
  fixed_accepted: 'REVIEWED',
}

/** A workunit as this source knows it: idle time is never measured apart. */
export const factOf = (
  fact: Pick<Workunit, 'uuid' | 'createdAtMs' | 'createdBy' | 'workType' | 'activeMs' | 'objects'>,
  action: Action,
  score: number | null = null,
): Workunit => ({
  ...fact,
  givenAction: action,
  inactiveMs: null,
  nextLabelStatus: statusAfter[action] ?? null,
  score,
})

/** Whether the last save was an edit: said to be, or, where nothing is said, more than a second after the first one. */
const isEdited = ({ lastAction, createdAtMs, updatedAtMs }: SourceAnnotation): boolean =>
  lastAction === 'updated' || (lastAction === null && updatedAtMs - createdAtMs > 1000)

/** Where work is imported to. */
export interface Place {
  /** The project's key. */
  readonly project: string
  /** Whether two members' keys are one member's: one of them may be a former key. */
  readonly areOne: (one: string, other: string) => boolean
}

/** What the source says of an annotation's work. */
export interface News {
  /** The workunits that are not known yet. */
  readonly work: readonly Workunit[]
  /** How many of its workunits are known. */
  readonly knownCount: number
}

/**
 * What one state of an annotation adds to the workunits that are known.
 * Those that came from this source are told by their UUIDs, so a history that went through an export and an import is
 * still known. Whatever states are seen in whatever order, the times add up to the lead time of the newest one.
 * Source: interchange.md, "Label Studio → workunits".
 * @param place where it is imported to
 * @param before all workunits that the annotation has
 */
export function newWork(
  annotation: SourceAnnotation,
  people: People,
  place: Place,
  before: readonly KnownWorkunit[],
): News {
  const { project } = place
  const known = new Set(before.map(({ uuid }) => uuid))
  const seen = savesOf(annotation.id, project, before)
  const reviews = reviewsOf(annotation, people, project)
  const newReviews = reviews.filter(({ uuid }) => !known.has(uuid))
  return {
    work: [...newSaves(annotation, people, place, seen, before), ...newReviews],
    knownCount: seen.length + reviews.length - newReviews.length,
  }
}

/** The saves of this source among an annotation's workunits, in order. */
function savesOf(annotation: string, project: string, before: readonly KnownWorkunit[]): readonly KnownWorkunit[] {
  const created = factUuid(project, annotation, 'created')
  const isSave = ({ uuid, createdAtMs }: KnownWorkunit): boolean =>
    uuid === created || uuid === factUuid(project, annotation, 'updated', createdAtMs)
  return before
    .filter(isSave)
    .toSorted((a, b) => a.createdAtMs - b.createdAtMs || Number(b.uuid === created) - Number(a.uuid === created))
}

function newSaves(
  annotation: SourceAnnotation,
  people: People,
  { project, areOne }: Place,
  seen: readonly KnownWorkunit[],
  before: readonly KnownWorkunit[],
): readonly Workunit[] {
  const { author, editor, createdAtMs, updatedAtMs, leadMs, isCancelled } = annotation
  const objects = annotation.result.length
  const authorKey = memberKeyOf(people, author)
  const editorKey = editor ? memberKeyOf(people, editor) : authorKey
  const saved = (activeMs: number, action: Action): Workunit => {
    const uuid = factUuid(project, annotation.id, 'updated', updatedAtMs)
    const workType = areOne(editorKey, authorKey) ? 'label' : 'normal'
    return factOf({ uuid, createdAtMs: updatedAtMs, createdBy: editorKey, workType, activeMs, objects }, action)
  }

  const newest = seen.at(-1)
  if (!newest) {
    const uuid = factUuid(project, annotation.id, 'created')
    const created = { uuid, createdAtMs, createdBy: authorKey, workType: 'label' as const, activeMs: leadMs, objects }
    const first = factOf(created, isCancelled ? 'skipped' : 'submitted')
    return isEdited(annotation) ? [first, saved(0, isCancelled ? 'skipped' : 'updated')] : [first]
  }

  const countedMs = seen.reduce((sum, work) => sum + work.activeMs, 0)
  const isChanged = isCancelled !== (newest.action === 'skipped') || leadMs > countedMs || isEdited(annotation)
  if (updatedAtMs <= newest.createdAtMs || !isChanged) return []
  const isCompleted = before.some(({ action }) => isCompletion(action))
  const action = isCancelled ? 'skipped' : isCompleted ? 'updated' : 'submitted'
  return [saved(Math.max(0, leadMs - countedMs), action)]
}

const reviewsOf = (annotation: SourceAnnotation, people: People, project: string): readonly Workunit[] =>
  annotation.reviews.map((review) => {
    const fact = {
      uuid: factUuid(project, annotation.id, 'review', review.id),
      createdAtMs: review.createdAtMs,
      createdBy: memberKeyOf(people, review.reviewer),
      workType: 'review' as const,
      activeMs: 0,
      objects: annotation.result.length,
    }
    return factOf(fact, ...verdict(review))
  })

function verdict({ isAccepted, fix }: SourceReview): readonly [Action, number | null] {
  if (!isAccepted) return ['rejected', null]
  return fix ? ['fixed_accepted', survivingShare(fix.before, fix.after)] : ['accepted', null]
}
