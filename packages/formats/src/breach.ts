import type { Breach as WorkunitBreach } from '@labelpulse/domain'

/**
 * Why a line or an element was refused: the field (in nested input its path, as `annotations[0].completed_by`; null: the whole)
 * and the rest of the sentence that begins with it.
 */
export type Breach = Omit<WorkunitBreach, 'field'> & { readonly field: string | null }

/** A breach as a sentence: `time must be a number, found "5"`. */
export const sentenceOf = ({ field, reason }: Breach): string => `${field ?? 'It'} ${reason}`

/** Thrown by the readers of this package, within it: `attempt` turns it into a breach. */
export class Unfit extends Error {
  readonly field: string | null
  readonly reason: string

  constructor(field: string | null, reason: string) {
    super(sentenceOf({ field, reason }))
    this.name = 'Unfit'
    this.field = field
    this.reason = reason
  }
}

/** What `read` returns, or the breach that it met. */
export function attempt<T>(read: () => T): { readonly value: T } | { readonly breach: Breach } {
  try {
    return { value: read() }
  } catch (error) {
    if (error instanceof Unfit) return { breach: { field: error.field, reason: error.reason } }
    throw error
  }
}

const longestShown = 40

/** A value as a message shows it: as JSON, shortened to about 40 characters. */
export function shown(value: unknown): string {
  if (typeof value === 'string') {
    const characters = Array.from(value.slice(0, 2 * longestShown + 2))
    if (characters.length <= longestShown) return JSON.stringify(value)
    return `${JSON.stringify(characters.slice(0, longestShown).join(''))}… (${value.length} characters)`
  }
  if (Array.isArray(value)) return `a list of ${value.length}`
  if (typeof value === 'object' && value !== null) return 'an object'
  return String(value)
}
