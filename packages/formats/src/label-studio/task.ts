import { maxTimeMs } from '@labelpulse/domain'
import { attempt, shown, Unfit } from '../breach.ts'
import type { Breach } from '../breach.ts'
import * as read from '../field.ts'
import type { Json, Reader, Row } from '../field.ts'
import { person } from './person.ts'
import type { SourcePerson } from './person.ts'

/** What Labelpulse reads of a review. */
export interface SourceReview {
  readonly id: string
  readonly createdAtMs: number
  readonly reviewer: SourcePerson
  readonly isAccepted: boolean
  /** The results before and after the reviewer's fix; null: nothing was fixed. */
  readonly fix: { readonly before: readonly Row[]; readonly after: readonly Row[] } | null
}

/** What Labelpulse reads of an annotation. */
export interface SourceAnnotation {
  readonly id: string
  /** `completed_by` */
  readonly author: SourcePerson
  /** `updated_by`; null: not said, which means the author. */
  readonly editor: SourcePerson | null
  readonly createdAtMs: number
  readonly updatedAtMs: number
  readonly isCancelled: boolean
  /** `lead_time` in milliseconds, rounded; not known: 0. */
  readonly leadMs: number
  /** `submitted`, `updated`, `skipped`, `accepted`, `rejected`, `deleted_review` …; null: not known. */
  readonly lastAction: string | null
  readonly result: readonly Row[]
  readonly reviews: readonly SourceReview[]
}

/** What Labelpulse reads of a task: drafts and predictions are nobody's finished work and stay out. */
export interface SourceTask {
  readonly id: string
  /** Undefined: not given here. */
  readonly data: Json | undefined
  readonly annotations: readonly SourceAnnotation[]
}

/** An id: Label Studio writes numbers, hand-made files also texts. */
export const id: Reader<string> = (value, field) => read.key(Number.isSafeInteger(value) ? String(value) : value, field)

const flag: Reader<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw new Unfit(field, `must be true or false, found ${shown(value)}`)
  return value
}

const leadMs: Reader<number> = (value, field) => {
  const ms = Math.round(read.number(value, field) * 1000)
  if (ms < 0 || ms > maxTimeMs) throw new Unfit(field, `must be seconds from 0 to ten years, found ${shown(value)}`)
  return ms
}

const results: Reader<readonly Row[]> = (value, field) => {
  read.json(value, field)
  return read.list(read.row)(value, field)
}

const review: Reader<SourceReview> = (value, field) => {
  const row = read.row(value, field)
  const at = (name: string): string => `${field}.${name}`
  const resultsIn = (name: string) => read.optional(row, name, results, at(name)) ?? []
  return {
    id: read.needed(row, 'id', id, at('id')),
    createdAtMs: read.needed(row, 'created_at', read.instant, at('created_at')),
    reviewer: person(row.created_by ?? null, at('created_by')),
    isAccepted: read.needed(row, 'accepted', flag, at('accepted')),
    fix:
      (row.fixed_annotation_history ?? null) === null
        ? null
        : {
            before: resultsIn('previous_annotation_history_result'),
            after: resultsIn('fixed_annotation_history_result'),
          },
  }
}

/** Reads one annotation, as exports and webhooks have it. */
export const annotation: Reader<SourceAnnotation> = (value, field) => {
  const row = read.row(value, field)
  const at = (name: string): string => `${field}.${name}`
  const createdAtMs = read.needed(row, 'created_at', read.instant, at('created_at'))
  return {
    id: read.needed(row, 'id', id, at('id')),
    author: person(row.completed_by ?? null, at('completed_by')),
    editor: read.optional(row, 'updated_by', person, at('updated_by')),
    createdAtMs,
    updatedAtMs: read.optional(row, 'updated_at', read.instant, at('updated_at')) ?? createdAtMs,
    isCancelled: read.optional(row, 'was_cancelled', flag, at('was_cancelled')) ?? false,
    leadMs: read.optional(row, 'lead_time', leadMs, at('lead_time')) ?? 0,
    lastAction: read.optional(row, 'last_action', read.text, at('last_action')),
    result: read.optional(row, 'result', results, at('result')) ?? [],
    reviews: read.optional(row, 'reviews', read.list(review), at('reviews')) ?? [],
  }
}

/** Reads one task of a JSON export from its parsed object. @throws Unfit with the path of the field */
export function taskIn(row: Row): SourceTask {
  return {
    id: read.needed(row, 'id', id),
    data: row.data === undefined ? undefined : read.json(row.data, 'data'),
    annotations: read.needed(row, 'annotations', read.list(annotation)),
  }
}

/**
 * Reads one element of a Label Studio JSON export (not JSON-MIN, which leaves out the times).
 * @returns the task, or the path of the first field that is not as Label Studio writes it, such as `annotations[0].completed_by`
 */
export function parseTask(element: string): { readonly task: SourceTask } | { readonly breach: Breach } {
  const outcome = attempt(() => taskIn(read.objectIn(element)))
  return 'breach' in outcome ? outcome : { task: outcome.value }
}
