import { daysText, rangeText, rangeWithYearText } from '../words/days.ts'
import { comparedRange, comparisons, lengthOf } from './range.ts'
import type { Comparison, Range } from './range.ts'

export interface ComparisonChoice {
  readonly value: Comparison
  readonly label: string
  readonly detail: string
}

/** With what a range may be compared, in words. */
export function comparisonChoices(range: Range): ComparisonChoice[] {
  const count = lengthOf(range)
  const labels = {
    before: count === 1 ? 'The same day a week before' : `The ${daysText(count)} before`,
    year: 'The same weeks a year before',
    none: 'Nothing',
  }
  return comparisons.map((value) => {
    if (value === 'none') return { value, label: labels.none, detail: '' }
    const { from, to } = comparedRange(range, value)
    return { value, label: labels[value], detail: `${rangeWithYearText(from, to)}, aligned by weekday` }
  })
}

/** What the control says of itself: `20 Aug – 16 Sep`, `nothing`. */
export function comparisonText(range: Range, comparison: Comparison): string {
  if (comparison === 'none') return 'nothing'
  const { from, to } = comparedRange(range, comparison)
  return comparison === 'year' ? rangeWithYearText(from, to) : rangeText(from, to)
}
