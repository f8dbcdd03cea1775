import type { ChartModel } from './model.ts'
import { scaleOf, topOf } from './scale.ts'
import type { Scale } from './scale.ts'

const usualShare = 0.75
const mostTimes = 3

/** The value that about three in four do not exceed; of a few values it is the highest. */
function usualTop(values: readonly number[]): number {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b)
  return sorted[Math.round((sorted.length - 1) * usualShare)] ?? 0
}

const known = (values: readonly (number | null)[]): number[] => values.filter((value) => value !== null)

/** What lines need of an axis: all of those that may not exceed it, and of the others what is not far from usual. */
function lineTop({ parts, before }: ChartModel): number {
  const whole = parts.filter(({ mayExceed }) => !mayExceed).flatMap(({ values }) => known(values))
  const loose = [...parts.filter(({ mayExceed }) => mayExceed).map(({ values }) => values), before?.values ?? []]
  const all = [...whole, ...loose.flatMap(known)]
  return Math.min(Math.max(0, ...all), Math.max(mostTimes * usualTop(all), ...whole))
}

/** The value axis of a chart. One day that is far from the others does not press lines flat: it lies beyond the axis. */
export const axisOf = (model: ChartModel): Scale =>
  scaleOf(model.form === 'lines' ? lineTop(model) : topOf(model), model.unit)

/** On how many days a line leaves the axis, and how far; null: none does. */
export function beyondAxis(model: ChartModel): { readonly days: number; readonly highest: number } | null {
  if (model.form !== 'lines') return null
  const { max } = axisOf(model)
  const lines = [...model.parts, ...(model.before ? [model.before] : [])]
  const tops = model.days.map((_, index) => Math.max(...lines.map(({ values }) => values[index] ?? 0)))
  const beyond = tops.filter((top) => top > max)
  return beyond.length > 0 ? { days: beyond.length, highest: Math.max(...beyond) } : null
}
