import { performanceMetrics } from '@labelpulse/metrics'
import type { Metric } from '@labelpulse/metrics'
import type { Summary } from '../live/merge.ts'
import { differenceOf } from '../words/difference.ts'
import type { Difference } from '../words/difference.ts'
import { onlySubmitted } from './graphs.ts'
import type { SeriesColour } from './model.ts'

export interface SummaryRow {
  readonly key: string
  readonly name: string
  readonly colour: SeriesColour
  readonly now: number
  readonly share: number | null
  readonly difference: Difference | null
}

export interface SummaryBar {
  readonly key: string
  readonly x: number
  readonly width: number
  readonly fill: string
}

const metrics = performanceMetrics
const parts = [
  {
    key: 'submitted',
    name: 'Submitted',
    colour: 'main',
    fill: 'fill-series-main',
    read: onlySubmitted,
    better: 'more',
  },
  {
    key: 'updated',
    name: metrics.updatedAnnotations.title,
    colour: 'changed',
    fill: 'fill-series-changed',
    read: (numbers: Summary) => numbers.updatedAnnotations,
    better: metrics.updatedAnnotations.better,
  },
  {
    key: 'skipped',
    name: metrics.skippedAnnotations.title,
    colour: 'skipped',
    fill: 'fill-series-skipped',
    read: (numbers: Summary) => numbers.skippedAnnotations,
    better: metrics.skippedAnnotations.better,
  },
] as const satisfies readonly { better: Metric['better']; colour: SeriesColour; [rest: string]: unknown }[]

const gap = 0.6
const thinnest = 0.6

const allOf = (numbers: Summary): number => parts.reduce((sum, part) => sum + part.read(numbers), 0)

/** The bar's pieces in per cent of its width, a gap between them; a small part stays visible. */
export function barsOf(rows: readonly SummaryRow[]): SummaryBar[] {
  const seen = rows.filter(({ now }) => now > 0)
  const room = 100 - gap * (seen.length - 1)
  let x = 0
  return seen.map((row, index) => {
    const width = index === seen.length - 1 ? 100 - x : Math.max(thinnest, (row.share ?? 0) * room)
    const bar = { key: row.key, x, width, fill: parts.find(({ key }) => key === row.key)?.fill ?? '' }
    x += width + gap
    return bar
  })
}

/** Annotations in three disjoint parts: submitted and not updated since, updated, skipped. */
export function summaryParts(summary: Summary, before: Summary | null) {
  const all = allOf(summary)
  const rows: SummaryRow[] = parts.map(({ key, name, colour, read, better }) => {
    const now = read(summary)
    const difference = differenceOf(now, before && read(before), { unit: 'count', better })
    return { key, name, colour, now, share: all === 0 ? null : now / all, difference }
  })
  return { all: { now: all, before: before && allOf(before) }, rows, bars: barsOf(rows) }
}
