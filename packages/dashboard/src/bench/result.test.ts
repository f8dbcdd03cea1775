import { expect, test } from 'vitest'
import { opened, resultOf } from './result.ts'

const box = { id: 'a', type: 'box', class: 'car', frame: 0, x: 1, y: 2, width: 3, height: 4 }

test('entries of other tools are kept as they were', () => {
  const brush = { type: 'brush', rle: [1, 2] }
  const result = opened([box, brush])
  expect(result.objects).toEqual([box])
  expect(resultOf([], result)).toEqual([brush])
  expect(resultOf([], opened({ value: 5 }))).toEqual([{ value: 5 }])
  expect(resultOf([], opened(null))).toEqual([])
})

test('objects that have no id of their own are given one by their place', () => {
  const { objects } = opened([box, { ...box, id: '' }, box])
  expect(objects.map(({ id }) => id)).toEqual(['a', '#1', '#2'])
})

test('the base is the same for the same result', () => {
  expect(opened([box]).base).toBe(opened([{ ...box }]).base)
  expect(opened([box]).base).not.toBe(opened([]).base)
})
