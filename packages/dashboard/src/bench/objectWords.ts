import type { LabelSchema } from '@labelpulse/domain'
import { boundsOf, isSpan } from './objects.ts'
import type { Shape, Thing } from './objects.ts'

export const classNameOf = ({ classes }: LabelSchema, key: string): string =>
  classes.find((each) => each.key === key)?.name ?? key

/** What a thing is called on the page: its class and its place among all things. A span by what it says. */
export function titleOf(thing: Thing, things: readonly Thing[], schema: LabelSchema): string {
  if (isSpan(thing)) return thing.text.replaceAll(/\s+/g, ' ')
  return `${classNameOf(schema, thing.class)} ${things.findIndex(({ id }) => id === thing.id) + 1}`
}

/** How large a thing is: `130 × 105`, or the class of a span. */
export function measureOf(thing: Thing, schema: LabelSchema): string {
  if (isSpan(thing)) return classNameOf(schema, thing.class)
  const { width, height } = boundsOf(thing)
  return `${Math.round(width)} × ${Math.round(height)}`
}

/** `Car 3 · new`: a thing, and what is told of its change. */
export const notedTitle = (title: string, note: string | undefined): string =>
  note === undefined ? title : `${title} · ${note}`

/** What is written at shapes that were taken out. They have no number any more. */
export const removedLabels = (shapes: readonly Shape[], schema: LabelSchema): { shape: Shape; title: string }[] =>
  shapes.map((shape) => ({ shape, title: notedTitle(classNameOf(schema, shape.class), 'removed') }))
