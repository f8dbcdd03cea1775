import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { labeledObjects, objectCount } from './result.ts'

const box = { id: '1', type: 'box', class: 'car', frame: 0, x: 1.5, y: 2, width: 3, height: 4 }
const polygon = {
  id: '2',
  type: 'polygon',
  class: 'car',
  frame: 1,
  points: [
    [0, 0],
    [1, 0],
    [0, 1],
  ],
}
const span = { id: '3', type: 'span', class: 'name', start: 0, end: 4, text: 'Anna' }
const choice = { id: '4', type: 'choice', choice: 'mood', options: ['good'] }

test('what the workbench writes is read back as it was', () => {
  expect(labeledObjects([box, polygon, span, choice])).toEqual([box, polygon, span, choice])
})

test('what is not its own is left out, not refused', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (json) => {
      expect(labeledObjects(json)).toEqual(labeledObjects([json].flat()))
    }),
  )
  const odd = [
    null,
    'text',
    { ...box, type: 'rectanglelabels' },
    { ...box, type: 'constructor' },
    { ...box, width: -1 },
    { ...box, x: '1' },
    {
      ...polygon,
      points: [
        [0, 0],
        [1, 0],
      ],
    },
    { ...span, start: 5 },
    { ...choice, options: [1] },
  ]
  expect(labeledObjects([...odd, span])).toEqual([span])
})

test('a missing id is none, a missing frame the first', () => {
  const { id: _id, frame: _frame, ...bare } = box
  expect(labeledObjects([bare])).toEqual([{ ...box, id: '' }])
})

test('a list has as many objects as entries, anything else nobody knows how many', () => {
  expect(objectCount([box, 'odd'])).toBe(2)
  expect(objectCount([])).toBe(0)
  expect(objectCount({ label: 'cat' })).toBeNull()
  expect(objectCount(null)).toBeNull()
})
