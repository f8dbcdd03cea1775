import { expect, test } from 'vitest'
import { measureOf, notedTitle, removedLabels, titleOf } from './objectWords.ts'
import type { Box, Span } from './objects.ts'

const schema = { classes: [{ key: 'car', name: 'Car', color: '#0072b2', tools: [] }], choices: [] }
const box: Box = { id: 'b', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 130.4, height: 104.6 }
const span: Span = { id: 's', type: 'span', class: 'gone', start: 0, end: 9, text: 'two\n lines' }

test('a shape is called by its class and place, a span by what it says', () => {
  expect(titleOf(box, [span, box], schema)).toBe('Car 2')
  expect(titleOf(span, [span, box], schema)).toBe('two lines')
})

test('a shape is measured in whole pixels, of a span the class is said', () => {
  expect(measureOf(box, schema)).toBe('130 × 105')
  expect(measureOf(span, schema)).toBe('gone')
})

test('what became of a shape is written at it in words', () => {
  expect([notedTitle('Car 2', 'moved'), notedTitle('Car 2', undefined)]).toEqual(['Car 2 · moved', 'Car 2'])
  expect(removedLabels([box], schema)).toEqual([{ shape: box, title: 'Car · removed' }])
})
