import { describe, expect, it } from 'vitest'
import { parseTask } from './task.ts'
import { parseWebhook } from './webhook.ts'

const annotation = {
  id: 17,
  result: [],
  was_cancelled: false,
  created_at: '2026-03-02T09:00:00.123456Z',
  updated_at: '2026-03-02T09:00:00.123999Z',
  lead_time: 37.13,
  task: 19,
  completed_by: 1,
}
const review = { id: 4, created_by: 2, created_at: '2026-03-03T09:00:00Z', accepted: true }
const read = (payload: object) => parseWebhook(JSON.stringify({ project: { id: 2 }, ...payload }))

/** The annotation as the export of its task has it. */
const exported = (fields: object = {}) => {
  const outcome = parseTask(JSON.stringify({ id: 19, annotations: [{ ...annotation, ...fields }] }))
  return 'task' in outcome ? [outcome.task] : []
}

describe('a webhook', () => {
  it.each(['ANNOTATION_CREATED', 'ANNOTATION_UPDATED'])('%s tells of an annotation as an export would', (action) => {
    expect(read({ action, annotation })).toEqual({ news: { tasks: exported(), deleted: [] } })
    expect(read({ action, annotation: { ...annotation, task: { id: 19 } } })).toEqual({
      news: { tasks: exported(), deleted: [] },
    })
  })

  it('tells of a review with the annotation beside it or around it', () => {
    const news = { tasks: exported({ reviews: [review] }), deleted: [] }
    expect(read({ action: 'REVIEW_CREATED', annotation, review })).toEqual({ news })
    expect(read({ action: 'REVIEW_UPDATED', annotation: { ...annotation, reviews: [review] } })).toEqual({ news })
  })

  it('tells of new tasks', () => {
    expect(read({ action: 'TASKS_CREATED', tasks: [{ id: 19, data: { text: 'a' } }, { id: 20 }] })).toEqual({
      news: {
        tasks: [
          { id: '19', data: { text: 'a' }, annotations: [] },
          { id: '20', data: undefined, annotations: [] },
        ],
        deleted: [],
      },
    })
  })

  it('tells of deleted annotations', () => {
    expect(read({ action: 'ANNOTATIONS_DELETED', annotations: [{ id: 17 }, { id: 18 }] })).toEqual({
      news: { tasks: [], deleted: ['17', '18'] },
    })
  })

  it.each(['PROJECT_CREATED', 'TASKS_DELETED', 'SOMETHING_NEW'])('%s brings no news', (action) => {
    expect(read({ action, tasks: [{ id: 22 }] })).toEqual({ news: { tasks: [], deleted: [] } })
  })

  it('is refused where it is not as Label Studio sends it', () => {
    expect(parseWebhook('hello')).toMatchObject({ breach: { field: null } })
    expect(read({ action: 'ANNOTATION_CREATED' })).toMatchObject({ breach: { field: 'annotation' } })
    expect(read({ action: 'REVIEW_CREATED', review })).toMatchObject({ breach: { field: 'annotation' } })
    expect(read({ action: 'ANNOTATION_UPDATED', annotation: { ...annotation, lead_time: -1 } })).toMatchObject({
      breach: { field: 'annotation.lead_time' },
    })
    expect(read({ action: 'ANNOTATION_UPDATED', annotation: { ...annotation, task: undefined } })).toMatchObject({
      breach: { field: 'annotation.task' },
    })
  })
})
