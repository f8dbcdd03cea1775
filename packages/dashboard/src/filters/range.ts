import { dayPlus, daysBetween } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'

/** Days from…to, both included. */
export interface Range {
  readonly from: Day
  readonly to: Day
}

/** Ranges that end today, and so move on at midnight. */
export const presets = {
  today: { label: 'Today', name: 'Today', days: 1 },
  '7d': { label: '7 d', name: '7 days', days: 7 },
  '28d': { label: '28 d', name: '28 days', days: 28 },
  '90d': { label: '90 d', name: '90 days', days: 90 },
} as const

export type Preset = keyof typeof presets

export const defaultPreset: Preset = '28d'

export const isPreset = (name: unknown): name is Preset => typeof name === 'string' && Object.hasOwn(presets, name)

export const presetNames = Object.keys(presets).filter(isPreset)

/** What a person chose: a preset, or days of their own. */
export type RangeChoice = Preset | Range

/** So many days, the last of them this one. */
export const rangeOfLengthTo = (days: number, to: Day): Range => ({ from: dayPlus(to, 1 - days), to })

/** The days of a choice, as of today. */
export const rangeOf = (choice: RangeChoice, today: Day): Range =>
  isPreset(choice) ? rangeOfLengthTo(presets[choice].days, today) : choice

export const lengthOf = (range: Range): number => daysBetween(range.from, range.to)

export const shifted = (range: Range, days: number): Range => ({
  from: dayPlus(range.from, days),
  to: dayPlus(range.to, days),
})

/** The choice that stands for these days: a preset where they are one's, so that it keeps moving. */
export function choiceOf(range: Range, today: Day): RangeChoice {
  const preset = presetNames.find((name) => range.to === today && presets[name].days === lengthOf(range))
  return preset ?? range
}

/** The range one step back (-1) or on (1); never past today. Null: there is nothing further on. */
export function stepped(range: Range, step: -1 | 1, today: Day): Range | null {
  if (step === 1 && range.to >= today) return null
  const days = lengthOf(range)
  const next = shifted(range, step * days)
  return next.to > today ? rangeOfLengthTo(days, today) : next
}

/** With what a report is compared. */
export const comparisons = ['before', 'year', 'none'] as const

export type Comparison = (typeof comparisons)[number]

/**
 * How many days earlier the compared range lies: whole weeks, so that Mondays meet Mondays; the next whole number of
 * weeks that holds the range, or 52 of them.
 */
export const shiftOf = (range: Range, comparison: Exclude<Comparison, 'none'>): number =>
  comparison === 'year' ? 364 : Math.ceil(lengthOf(range) / 7) * 7

/** The range that a report is compared with: as long as its own. */
export const comparedRange = (range: Range, comparison: Exclude<Comparison, 'none'>): Range =>
  shifted(range, -shiftOf(range, comparison))

/** Every day of a range, in order. */
export const daysOf = (range: Range): Day[] =>
  Array.from({ length: lengthOf(range) }, (_, index) => dayPlus(range.from, index))
