import { performanceMetrics } from '@labelpulse/metrics'
import type { Metric, PerformanceMetricName, Value } from '@labelpulse/metrics'
import type { OnDate, Summary } from '../live/merge.ts'
import { numberText } from '../words/numbers.ts'

export type TileMetric = PerformanceMetricName & keyof OnDate

/** What lets one check a number: a strong piece of text and the rest, or a share that is drawn as a bar. */
export interface Footing {
  readonly strong: string
  readonly text: string
  readonly share: number | null
}

interface Tile {
  readonly metric: TileMetric
  readonly spark: 'bars' | 'line'
  readonly footing: (summary: Summary) => Footing
}

const says = (strong: string, text: string): Footing => ({ strong, text, share: null })
const count = (value: number): string => numberText(value, 'count')

/** Said where there is time and no idle share: a tool that does not measure idle time has it in the time. */
export const noIdleShare = 'idle included, none measured'

/**
 * How much of the elapsed time nobody clicked or pressed a key. Null: there was no time, or none of it was measured as
 * idle, as in exports of tools that do not measure it.
 */
export const idleShare = ({
  totalTime,
  totalActiveTime,
}: Pick<Summary, 'totalTime' | 'totalActiveTime'>): number | null =>
  totalActiveTime < totalTime ? 1 - totalActiveTime / totalTime : null

function idle(summary: Summary): Footing {
  const share = idleShare(summary)
  if (summary.totalTime === 0) return says('', 'no time')
  return share === null ? says('', noIdleShare) : { strong: numberText(share, 'ratio'), text: 'idle', share }
}

export const tiles: readonly Tile[] = [
  {
    metric: 'submittedAnnotations',
    spark: 'bars',
    footing: (s) => says(count(s.updatedAnnotations), `updated · ${count(s.skippedAnnotations)} skipped`),
  },
  { metric: 'totalTime', spark: 'bars', footing: idle },
  {
    metric: 'totalTimeMedian',
    spark: 'bars',
    footing: (s) => says('', `${count(s.submittedAnnotations)} × ${numberText(s.medianTimePerAnnotation, 'ms')}`),
  },
  {
    metric: 'medianTimePerAnnotation',
    spark: 'line',
    footing: (s) => says('', `middle of ${count(s.submittedAnnotations)}`),
  },
  {
    metric: 'averageTimePerAnnotation',
    spark: 'line',
    footing: (s) => says('', `${performanceMetrics.totalTime.title} ÷ ${count(s.submittedAnnotations)}`),
  },
  {
    metric: 'performanceScore',
    spark: 'line',
    footing: (s) => says(count(s.reviewsReceived), s.reviewsReceived === 1 ? 'review action' : 'review actions'),
  },
]

function inShort(value: Value): string {
  if (value.op === 'times') return `${inShort(value.left)} × ${inShort(value.right)}`
  return value.op === 'over' ? 'average' : value.op
}

/** How a number is made, as short as a caption: `count × median`. Read from the metric's own value. */
export function captionOf({ value, unit, clock }: Metric): string {
  if (value.op === 'count') return 'each counted once'
  if (unit === 'ratio' && value.op === 'over' && value.right.op === 'count') return value.right.of.words
  return clock ? `${inShort(value)} · ${clock}` : inShort(value)
}

/** A metric's title without what its caption says already: `Time per Annotation` over `median · elapsed`. */
export function nameOf(metric: Metric): string {
  const inBrackets = ` (${inShort(metric.value)})`
  return metric.title.toLowerCase().endsWith(inBrackets) ? metric.title.slice(0, -inBrackets.length) : metric.title
}
