import type { BoxObject, Point, PolygonObject } from './result.ts'

/** A side of an outline that is not level, from its lower y to its higher one. */
interface Side {
  readonly owner: 0 | 1
  readonly x1: number
  readonly y1: number
  readonly x2: number
  readonly y2: number
}

const xAt = ({ x1, y1, x2, y2 }: Side, y: number): number => x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)

function sidesOf(points: readonly Point[], owner: 0 | 1): Side[] {
  return points.flatMap(([ax, ay], n) => {
    const [bx, by] = points[(n + 1) % points.length]!
    if (ay === by) return []
    return [ay < by ? { owner, x1: ax, y1: ay, x2: bx, y2: by } : { owner, x1: bx, y1: by, x2: ax, y2: ay }]
  })
}

/** One order of all sides, whichever outline comes first: the sum of the same numbers is then the same to the last digit. */
const inOrder = (a: Side, b: Side): number => a.y1 - b.y1 || a.x1 - b.x1 || a.y2 - b.y2 || a.x2 - b.x2

/** The height at which two sides cross between their ends; null: they do not, or lie on one line. */
function crossing(a: Side, b: Side): number | null {
  const from = Math.max(a.y1, b.y1)
  const to = Math.min(a.y2, b.y2)
  if (from >= to) return null
  const [before, after] = [xAt(a, from) - xAt(b, from), xAt(a, to) - xAt(b, to)]
  return before * after < 0 ? from + (before / (before - after)) * (to - from) : null
}

/** Where sides begin, end or cross, ascending: between two neighbours of these no two sides meet. */
function levelsOf(sides: readonly Side[]): number[] {
  const levels = new Set(sides.flatMap(({ y1, y2 }) => [y1, y2]))
  for (const [n, side] of sides.entries())
    for (const other of sides.slice(n + 1)) {
      if (other.y1 >= side.y2) break
      const level = crossing(side, other)
      if (level !== null) levels.add(level)
    }
  return [...levels].toSorted((a, b) => a - b)
}

/** How much of a level line lies in each of two outlines, and in both: inside is where an odd number of sides lies to the left. */
function covered(sides: readonly Side[], y: number): readonly [number, number, number] {
  const met = sides.map((side) => ({ owner: side.owner, x: xAt(side, y) })).toSorted((a, b) => a.x - b.x)
  const inside = [false, false]
  const widths: [number, number, number] = [0, 0, 0]
  for (const [n, { owner, x }] of met.entries()) {
    inside[owner] = !inside[owner]
    const width = (met[n + 1]?.x ?? x) - x
    if (inside[0]) widths[0] += width
    if (inside[1]) widths[1] += width
    if (inside[0] && inside[1]) widths[2] += width
  }
  return widths
}

/** What of two areas is in both, of what is in either: 0…1. Two without an area overlap only where they are the same. */
const share = (one: number, other: number, both: number, areSame: () => boolean): number => {
  const either = one + other - both
  if (either <= 0) return areSame() ? 1 : 0
  return Math.min(1, Math.max(0, both / either))
}

/**
 * How much two polygons overlap: intersection over union, 0…1, exact but for rounding. Both are cut level wherever a side
 * begins, ends or crosses another one; in between all pieces are trapezoids. Where an outline crosses itself, inside is where
 * an odd number of sides lies to the left.
 */
export function polygonOverlap(a: Pick<PolygonObject, 'points'>, b: Pick<PolygonObject, 'points'>): number {
  const sides = [...sidesOf(a.points, 0), ...sidesOf(b.points, 1)].toSorted(inOrder)
  const levels = levelsOf(sides)
  const areas: [number, number, number] = [0, 0, 0]
  let upcoming = sides
  for (const [n, from] of levels.slice(0, -1).entries()) {
    const to = levels[n + 1]!
    upcoming = upcoming.filter((side) => side.y2 > from)
    const reaching = upcoming.filter((side) => side.y1 <= from && side.y2 >= to)
    const [one, other, both] = covered(reaching, (from + to) / 2)
    areas[0] += one * (to - from)
    areas[1] += other * (to - from)
    areas[2] += both * (to - from)
  }
  return share(...areas, () => JSON.stringify(a.points) === JSON.stringify(b.points))
}

type Box = Pick<BoxObject, 'x' | 'y' | 'width' | 'height'>

/** How far a shape reaches. */
export interface Bounds {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The bounds of a shape. */
export function boundsOf(shape: BoxObject | PolygonObject): Bounds {
  if (shape.type === 'box') {
    const { x, y, width, height } = shape
    return { left: x, top: y, right: x + width, bottom: y + height }
  }
  const bounds = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity }
  for (const [x, y] of shape.points) {
    bounds.left = Math.min(bounds.left, x)
    bounds.top = Math.min(bounds.top, y)
    bounds.right = Math.max(bounds.right, x)
    bounds.bottom = Math.max(bounds.bottom, y)
  }
  return bounds
}

/** Whether shapes of these bounds could have a point in common. */
export const mayMeet = (a: Bounds, b: Bounds): boolean =>
  a.left <= b.right && b.left <= a.right && a.top <= b.bottom && b.top <= a.bottom

/** How much two boxes overlap: intersection over union, 0…1. */
export function boxOverlap(a: Box, b: Box): number {
  const width = Math.min(a.x + a.width, b.x + b.width) - Math.max(a.x, b.x)
  const height = Math.min(a.y + a.height, b.y + b.height) - Math.max(a.y, b.y)
  const areSame = a.x === b.x && a.y === b.y && a.width === b.width && a.height === b.height
  if (areSame) return 1
  return share(a.width * a.height, b.width * b.height, Math.max(0, width) * Math.max(0, height), () => false)
}
