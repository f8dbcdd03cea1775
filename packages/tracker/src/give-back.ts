import type { AttentionOptions } from './attention.ts'
import { keptSitting, shelf } from './sitting.ts'
import type { Sitting } from './sitting.ts'
import { forgetOthers, keep } from './store.ts'

/** Where a clock keeps what it feels, and beside what. */
export interface ClockPlace extends Pick<AttentionOptions, 'key' | 'about'> {
  readonly thresholdMs: number
}

/**
 * Gives back what a sitting felt, because its save was refused or somebody goes on in another tab: it goes with whatever is
 * felt under the key next, or waits there to be recovered.
 */
export function giveBack({ key, about, thresholdMs }: ClockPlace, sitting: Sitting): void {
  const { activeMs, inactiveMs, startedAtMs, isTouched } = sitting
  const next = keptSitting(shelf + key)
  keep(
    shelf + key,
    next
      ? {
          ...next,
          activeMs: next.activeMs + activeMs,
          inactiveMs: next.inactiveMs + inactiveMs,
          startedAtMs: Math.min(next.startedAtMs, startedAtMs),
          isTouched: next.isTouched || isTouched,
        }
      : { ...sitting, thresholdMs, about, tailMs: 0 },
  )
}

/** Keeps a sitting no longer, because another clock has what it felt. */
export const dropSitting = (key: string): void => forgetOthers(shelf + key)
