import type { LabelClass, LabelSchema, LabeledObject } from '@labelpulse/domain'
import { boundsOf, isShape, isSpan, isThing } from './objects.ts'
import type { Objects, Shape, Span, Thing } from './objects.ts'
import { outlineOf } from './shapes.ts'

/** One thing that is other than it was. */
export interface Change {
  readonly id: string
  readonly kind: 'removed' | 'new' | 'changed'
  /** What it is about: `grey`, `€ 139 → € 139.00`, `Car`. */
  readonly what: string
  /** `Product, removed`, `Amount, longer`, `moved` */
  readonly how: string
  /** What is said beside it as it is now, under its new class: `moved`, `was Car`. */
  readonly note: string
}

type Names = ReadonlyMap<string, string>

const namesOf = (classes: readonly LabelClass[]): Names => new Map(classes.map(({ key, name }) => [key, name]))

const short = (text: string): string => (text.length > 40 ? `${text.slice(0, 38)}…` : text)

function spanChange(before: Span, after: Span): string | null {
  const [was, is] = [before.end - before.start, after.end - after.start]
  if (before.start === after.start && before.end === after.end) return null
  return is > was ? 'longer' : is < was ? 'shorter' : 'moved'
}

function shapeChange(before: Shape, after: Shape): string | null {
  const [was, is] = [boundsOf(before), boundsOf(after)]
  if (was.width !== is.width || was.height !== is.height) return 'other size'
  if (was.x !== is.x || was.y !== is.y) return 'moved'
  return outlineOf(before) === outlineOf(after) ? null : 'other corners'
}

function geometryChange(before: Thing, after: Thing): string | null {
  if (isSpan(before) && isSpan(after)) return spanChange(before, after)
  return isShape(before) && isShape(after) ? shapeChange(before, after) : 'other kind'
}

function changeBetween(before: Thing, after: Thing, names: Names): Change | null {
  const geometry = geometryChange(before, after)
  const isOtherClass = before.class !== after.class
  if (!geometry && !isOtherClass) return null
  const [was, is] = [before, after].map((thing) => names.get(thing.class) ?? thing.class) as [string, string]
  const title = isSpan(before) ? short(before.text) : was
  const what = isSpan(before) && isSpan(after) && geometry ? `${title} → ${short(after.text)}` : title
  const how = [isOtherClass ? `now ${is}` : isSpan(after) ? is : null, geometry]
  return { id: after.id, kind: 'changed', what, how: how.filter(Boolean).join(', '), note: geometry ?? `was ${was}` }
}

function lone(thing: Thing, kind: 'removed' | 'new', names: Names): Change {
  const name = names.get(thing.class) ?? thing.class
  return isSpan(thing)
    ? { id: thing.id, kind, what: short(thing.text), how: `${name}, ${kind}`, note: kind }
    : { id: thing.id, kind, what: name, how: kind, note: kind }
}

function choiceChanges(before: Objects, after: Objects, choices: LabelSchema['choices']): Change[] {
  const said = (objects: Objects, key: string, names: Names): string => {
    const object = objects.find((each) => each.type === 'choice' && each.choice === key)
    const options = object?.type === 'choice' ? object.options : []
    return options.map((option) => names.get(option) ?? option).join(', ') || 'nothing'
  }
  return choices.flatMap(({ key, name, options }) => {
    const names: Names = new Map(options.map((option) => [option.key, option.name]))
    const [was, is] = [said(before, key, names), said(after, key, names)]
    if (was === is) return []
    return [{ id: key, kind: 'changed' as const, what: `${was} → ${is}`, how: name, note: `was ${was}` }]
  })
}

/** What a fix changed, object by object: an object is the same one by its id. */
export function changesBetween(before: Objects, after: Objects, schema: LabelSchema): Change[] {
  const names = namesOf(schema.classes)
  const find = (objects: Objects, id: string): LabeledObject | undefined => objects.find((each) => each.id === id)
  const gone = before.filter(isThing).flatMap((thing) => {
    const now = find(after, thing.id)
    if (!now || !isThing(now)) return [lone(thing, 'removed', names)]
    const change = changeBetween(thing, now, names)
    return change ? [change] : []
  })
  const fresh = after.filter(isThing).filter(({ id }) => !find(before, id))
  return [...gone, ...fresh.map((thing) => lone(thing, 'new', names)), ...choiceChanges(before, after, schema.choices)]
}
