import { attempt } from '../breach.ts'
import type { Breach } from '../breach.ts'
import * as read from '../field.ts'
import type { Reader, Row } from '../field.ts'
import { annotation, id } from './task.ts'
import type { SourceTask } from './task.ts'

/** What a webhook told: tasks as an export has them, with what changed of them, and annotations that are gone. */
export interface WebhookNews {
  readonly tasks: readonly SourceTask[]
  /** Ids. */
  readonly deleted: readonly string[]
}

const task: Reader<SourceTask> = (value, field) => {
  const row = read.row(value, field)
  const data = row.data === undefined ? undefined : read.json(row.data, `${field}.data`)
  return { id: read.needed(row, 'id', id, `${field}.id`), data, annotations: [] }
}

const idWithin: Reader<string> = (value, field) => {
  return read.needed(read.row(value, field), 'id', id, `${field}.id`)
}

const idOrObject: Reader<string> = (value, field) =>
  typeof value === 'object' ? idWithin(value, field) : id(value, field)

const annotatedTask: Reader<SourceTask> = (value, field) => ({
  id: read.needed(read.row(value, field), 'task', idOrObject, `${field}.task`),
  data: undefined,
  annotations: [annotation(value, field)],
})

/** A review's webhook brings the annotation, with the review in its `reviews` or beside it. */
function reviewedAnnotation(payload: Row): unknown {
  if (payload.review === undefined) return payload.annotation
  return { ...read.row(payload.annotation, 'annotation'), reviews: [payload.review] }
}

function newsIn(payload: Row): WebhookNews {
  switch (payload.action) {
    case 'TASKS_CREATED':
      return { tasks: read.needed(payload, 'tasks', read.list(task)), deleted: [] }
    case 'ANNOTATION_CREATED':
    case 'ANNOTATION_UPDATED':
      return { tasks: [read.needed(payload, 'annotation', annotatedTask)], deleted: [] }
    case 'ANNOTATIONS_CREATED':
      return { tasks: read.needed(payload, 'annotations', read.list(annotatedTask)), deleted: [] }
    case 'REVIEW_CREATED':
    case 'REVIEW_UPDATED':
      return { tasks: [annotatedTask(reviewedAnnotation(payload), 'annotation')], deleted: [] }
    case 'ANNOTATIONS_DELETED':
      return { tasks: [], deleted: read.needed(payload, 'annotations', read.list(idWithin)) }
    default:
      return { tasks: [], deleted: [] }
  }
}

/**
 * Reads the body of a Label Studio webhook. Its tasks go the way of an export's (`collectPeople`, `factsOf`), its deletions
 * through `deletionOf`. Actions that change no work (of projects, deleted tasks …) bring no news.
 */
export function parseWebhook(body: string): { readonly news: WebhookNews } | { readonly breach: Breach } {
  const outcome = attempt(() => newsIn(read.objectIn(body)))
  return 'breach' in outcome ? outcome : { news: outcome.value }
}
