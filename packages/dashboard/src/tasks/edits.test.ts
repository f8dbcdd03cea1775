import { expect, test } from 'vitest'
import { changesOf, editedText, numberIn, startOf } from './edits.ts'
import { sample } from './samples.testing.ts'

test('an edit changes one thing and leaves the rest', () => {
  expect(changesOf('assignedLabeler', 'ann@acme.example')).toEqual({ assignedLabeler: 'ann@acme.example' })
  expect(changesOf('priority', '1,5')).toEqual({ priority: 1.5 })
  expect(changesOf('labelStatus', 'REVIEWED')).toEqual({ labelStatus: 'REVIEWED' })
  expect(changesOf('release', '')).toEqual({ release: true })
})

test('nobody chosen clears an assignment', () => {
  expect(changesOf('assignedReviewer', '')).toEqual({ assignedReviewer: null })
})

test('what is no number and no status changes nothing', () => {
  expect([changesOf('priority', 'high'), changesOf('priority', ' '), changesOf('labelStatus', 'GONE')]).toEqual([
    null,
    null,
    null,
  ])
})

test('an edit begins with what all of the tasks have, but no status is chosen for anybody', () => {
  const samples = [2, 2].map((priority) => ({ ...sample, priority }))
  expect(startOf('priority', samples)).toBe('2')
  expect(startOf('priority', [...samples, sample])).toBe('0')
  expect([startOf('labelStatus', samples), changesOf('labelStatus', '')]).toEqual(['', null])
})

test('numbers are read as people write them', () => {
  expect(['-2', '−2', '0,25', '1e3', 'x', 'Infinity'].map(numberIn)).toEqual([-2, -2, 0.25, 1000, null, null])
})

test('what was done is said of one and of many', () => {
  expect(editedText('assignedLabeler', 3, 'ann@acme.example', 'Ann')).toBe('3 tasks are assigned to Ann now.')
  expect(editedText('assignedReviewer', 1, '', '')).toBe('1 task is assigned to nobody now.')
  expect(editedText('priority', 1, '2', '')).toBe('1 task now has the priority 2.')
  expect(editedText('labelStatus', 2, 'REVIEWED', 'Reviewed')).toBe('2 tasks are reviewed now.')
  expect(editedText('release', 1, '', '')).toBe('1 task is free again.')
})
