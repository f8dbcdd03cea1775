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
  /** The class of its piece of the bar. */
  readonly fill: string
  readonly now: number
  readonly share: number | null
  readonly difference: Difference | null
}

const metrics = performanceMetrics
const parts = [
  {
    key: 'submitted',
    name: 'Submitted',
    colour: 'main',
    fill: 'bg-series-main',
    read: onlySubmitted,
    better: 'more',
  },
  {
    key: 'updated',
    name: metrics.updatedAnnotations.title,
    colour: 'changed',
    fill: 'bg-series-changed',
    read: (numbers: Summary) => numbers.updatedAnnotations,
    better: metrics.updatedAnnotations.better,
  },
  {
    key: 'skipped',
    name: metrics.skippedAnnotations.title,
    colour: 'skipped',
    fill: 'bg-series-skipped',
    read: (numbers: Summary) => numbers.skippedAnnotations,
    better: metrics.skippedAnnotations.better,
  },
] as const satisfies readonly { better: Metric['better']; colour: SeriesColour; [rest: string]: unknown }[]

const allOf = (numbers: Summary): number => parts.reduce((sum, part) => sum + part.read(numbers), 0)

/** Annotations in three disjoint parts: submitted and not updated since, updated, skipped. */
export function summaryParts(summary: Summary, before: Summary | null) {
  const all = allOf(summary)
  const rows: SummaryRow[] = parts.map(({ key, name, colour, fill, read, better }) => {
    const now = read(summary)
    const difference = differenceOf(now, before && read(before), { unit: 'count', better })
    return { key, name, colour, fill, now, share: all === 0 ? null : now / all, difference }
  })
  return { all: { now: all, before: before && allOf(before) }, rows }
}
