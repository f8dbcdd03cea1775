import { performanceMetrics } from '@labelpulse/metrics'
import type { Metric, PerformanceMetricName } from '@labelpulse/metrics'
import { captionOf, nameOf } from '../tiles/tiles.ts'

/** A column of the *Annotation Summary*: a metric, and how it is set. */
export interface Column {
  readonly metric: PerformanceMetricName
  readonly name: string
  /** The second line of its head: the clock of a time, else what is counted. */
  readonly unit: string
  readonly title: string
  readonly clock: string
  readonly hasBar: boolean
  readonly widthPx: number
}

interface ColumnGroup {
  readonly name: string
  readonly columns: readonly Column[]
}

// Shorter than the titles where the head's second line says the rest.
const heads: Partial<Record<PerformanceMetricName, readonly [name: string, unit: string]>> = {
  submittedAnnotations: ['Submitted', 'annotations'],
  medianTimePerAnnotation: ['Per annotation', 'median · elapsed'],
  averageTimePerAnnotation: ['Per annotation', 'average · elapsed'],
  performanceScore: ['Performance Score', 'of reviews'],
  reviewsReceived: ['Reviews', 'received'],
  accepted: ['Accepted', 'actions'],
  rejected: ['Rejected', 'actions'],
  fixedAccepted: ['Fixed + Accepted', 'actions'],
}

function headOf(metric: PerformanceMetricName): readonly [name: string, unit: string] {
  const definition: Metric = performanceMetrics[metric]
  const { title, clock, value } = definition
  const short = heads[metric]
  if (short) return short
  if (!clock) return [title, 'annotations']
  return [nameOf(definition), value.op === 'sum' ? clock : captionOf(definition)]
}

function column(metric: PerformanceMetricName, widthPx: number, hasBar = false): Column {
  const { title, clock }: Metric = performanceMetrics[metric]
  const [name, unit] = headOf(metric)
  return { metric, title, name, unit, clock: clock ?? '', hasBar, widthPx }
}

/** Every column there is, in the order of the table. */
export const columnGroups: readonly ColumnGroup[] = [
  {
    name: 'Annotating',
    columns: [
      column('submittedAnnotations', 124, true),
      column('updatedAnnotations', 84),
      column('skippedAnnotations', 84),
      column('rejectedNow', 100),
      column('totalTime', 96),
      column('totalActiveTime', 120),
      column('totalTimeMedian', 144),
      column('medianTimePerAnnotation', 120),
      column('averageTimePerAnnotation', 120),
    ],
  },
  { name: 'Quality', columns: [column('performanceScore', 136, true), column('reviewsReceived', 76)] },
  {
    name: 'Reviewing',
    columns: [column('reviewTime', 96), column('accepted', 76), column('rejected', 76), column('fixedAccepted', 124)],
  },
]

export const columns = columnGroups.flatMap((group) => group.columns)

/** What is left out unless it is asked for. */
const optional: readonly PerformanceMetricName[] = ['totalActiveTime', 'totalTimeMedian']

export const standardColumns = columns.map(({ metric }) => metric).filter((metric) => !optional.includes(metric))

/** The columns of a choice, in the order of the table. What is no column is left out, and nothing chosen is the standard. */
export function chosenColumns(chosen: readonly string[] | null): readonly Column[] {
  const names: readonly string[] = chosen ?? standardColumns
  return columns.filter(({ metric }) => names.includes(metric))
}
