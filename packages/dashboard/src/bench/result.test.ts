import { expect, test } from 'vitest'
import { opened, othersText, resultOf } from './result.ts'

const box = { id: 'a', type: 'box', class: 'car', frame: 0, x: 1, y: 2, width: 3, height: 4 }

test('entries of other tools are kept as they were', () => {
  const brush = { type: 'brush', rle: [1, 2] }
  const result = opened([box, brush])
  expect(result.objects).toEqual([box])
  expect(resultOf([], result)).toEqual([brush])
  expect(resultOf([], opened(null))).toEqual([])
})

test('where nothing was changed a result is given back in its form and order', () => {
  const mixed = [
    { type: 'brush', rle: [1] },
    { ...box, id: '' },
  ]
  for (const result of [{ value: 5 }, 'x', 5, [], mixed]) {
    const start = opened(result)
    expect(resultOf(start.objects, start)).toEqual(result)
  }
  const drawn = opened(box).objects
  expect(resultOf(drawn, opened({ value: 5 }))).toEqual([...drawn, { value: 5 }])
})

test('entries that are kept and not shown are said', () => {
  expect([[], 'x', [1, 2, box]].map((result) => othersText(opened(result)))).toEqual([
    '',
    'One entry of another tool is kept, but not shown here.',
    '2 entries of another tool are kept, but not shown here.',
  ])
})

test('objects that have no id of their own are given one by their place', () => {
  const { objects } = opened([box, { ...box, id: '' }, box])
  expect(objects.map(({ id }) => id)).toEqual(['a', '#1', '#2'])
})

test('the base is the same for the same result', () => {
  expect(opened([box]).base).toBe(opened([{ ...box }]).base)
  expect(opened([box]).base).not.toBe(opened([]).base)
})
