import { labeledObject } from '@labelpulse/domain'
import type { LabeledObject } from '@labelpulse/domain'

/** A result, taken apart into what the bench edits and what it hands back as it was. */
export interface Opened {
  readonly objects: readonly LabeledObject[]
  /** Entries of other tools. */
  readonly others: readonly unknown[]
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
  return { objects, others: entries.filter((_, at) => !read[at]), base: JSON.stringify(result ?? null) }
}

/** The result as it is saved. */
export const resultOf = (objects: readonly LabeledObject[], { others }: Opened): unknown[] => [...objects, ...others]
