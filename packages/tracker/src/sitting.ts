import { touch } from '@labelpulse/domain'
import type { Felt } from '@labelpulse/domain'
import { kept } from './store.ts'

/** What was felt from loading, or the save before, up to a save or to leaving: the times of one workunit. */
export interface Sitting extends Felt {
  /** The workunit's: made when the sitting begins, so that it counts once, whoever sends it. */
  readonly uuid: string
  /** Loading, or the save before: milliseconds since 1970 UTC by this machine's clock. */
  readonly startedAtMs: number
  /** The last instant that was felt, likewise. */
  readonly endedAtMs: number
  /** Whether there was a click or a key press; the second one of a double click on a save is none. */
  readonly isTouched: boolean
}

/** A sitting as the browser keeps it, so that a crash loses nothing but the time since the last touch. */
export interface KeptSitting extends Sitting {
  readonly thresholdMs: number
  /** From the last touch until the page was hidden; its gap ends there if nobody comes back. */
  readonly tailMs: number
  readonly about: unknown
}

/** Where sittings are kept. */
export const shelf = 'felt:'

export const keptSitting = (place: string): KeptSitting | null => kept(place) as KeptSitting | null

/** A kept sitting that nobody comes back to, or comes back to in a page that was loaded anew. */
export const settled = (sitting: KeptSitting): KeptSitting => ({
  ...sitting,
  ...touch({ ...sitting, touchedAtMs: 0 }, sitting.tailMs, sitting.thresholdMs),
})

/** What a caller gets: it cannot have begun later than its time allows, whatever was done to the machine's clock. */
export const handedOut = (sitting: KeptSitting): KeptSitting => ({
  ...sitting,
  startedAtMs: Math.min(sitting.startedAtMs, sitting.endedAtMs - sitting.activeMs - sitting.inactiveMs),
})
