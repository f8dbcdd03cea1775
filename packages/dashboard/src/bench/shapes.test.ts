import { expect, test } from 'vitest'
import type { Box, Polygon } from './objects.ts'
import { boxBetween, clipped, cornersOf, outlineOf, released, shifted, sized } from './shapes.ts'

const size = { width: 1000, height: 500 }
const box: Box = { id: 'b', type: 'box', class: 'car', frame: 0, x: 100, y: 100, width: 50, height: 20 }
const polygon: Polygon = {
  id: 'p',
  type: 'polygon',
  class: 'car',
  frame: 0,
  points: [
    [100, 100],
    [150, 100],
    [150, 120],
  ],
}

test('a box lies between two corners, within the image', () => {
  expect(boxBetween({ x: 30, y: 40 }, { x: 10, y: -5 }, size)).toEqual({ x: 10, y: 0, width: 20, height: 40 })
  expect(boxBetween({ x: 30, y: 40 }, { x: 31, y: 80 }, size)).toBeNull()
})

test('shapes move as far as the image goes', () => {
  expect(shifted(box, { x: 5, y: -8 }, size)).toEqual({ ...box, x: 105, y: 92 })
  expect(shifted(box, { x: 5000, y: -5000 }, size)).toEqual({ ...box, x: 950, y: 0 })
  expect(shifted(polygon, { x: -5000, y: 0 }, size)).toMatchObject({
    points: [
      [0, 100],
      [50, 100],
      [50, 120],
    ],
  })
})

test('what is drawn beyond the edges of the image is cut off there', () => {
  expect(clipped({ type: 'box', x: -40, y: 480, width: 90, height: 90 }, size)).toEqual({
    type: 'box',
    x: 0,
    y: 480,
    width: 50,
    height: 20,
  })
  expect(clipped({ type: 'box', x: 1010, y: 10, width: 90, height: 90 }, size)).toBeNull()
  const corners = [
    [900, 20],
    [1200, 20],
    [900, 900],
    [900, 900],
  ] as const
  expect(clipped({ type: 'polygon', points: corners }, size)).toEqual({
    type: 'polygon',
    points: [
      [900, 20],
      [1000, 20],
      [900, 500],
    ],
  })
})

test('a shape that is moved over the edge stops at it whole; one that is drawn over it is cut off', () => {
  expect(released({ ...box, x: 980.2 }, box, size)).toEqual({ ...box, x: 950 })
  expect(released({ ...box, width: 5000 }, box, size)).toEqual({ ...box, width: 900 })
  const [first, second, third] = polygon.points
  if (!first || !second || !third) throw new Error('three corners')
  expect(released({ ...polygon, points: [first, [2000, 100], third] }, polygon, size)).toEqual({
    ...polygon,
    points: [first, [1000, 100], third],
  })
  const inner = { ...polygon, points: [...polygon.points, [130, 110] as [number, number]] }
  const bent = { ...polygon, points: [...polygon.points, [140, 115] as [number, number]] }
  expect(released(bent, inner, size)).toEqual(bent)
})

test('shapes are sized from their top left corner, and a polygon keeps its form', () => {
  expect(sized(box, { x: 10, y: -5 }, size)).toEqual({ ...box, width: 60, height: 15 })
  expect(sized(box, { x: -500, y: 5000 }, size)).toEqual({ ...box, width: 2, height: 400 })
  expect(sized(polygon, { x: 50, y: 20 }, size)).toMatchObject({
    points: [
      [100, 100],
      [200, 100],
      [200, 140],
    ],
  })
})

test('corners that repeat each other are one, and what has no area is no polygon', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 9, y: 0 },
    { x: 9, y: 9 },
    { x: 9, y: 9 },
    { x: 0, y: 0 },
  ]
  expect(cornersOf(square, size)).toEqual([
    [9, 0],
    [9, 9],
    [0, 0],
  ])
  expect(cornersOf(square.slice(0, 2), size)).toBeNull()
  expect(
    cornersOf(
      [
        { x: 0, y: 0 },
        { x: 5, y: 5 },
        { x: 9, y: 9 },
      ],
      size,
    ),
  ).toBeNull()
})

test('a shape is written corner by corner', () => {
  expect(outlineOf(box)).toBe('100,100 150,100 150,120 100,120')
  expect(outlineOf(polygon)).toBe('100,100 150,100 150,120')
})
