import { performanceMetrics } from '@labelpulse/metrics'
import type { Clock, PerformanceMetricName } from '@labelpulse/metrics'
import type { OnDate, Summary } from '../live/merge.ts'
import type { PageData } from '../live/pageData.ts'
import { numberText } from '../words/numbers.ts'
import { stacked } from './model.ts'
import type { ChartModel, DayValues, Part, SeriesColour } from './model.ts'

type Reading = (numbers: Summary | OnDate) => number | null
type Frame = Pick<ChartModel, 'days' | 'daysBefore' | 'running'>

const metrics = performanceMetrics
const previous = 'Previous period'

const frame = ({ days, running, before }: PageData): Frame => ({
  days,
  daysBefore: before ? days.map(before.dayOf) : null,
  running: running === null ? -1 : days.indexOf(running),
})

const perDay = (data: PageData, side: Pick<PageData, 'on'>, read: Reading): DayValues =>
  data.days.map((day) => {
    const numbers = side.on(day)
    return numbers ? read(numbers) : null
  })

const part = (data: PageData, key: string, name: string, colour: SeriesColour, read: Reading): Part => ({
  key,
  name,
  colour,
  values: perDay(data, data, read),
  before: data.before && perDay(data, data.before, read),
  total: read(data.summary),
})

const metricPart = (data: PageData, key: Exclude<PerformanceMetricName & keyof OnDate, 'date'>, colour: SeriesColour) =>
  part(data, key, metrics[key].title, colour, (numbers) => numbers[key])

const sumOf = (summary: Summary, reads: readonly Reading[]): number =>
  reads.reduce((sum, read) => sum + (read(summary) ?? 0), 0)

function stack(data: PageData, parts: readonly Part[], reads: readonly Reading[], name: string): ChartModel {
  const before = data.before && {
    name,
    short: 'Previous',
    values: stacked(
      parts.map((each) => each.before ?? []),
      data.days,
    ),
    total: sumOf(data.before.summary, reads),
  }
  return { form: 'bars', unit: 'count', ...frame(data), parts, before, aside: null, notes: null }
}

/** Submitted is what is done and was not updated since, so that the three parts are disjoint. */
export const onlySubmitted = (numbers: Pick<Summary, 'submittedAnnotations' | 'updatedAnnotations'>): number =>
  numbers.submittedAnnotations - numbers.updatedAnnotations

function annotationsByDate(data: PageData): ChartModel {
  const parts = [
    part(data, 'submitted', 'Submitted', 'main', onlySubmitted),
    metricPart(data, 'updatedAnnotations', 'changed'),
    metricPart(data, 'skippedAnnotations', 'skipped'),
  ]
  const reads: Reading[] = [(numbers) => numbers.submittedAnnotations, (numbers) => numbers.skippedAnnotations]
  return stack(data, parts, reads, `${previous}, all`)
}

const reviewReads: readonly Reading[] = [(n) => n.accepted, (n) => n.fixedAccepted, (n) => n.rejected]

function reviews(data: PageData): ChartModel {
  const parts = [
    metricPart(data, 'accepted', 'main'),
    metricPart(data, 'fixedAccepted', 'changed'),
    metricPart(data, 'rejected', 'rejected'),
  ]
  return stack(data, parts, reviewReads, 'Previous')
}

/** Which of the two daily totals is drawn. */
export const totalTimeModes = { median: 'Median', average: 'Average' } as const

export type TotalTimeMode = keyof typeof totalTimeModes

const totals = {
  median: { metric: 'totalTimeMedian', each: 'medianTimePerAnnotation', name: 'Count × median of each day' },
  average: { metric: 'totalTime', each: 'averageTimePerAnnotation', name: 'Count × average of each day' },
} as const

function totalTime(data: PageData, mode: TotalTimeMode): ChartModel {
  const { metric, each, name } = totals[mode]
  const bars = { ...metricPart(data, metric, 'main'), name, total: null }
  return {
    form: 'bars',
    unit: metrics[metric].unit,
    ...frame(data),
    parts: [bars],
    before: bars.before && { name: previous, short: previous, values: bars.before, total: null },
    // The sum of daily "count × median" is not the range's, so only the range's own is printed.
    aside: { name: 'Whole range', value: data.summary[metric] },
    notes: data.days.map((day) => {
      const numbers = data.on(day)
      return numbers?.[each] === null || !numbers
        ? null
        : `${numberText(numbers.submittedAnnotations, 'count')} × ${numberText(numbers[each], 'ms')}`
    }),
  }
}

function timePerAnnotation(data: PageData): ChartModel {
  const median = { ...metricPart(data, 'medianTimePerAnnotation', 'main'), name: 'Median' }
  const average = {
    ...metricPart(data, 'averageTimePerAnnotation', 'average'),
    name: 'Average',
    mayExceed: true,
  } as const
  const before = data.before && {
    name: `Median, ${previous.toLowerCase()}`,
    short: 'Previous',
    values: median.before ?? [],
    total: data.before.summary.medianTimePerAnnotation,
  }
  return { form: 'lines', unit: 'ms', ...frame(data), parts: [median, average], before, aside: null, notes: null }
}

function reviewTime(data: PageData): ChartModel {
  const bars = { ...metricPart(data, 'reviewTime', 'main'), name: 'Reviews, closed ones included' }
  const before = bars.before && {
    name: previous,
    short: previous,
    values: bars.before,
    total: data.before?.summary.reviewTime ?? null,
  }
  return { form: 'bars', unit: 'ms', ...frame(data), parts: [bars], before, aside: null, notes: null }
}

/** What a graph is drawn of. */
const things = {
  annotations: (summary: Summary): number => summary.submittedAnnotations,
  reviews: (summary: Summary): number => sumOf(summary, reviewReads),
} as const

export interface Graph {
  readonly title: string
  readonly clock: Clock | null
  readonly things: keyof typeof things
  readonly model: (data: PageData, mode: TotalTimeMode) => ChartModel
}

/** The graphs over days; Annotation Summary, which has none, stands apart. */
export const graphs = {
  annotationsByDate: { title: 'Annotations by date', clock: null, things: 'annotations', model: annotationsByDate },
  totalTime: {
    title: 'Total Time Annotating',
    clock: metrics.totalTime.clock,
    things: 'annotations',
    model: totalTime,
  },
  timePerAnnotation: {
    title: 'Time per Annotation',
    clock: metrics.medianTimePerAnnotation.clock,
    things: 'annotations',
    model: timePerAnnotation,
  },
  reviewTime: {
    title: metrics.reviewTime.title,
    clock: metrics.reviewTime.clock,
    things: 'reviews',
    model: reviewTime,
  },
  reviews: { title: 'Reviews', clock: null, things: 'reviews', model: reviews },
} as const satisfies Record<string, Graph>

export type GraphName = keyof typeof graphs

/** Why a graph is blank: there is nothing, or all of it came without its time. */
export const blankText = (graph: Graph, summary: Summary): string =>
  graph.clock !== null && things[graph.things](summary) > 0
    ? `The time of these ${graph.things} was not recorded.`
    : `No ${graph.things} in these days.`
