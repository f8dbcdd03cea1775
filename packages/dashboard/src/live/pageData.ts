import { dayPlus } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import { daysOf } from '../filters/range.ts'
import type { Range } from '../filters/range.ts'
import type { OnDate, Report, Summary } from './merge.ts'

/** The range that a report is compared with, laid over it day by day. */
export interface Before {
  readonly range: Range
  readonly summary: Summary
  readonly dayOf: (day: Day) => Day
  /** What was on the day that lies under this one. */
  readonly on: (day: Day) => OnDate | undefined
}

/** Everything that tiles and charts are drawn from. */
export interface PageData {
  /** Changes with the selection, not with its numbers. */
  readonly key: string
  readonly range: Range
  readonly days: readonly Day[]
  /** Today, where it is in the range: it is not over yet. */
  readonly running: Day | null
  readonly summary: Summary
  readonly population: Report['population']
  readonly lastWorkDay: Day | null
  readonly on: (day: Day) => OnDate | undefined
  readonly before: Before | null
}

interface Compared {
  readonly summary: Summary
  readonly perDate: readonly OnDate[]
}

const lookup = (perDate: readonly OnDate[]): ((day: Day) => OnDate | undefined) => {
  const days = new Map(perDate.map((day) => [day.date, day]))
  return (day) => days.get(day)
}

/** The report of an earlier range, moved on by so many days. */
export function beforeOf(earlier: Compared, range: Range, shiftDays: number): Before {
  const on = lookup(earlier.perDate)
  const dayOf = (day: Day): Day => dayPlus(day, -shiftDays)
  return { range, summary: earlier.summary, dayOf, on: (day) => on(dayOf(day)) }
}

export function pageData(
  key: string,
  range: Range,
  report: Pick<Report, 'summary' | 'perDate' | 'population' | 'lastWorkDay'>,
  today: Day,
  before: Before | null,
): PageData {
  return {
    key,
    range,
    days: daysOf(range),
    running: range.from <= today && today <= range.to ? today : null,
    summary: report.summary,
    population: report.population,
    lastWorkDay: report.lastWorkDay,
    on: lookup(report.perDate),
    before,
  }
}

/** Nobody did anything in these days. */
export const isEmpty = ({ days, on }: PageData): boolean => days.every((day) => !on(day))
