import { describe, expect, test } from 'vitest'
import { abandoned, crosshairIn, placing, stride, steppedBack, towards } from './crosshair.ts'
import type { Crosshair } from './crosshair.ts'
import type { Drawn } from './shapes.ts'

const size = { width: 1000, height: 500 }

function draw(tool: 'box' | 'polygon', ...moves: readonly (readonly [number, number])[]): [Crosshair, Drawn | null] {
  let crosshair = crosshairIn(size)
  let drawn: Drawn | null = null
  for (const [x, y] of moves) [crosshair, drawn] = placing(towards(crosshair, { x, y }, size), tool, size)
  return [crosshair, drawn]
}

test('the crosshair begins in the middle, moves, and stays in the image', () => {
  expect(crosshairIn(size).at).toEqual({ x: 500, y: 250 })
  expect(towards(crosshairIn(size), { x: -40, y: 7 }, size).at).toEqual({ x: 460, y: 257 })
  expect(towards(crosshairIn(size), { x: 9000, y: -9000 }, size).at).toEqual({ x: 1000, y: 0 })
})

test('an arrow goes finer the closer one looks, and ten times as far when fast', () => {
  expect([stride(0.5, 'usual'), stride(1, 'usual'), stride(8, 'usual')]).toEqual([8, 4, 1])
  expect(stride(1, 'fast')).toBe(40)
  expect([stride(0.2, 'fine'), stride(8, 'fine')]).toEqual([1, 1])
})

describe('a box', () => {
  test('is drawn by two corners, whichever they are', () => {
    expect(draw('box', [100, 100], [-100, -50])).toEqual([
      { at: { x: 500, y: 300 }, corners: [] },
      { type: 'box', x: 500, y: 300, width: 100, height: 50 },
    ])
  })

  test('of no size is not drawn and remains begun', () => {
    const [crosshair, drawn] = draw('box', [0, 0], [0, 100])
    expect(drawn).toBeNull()
    expect(crosshair.corners).toHaveLength(1)
    expect(abandoned(crosshair).corners).toEqual([])
  })
})

describe('a polygon', () => {
  const triangle = [
    [500, 250],
    [600, 250],
    [600, 350],
  ]

  test('is closed where it began', () => {
    expect(draw('polygon', [0, 0], [100, 0], [0, 100], [-100, -100])[1]).toEqual({ type: 'polygon', points: triangle })
  })

  test('is closed by placing its last corner twice', () => {
    expect(draw('polygon', [0, 0], [100, 0], [0, 100], [0, 0])[1]).toEqual({ type: 'polygon', points: triangle })
  })

  test('on a line is none', () => {
    expect(draw('polygon', [0, 0], [100, 0], [100, 0], [0, 0])).toMatchObject([{ corners: [] }, null])
  })

  test('is taken back corner by corner', () => {
    const [crosshair] = draw('polygon', [0, 0], [100, 0])
    expect(steppedBack(crosshair).corners).toEqual([{ x: 500, y: 250 }])
  })
})
