import { boundsOf } from './objects.ts'
import type { Bounds, Box, Point, Polygon, Shape } from './objects.ts'

/** The size of an image in its pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What a hand draws, before it is a thing of a class. */
export type Drawn =
  | ({ readonly type: 'box' } & Bounds)
  | { readonly type: 'polygon'; readonly points: readonly (readonly [number, number])[] }

/** Smaller ones are a slip of the hand. */
export const smallestSide = 2

const between = (low: number, value: number, high: number): number => Math.max(low, Math.min(value, high))
// A tenth of a pixel is finer than any hand.
const tenth = (value: number): number => Math.round(value * 10) / 10

export const inImage = ({ x, y }: Point, { width, height }: Size): Point => ({
  x: between(0, x, width),
  y: between(0, y, height),
})

/** The box between two corners; null: too small to be meant. */
export function boxBetween(one: Point, other: Point, size: Size): Bounds | null {
  const [a, b] = [inImage(one, size), inImage(other, size)]
  const box = {
    x: tenth(Math.min(a.x, b.x)),
    y: tenth(Math.min(a.y, b.y)),
    width: tenth(Math.abs(a.x - b.x)),
    height: tenth(Math.abs(a.y - b.y)),
  }
  return box.width < smallestSide || box.height < smallestSide ? null : box
}

/** The corners of a polygon without those that repeat the one before; null: fewer than three, or no area. */
export function cornersOf(points: readonly Point[], size: Size): [number, number][] | null {
  const inside = points.map((point) => inImage(point, size)).map(({ x, y }) => [tenth(x), tenth(y)] as [number, number])
  const corners = inside.filter(([x, y], index) => {
    const [beforeX, beforeY] = inside[(index || inside.length) - 1] ?? []
    return inside.length === 1 || x !== beforeX || y !== beforeY
  })
  const doubled = corners.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = corners[(index + 1) % corners.length] ?? [x, y]
    return sum + x * nextY - nextX * y
  }, 0)
  return corners.length < 3 || doubled === 0 ? null : corners
}

/** As much of what was drawn as lies on the image; null: too little to be meant. */
export function clipped(drawn: Drawn, size: Size): Drawn | null {
  if (drawn.type === 'box') {
    const { x, y, width, height } = drawn
    const box = boxBetween({ x, y }, { x: x + width, y: y + height }, size)
    return box && { type: 'box', ...box }
  }
  const points = cornersOf(
    drawn.points.map(([x, y]) => ({ x, y })),
    size,
  )
  return points && { type: 'polygon', points }
}

const withPoints = (polygon: Polygon, change: (x: number, y: number) => [number, number]): Polygon => ({
  ...polygon,
  points: polygon.points.map(([x, y]) => change(x, y)),
})

/** The corners of a shape as SVG writes them. */
export function outlineOf(shape: Shape): string {
  if (shape.type === 'polygon') return shape.points.map(([x, y]) => `${x},${y}`).join(' ')
  const [right, bottom] = [shape.x + shape.width, shape.y + shape.height]
  return `${shape.x},${shape.y} ${right},${shape.y} ${right},${bottom} ${shape.x},${bottom}`
}

/** Moves a shape, no further than the image's edges. */
export function shifted(shape: Shape, by: Point, size: Size): Shape {
  const { x, y, width, height } = boundsOf(shape)
  const dx = between(-x, by.x, size.width - width - x)
  const dy = between(-y, by.y, size.height - height - y)
  if (shape.type === 'polygon') return withPoints(shape, (px, py) => [tenth(px + dx), tenth(py + dy)])
  return { ...shape, x: tenth(x + dx), y: tenth(y + dy) }
}

const pointsOf = (shape: Shape): readonly (readonly [number, number])[] =>
  shape.type === 'polygon'
    ? shape.points
    : [
        [shape.x, shape.y],
        [shape.x + shape.width, shape.y + shape.height],
      ]

/**
 * Where a hand let go of a shape, on the image. One that was moved as a whole keeps its form and stops at the edges, any other is
 * cut off there.
 * @returns null where too little is left
 */
export function released(now: Shape, before: Shape, size: Size): Shape | null {
  const [were, are] = [pointsOf(before), pointsOf(now)]
  const moves = are.map(([x, y], at) => [x - (were[at]?.[0] ?? 0), y - (were[at]?.[1] ?? 0)] as const)
  const [[dx, dy] = [0, 0]] = moves
  const isMoved =
    are.length === were.length && moves.every(([x, y]) => Math.abs(x - dx) < 0.05 && Math.abs(y - dy) < 0.05)
  if (isMoved) return shifted(before, { x: dx, y: dy }, size)
  const kept = clipped(now, size)
  return kept && { ...kept, id: now.id, class: now.class, frame: now.frame }
}

/** Makes a shape wider and taller from its top left corner, within the image; a polygon's corners go along. */
export function sized(shape: Shape, by: Point, size: Size): Shape {
  const bounds = boundsOf(shape)
  const width = between(smallestSide, bounds.width + by.x, size.width - bounds.x)
  const height = between(smallestSide, bounds.height + by.y, size.height - bounds.y)
  if (shape.type === 'box') return { ...shape, width: tenth(width), height: tenth(height) } satisfies Box
  const [scaleX, scaleY] = [width / bounds.width, height / bounds.height]
  return withPoints(shape, (x, y) => [
    tenth(bounds.x + (x - bounds.x) * scaleX),
    tenth(bounds.y + (y - bounds.y) * scaleY),
  ])
}
