import { expect, test } from 'vitest'
import { fold } from './fold.ts'
import { story } from './histories.testing.ts'
import { taskState } from './task-state.ts'
import type { TaskWork } from './task-state.ts'

const annotation = (name: string, ...told: Parameters<typeof story>): TaskWork[] => {
  const history = story(...told)
  const { author } = fold(history)
  return history.map((work) => ({ ...work, annotation: name, author }))
}

test('a task that nobody worked on is unlabeled and nobody’s', () => {
  expect(taskState([])).toEqual({
    labelStatus: 'UNLABELED',
    statusAtMs: null,
    statusBy: null,
    statusAnnotation: null,
    labeler: null,
    reviewer: null,
    lastReview: null,
  })
})

test('the last status that was given holds, and the author of its annotation is the labeler', () => {
  const rejected = annotation(
    'a',
    ['ann label submitted', { nextLabelStatus: 'LABELED' }],
    ['rob review rejected', { nextLabelStatus: 'REJECTED' }],
    ['bob label closed', { nextLabelStatus: null }],
  )
  expect(taskState(rejected)).toEqual({
    labelStatus: 'REJECTED',
    statusAtMs: 1,
    statusBy: 'rob',
    statusAnnotation: 'a',
    labeler: 'ann',
    reviewer: 'rob',
    lastReview: 'rejected',
  })
})

test('work on another annotation takes the task over, the last review stays who reviewed it', () => {
  const first = annotation(
    'a',
    ['ann label submitted', { nextLabelStatus: 'LABELED' }],
    ['rob review rejected', { nextLabelStatus: 'REJECTED' }],
  )
  const second = annotation('b', ['cy label submitted', { nextLabelStatus: 'LABELED', createdAtMs: 9 }])
  expect(taskState([...second, ...first])).toMatchObject({
    labelStatus: 'LABELED',
    statusAnnotation: 'b',
    labeler: 'cy',
    reviewer: 'rob',
    lastReview: 'rejected',
  })
})
