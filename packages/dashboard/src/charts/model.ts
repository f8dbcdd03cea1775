import type { Day } from '@labelpulse/domain'
import type { Metric } from '@labelpulse/metrics'

/** The colours of series; what each looks like in light and dark is in style.css. */
export type SeriesColour = 'main' | 'changed' | 'skipped' | 'rejected' | 'average' | 'before'

/** One value a day; null: there is none on that day. */
export type DayValues = readonly (number | null)[]

export interface Part {
  readonly key: string
  readonly name: string
  readonly colour: SeriesColour
  readonly values: DayValues
  /** The same on the days compared with. */
  readonly before: DayValues | null
  /** Of the whole range; null where a sum of days would not be it. */
  readonly total: number | null
  /** A line with days that one long piece of work pulls far up: they may lie beyond the axis. */
  readonly mayExceed?: true
}

/** A chart before it is drawn: what the plot, its legend, its tooltip and its table have in common. */
export interface ChartModel {
  readonly form: 'bars' | 'lines'
  readonly unit: Metric['unit']
  readonly days: readonly Day[]
  /** The days compared with, each under its own. */
  readonly daysBefore: readonly Day[] | null
  /** The index of the day that is still running; -1: none is. */
  readonly running: number
  readonly parts: readonly Part[]
  /** What is drawn of the days compared with. */
  readonly before: {
    readonly name: string
    readonly short: string
    readonly values: DayValues
    readonly total: number | null
  } | null
  /** A number of the whole range that stands beside the legend. */
  readonly aside: { readonly name: string; readonly value: number | null } | null
  /** How a day's value is made: `1,780 × 2 m 42 s`. */
  readonly notes: readonly (string | null)[] | null
}

const sum = (values: readonly (number | null | undefined)[]): number | null =>
  values.every((value) => value === null || value === undefined)
    ? null
    : values.reduce<number>((total, value) => total + (value ?? 0), 0)

/** What a stack of parts reaches on each day. */
export const stacked = (parts: readonly DayValues[], days: readonly Day[]): DayValues =>
  days.map((_, index) => sum(parts.map((values) => values[index])))

/** Whether nothing would be drawn. */
export const isBlank = (model: ChartModel): boolean => model.parts.every((part) => part.values.every((value) => !value))

/** A chart without the parts (or the comparison, "before") that were switched off. */
export function without(model: ChartModel, hidden: ReadonlySet<string>): ChartModel {
  if (hidden.size === 0) return model
  const parts = model.parts.filter(({ key }) => !hidden.has(key))
  return { ...model, parts, before: hidden.has('before') ? null : model.before }
}
