import { boundsOf, boxOverlap, mayMeet, polygonOverlap } from './overlap.ts'
import type { Bounds } from './overlap.ts'
import { labeledObject } from './result.ts'
import type { BoxObject, LabeledObject, PolygonObject } from './result.ts'

/** From which overlap on a box or a polygon counts as kept. Source: the issue "Work gets done here". */
export const keptFrom = 0.9

/** A value as JSON with the names of its objects in order, so that equal values are equal texts. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join()}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value) ?? 'null'
  const entries = Object.entries(value).toSorted(([a], [b]) => (a < b ? -1 : 1))
  return `{${entries.map(([name, inner]) => `${JSON.stringify(name)}:${canonical(inner)}`).join()}}`
}

/** An entry of a result, and a text that is the same for all that mean the same. */
interface Entry {
  readonly object: LabeledObject | null
  readonly meaning: string
}

function meaningOf(entry: unknown, object: LabeledObject | null): string {
  if (object?.type === 'span') return canonical([object.type, object.class, object.start, object.end])
  if (object?.type === 'choice') return canonical([object.type, object.choice, [...new Set(object.options)].toSorted()])
  if (object?.type === 'box')
    return canonical([object.class, object.frame, object.x, object.y, object.width, object.height])
  if (object?.type === 'polygon') return canonical([object.class, object.frame, object.points])
  if (typeof entry !== 'object' || entry === null || Array.isArray(entry)) return canonical(entry)
  const { id: _id, ...meant } = entry as Readonly<Record<string, unknown>>
  return canonical(meant)
}

function entriesOf(result: unknown): Entry[] {
  const entries: unknown[] = Array.isArray(result) ? result : result === null || result === undefined ? [] : [result]
  return entries.map((entry) => {
    const object = labeledObject(entry)
    return { object, meaning: meaningOf(entry, object) }
  })
}

type ShapeObject = BoxObject | PolygonObject

const isShape = (object: LabeledObject | null): object is ShapeObject =>
  object?.type === 'box' || object?.type === 'polygon'

interface Shape {
  readonly object: ShapeObject
  readonly meaning: string
  readonly bounds: Bounds
}

const shapesOf = (entries: readonly Entry[]): Shape[] =>
  entries.flatMap(({ object, meaning }) => (isShape(object) ? [{ object, meaning, bounds: boundsOf(object) }] : []))

/** How many entries of one are in the other as well, each as often as it is in both. */
function sameCount(before: readonly Entry[], after: readonly Entry[]): number {
  const left = new Map<string, number>()
  for (const { meaning } of before) left.set(meaning, (left.get(meaning) ?? 0) + 1)
  let count = 0
  for (const { meaning } of after) {
    const rest = left.get(meaning) ?? 0
    if (rest === 0) continue
    left.set(meaning, rest - 1)
    count += 1
  }
  return count
}

function overlap(one: Shape, other: Shape): number {
  const [a, b] = [one.object, other.object]
  // Most pairs of a crowded image are apart, and to cut up outlines takes long.
  if (a.class !== b.class || a.frame !== b.frame || !mayMeet(one.bounds, other.bounds)) return 0
  if (a.type === 'box') return b.type === 'box' ? boxOverlap(a, b) : 0
  return b.type === 'polygon' ? polygonOverlap(a, b) : 0
}

interface Pair {
  readonly before: Shape
  readonly after: Shape
  readonly overlap: number
  /** What decides between equal overlaps: the shapes themselves, not their places in the lists nor which is which. */
  readonly meaning: string
}

/** Greedily by falling overlap: how many shapes have one of their own in the other result. */
function keptCount(before: readonly Shape[], after: readonly Shape[]): number {
  const pairs = before.flatMap((one) =>
    after.flatMap((other): Pair[] => {
      const share = overlap(one, other)
      if (share < keptFrom) return []
      return [
        { before: one, after: other, overlap: share, meaning: [one.meaning, other.meaning].toSorted().join('\n') },
      ]
    }),
  )
  const taken = new Set<Shape>()
  let count = 0
  for (const pair of pairs.toSorted((a, b) => b.overlap - a.overlap || (a.meaning < b.meaning ? -1 : 1))) {
    if (taken.has(pair.before) || taken.has(pair.after)) continue
    taken.add(pair.before).add(pair.after)
    count += 1
  }
  return count
}

/**
 * How much of a labeler's work survived a reviewer's fix, 0…1: the F1 between two results, 2·matches / (|before| + |after|).
 * Spans and choices match exactly, whatever their ids and texts; boxes and polygons of one class and frame greedily by falling
 * overlap of at least 0.9; entries of other tools exactly but for their `id`, and a result that is no list as one entry. Both
 * empty: 1. Source: the issue "Work gets done here".
 */
export function fixScore(before: unknown, after: unknown): number {
  const [one, other] = [entriesOf(before), entriesOf(after)]
  const size = one.length + other.length
  if (size === 0) return 1
  const others = (entries: readonly Entry[]) => entries.filter(({ object }) => !isShape(object))
  const matches = keptCount(shapesOf(one), shapesOf(other)) + sameCount(others(one), others(other))
  return (2 * matches) / size
}
