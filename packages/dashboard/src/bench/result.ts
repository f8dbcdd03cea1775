import { labeledObject } from '@labelpulse/domain'
import type { LabeledObject } from '@labelpulse/domain'

/** A result, taken apart into what the bench edits and what it hands back as it was. */
export interface Opened {
  readonly objects: readonly LabeledObject[]
  /** Entries of other tools. */
  readonly others: readonly unknown[]
  /** As it was given. */
  readonly result: unknown
  /** Its text, to tell whether it is still the same. */
  readonly base: string
}

/** Opens a result. Objects without an id are given one by their place, so that before and after can be compared. */
export function opened(result: unknown): Opened {
  const entries: readonly unknown[] = Array.isArray(result) ? result : result == null ? [] : [result]
  const read = entries.map(labeledObject)
  const taken = new Set<string>()
  const objects = read.flatMap((object, at) => {
    if (!object) return []
    const id = object.id === '' || taken.has(object.id) ? `#${at}` : object.id
    taken.add(id)
    return [{ ...object, id }]
  })
  return { objects, others: entries.filter((_, at) => !read[at]), result, base: JSON.stringify(result ?? null) }
}

/** Whether what the bench edits is still as it was. */
export const isAsOpened = (objects: readonly LabeledObject[], start: Opened): boolean =>
  JSON.stringify(objects) === JSON.stringify(start.objects)

/** The result as it is saved: where nothing was changed, as it was given, in its form and order. */
export const resultOf = (objects: readonly LabeledObject[], start: Opened): unknown =>
  isAsOpened(objects, start) ? (start.result ?? []) : [...objects, ...start.others]

/** What is said of entries that the bench keeps and does not show; '': there are none. */
export function othersText({ others }: Opened): string {
  if (others.length === 0) return ''
  return others.length === 1
    ? 'One entry of another tool is kept, but not shown here.'
    : `${others.length.toLocaleString('en')} entries of another tool are kept, but not shown here.`
}
