import type { LabeledObject } from '@labelpulse/domain'

export type Box = Extract<LabeledObject, { type: 'box' }>
export type Polygon = Extract<LabeledObject, { type: 'polygon' }>
export type Span = Extract<LabeledObject, { type: 'span' }>
export type Chosen = Extract<LabeledObject, { type: 'choice' }>
/** What lies on an image. */
export type Shape = Box | Polygon
/** What is of a class, stands in the list and can be selected: everything but choices. */
export type Thing = Shape | Span

export type Objects = readonly LabeledObject[]

/** Pixels of the image, from its top left corner. */
export interface Point {
  readonly x: number
  readonly y: number
}

export interface Bounds extends Point {
  readonly width: number
  readonly height: number
}

export const isThing = (object: LabeledObject): object is Thing => object.type !== 'choice'
export const isShape = (object: LabeledObject): object is Shape => object.type === 'box' || object.type === 'polygon'
export const isSpan = (object: LabeledObject): object is Span => object.type === 'span'
const isChosen = (object: LabeledObject): object is Chosen => object.type === 'choice'

export const thingsOf = (objects: Objects): Thing[] => objects.filter(isThing)

export function boundsOf(shape: Shape): Bounds {
  if (shape.type === 'box') return { x: shape.x, y: shape.y, width: shape.width, height: shape.height }
  const [xs, ys] = [shape.points.map(([x]) => x), shape.points.map(([, y]) => y)]
  const [x, y] = [Math.min(...xs), Math.min(...ys)]
  return { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y }
}

export const placed = (objects: Objects, object: LabeledObject): Objects => [...objects, object]

export const removed = (objects: Objects, id: string): Objects => objects.filter((object) => object.id !== id)

/** Puts an object in the place of the one with its id; there is none: as they were. */
export function replaced(objects: Objects, object: LabeledObject): Objects {
  const before = objects.find(({ id }) => id === object.id)
  if (!before || JSON.stringify(before) === JSON.stringify(object)) return objects
  return objects.map((each) => (each === before ? object : each))
}

/** Gives an object another class. */
export function reclassed(objects: Objects, id: string, key: string): Objects {
  const object = objects.find((each) => each.id === id)
  return object && isThing(object) ? replaced(objects, { ...object, class: key }) : objects
}

/** Which options of a choice are chosen. */
export const optionsChosen = (objects: Objects, choice: string): readonly string[] =>
  objects.filter(isChosen).find((object) => object.choice === choice)?.options ?? []

/** Chooses an option, or takes it back; where only one may be, it takes the place of another. */
export function chosen(
  objects: Objects,
  choice: { readonly key: string; readonly isMultiple: boolean },
  option: string,
  newId: string,
): Objects {
  const before = objects.filter(isChosen).find((object) => object.choice === choice.key)
  const others = choice.isMultiple ? (before?.options ?? []).filter((key) => key !== option) : []
  const options = before?.options.includes(option) ? others : [...others, option]
  if (!before) return placed(objects, { id: newId, type: 'choice', choice: choice.key, options })
  return options.length > 0 ? replaced(objects, { ...before, options }) : removed(objects, before.id)
}

/** The thing after (or before) the selected one among those that are shown; null: past the last, so none. */
export function stepFrom(things: readonly Thing[], selected: string | null, by: 1 | -1): string | null {
  const at = things.findIndex(({ id }) => id === selected)
  const to = at < 0 ? (by > 0 ? 0 : things.length - 1) : at + by
  return things[to]?.id ?? null
}

/** How many questions are answered. They are entries of the result, as objects are. */
export const answersIn = (objects: Objects): number =>
  objects.filter((object) => isChosen(object) && object.options.length > 0).length

/** How many things there are of each class. */
export function countsOf(objects: Objects): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const { class: key } of thingsOf(objects)) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
