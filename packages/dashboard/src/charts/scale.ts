import type { Day } from '@labelpulse/domain'
import type { Metric } from '@labelpulse/metrics'
import { weekdayOf } from '../words/days.ts'
import type { ChartModel } from './model.ts'

/** Where a value axis ends and how far its lines are apart. */
export interface Scale {
  readonly max: number
  readonly interval: number
}

const second = 1000
const minute = 60 * second
const hour = 60 * minute
const durations = [
  ...[1, 2, 5, 10, 20, 30].map((count) => count * second),
  ...[1, 2, 5, 10, 15, 30].map((count) => count * minute),
  ...[1, 2, 4, 8, 15, 30, 60].map((count) => count * hour),
]
const mostLines = 5

function decimalStep(least: number, smallest: number): number {
  const power = 10 ** Math.floor(Math.log10(least))
  const step = [1, 2, 5, 10].map((count) => count * power).find((each) => each >= least) ?? least
  return Math.max(step, smallest)
}

function stepOf(top: number, unit: Metric['unit']): number {
  const least = top / mostLines
  if (unit !== 'ms') return decimalStep(least, unit === 'count' ? 1 : 0.01)
  return durations.find((step) => step >= least) ?? decimalStep(least / hour, 1) * hour
}

/**
 * The axis for values up to `top`. It depends on little else than their size, so that a live tick moves the axis only
 * when a value leaves it.
 */
export function scaleOf(top: number, unit: Metric['unit']): Scale {
  if (top <= 0) return { max: 1, interval: 1 }
  const interval = stepOf(top, unit)
  return { max: Math.ceil(top / interval) * interval, interval }
}

/** The highest that bars reach, and the ticks at them. */
export function topOf(model: ChartModel): number {
  const heights = model.days.map((_, index) => model.parts.reduce((sum, part) => sum + (part.values[index] ?? 0), 0))
  return Math.max(0, ...heights, ...(model.before?.values ?? []).map((value) => value ?? 0))
}

/**
 * The days that get a label: Mondays (firsts of the month, where there are too many), as many as there is room for,
 * and the running day.
 */
export function labelledDays(days: readonly Day[], running: number, room: number): Set<Day> {
  const today = days[running]
  const isLong = days.length > 7 * 16
  const marks =
    days.length <= 7 ? [...days] : days.filter((day) => (isLong ? day.endsWith('-01') : weekdayOf(day) === 1))
  const every = Math.max(1, Math.ceil(marks.length / Math.max(1, room)))
  const clear = Math.ceil(days.length / Math.max(1, room + 1))
  const kept = marks.filter(
    (day, index) => index % every === 0 && (today === undefined || running - days.indexOf(day) >= clear),
  )
  return new Set(today === undefined ? kept : [...kept, today])
}
