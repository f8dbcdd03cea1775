import { calculationOf, performanceMetrics } from '@labelpulse/metrics'
import type { Leaf, Metric, PerformanceMetricName, Value } from '@labelpulse/metrics'
import type { Summary } from '../live/merge.ts'
import { idleShare, tiles } from '../tiles/tiles.ts'
import { numberText } from '../words/numbers.ts'

/** A line of "where the number comes from": a count that is added, or taken away. */
export interface PopulationLine {
  readonly words: string
  readonly count: string
  readonly isResult: boolean
}

/** A metric in words, with the figures of this report where they help. */
export interface Explanation {
  readonly title: string
  readonly about: string
  readonly formula: string
  readonly clock: { readonly name: string; readonly words: string } | null
  readonly idle: string | null
  readonly day: string
  readonly better: string
  readonly population: readonly PopulationLine[]
}

const clockWords = {
  elapsed: 'Working time with the idle time in it',
  active: 'Working time without the idle time',
} as const

const betterWords = {
  more: 'More is better',
  less: 'Less is better',
  neither: 'Neither more nor less is better',
} as const

const dayWords: Readonly<Record<Leaf['of']['kind'], string>> = {
  done: 'Of the author’s last Submit or Update',
  skipped: 'Of the skip',
  rejectedNow: 'Of the author’s last Submit or Update',
  received: 'Of the review action',
  workunit: 'Of the piece of work',
  task: 'None: over the whole life of the task',
}

function leafOf(value: Value): Leaf {
  if (value.op === 'times' || value.op === 'over') return leafOf(value.left)
  return value.op === 'median' ? value.of : value
}

const count = (value: number): string => numberText(value, 'count')
const less = (value: number): string => `− ${count(value)}`

function population(summary: Summary): PopulationLine[] {
  const { submittedAnnotations: done, skippedAnnotations: skipped, rejectedNow: rejected } = summary
  return [
    { words: 'Annotations of these days', count: count(done + skipped + rejected), isResult: false },
    { words: performanceMetrics.skippedAnnotations.title, count: less(skipped), isResult: false },
    { words: 'Rejected, not yet updated', count: less(rejected), isResult: false },
    { words: 'Counted here', count: count(done), isResult: true },
  ]
}

function idleWords(summary: Summary): string | null {
  const share = idleShare(summary)
  if (share !== null) return `${numberText(share, 'ratio')} of it: long gaps between two clicks or keys`
  return summary.totalTime === 0 ? null : 'None was measured: if there was any, it is in this time'
}

export function explanationOf(name: PerformanceMetricName, summary: Summary, timeZone: string): Explanation {
  const metric: Metric = performanceMetrics[name]
  const kind = leafOf(metric.value).of.kind
  const isDone = kind === 'done'
  return {
    title: metric.title,
    about: metric.about,
    formula: calculationOf(metric),
    clock: metric.clock ? { name: metric.clock, words: clockWords[metric.clock] } : null,
    idle: isDone && metric.clock === 'elapsed' ? idleWords(summary) : null,
    day: `${dayWords[kind]}, in ${timeZone}`,
    better: betterWords[metric.better],
    population: isDone
      ? population(summary)
      : [{ words: 'Review actions received', count: count(summary.reviewsReceived), isResult: true }],
  }
}

/** The number after (1) or before (-1) this one, in the order of the tiles, around the corner. */
export function neighbour(name: PerformanceMetricName, step: 1 | -1): PerformanceMetricName {
  const index = tiles.findIndex(({ metric }) => metric === name)
  return tiles[(index + step + tiles.length) % tiles.length]?.metric ?? name
}
