import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import type { OnDate, Summary } from '../live/merge.ts'
import { idleShare, noIdleShare } from '../tiles/tiles.ts'
import { numberText } from '../words/numbers.ts'

/** What the home of somebody counts first: what they label, or what they review. */
export type Work = 'labeling' | 'reviewing'

type OnDay = Omit<OnDate, 'date'>

/** A number of today, and what stands under it. */
export interface TodayNumber {
  readonly name: string
  readonly caption: string
  readonly value: number | null
  readonly unit: 'count' | 'ms' | 'ratio'
  readonly footing: string
}

const count = (value: number): string => numberText(value, 'count')

/** Review actions taken. */
export const reviewsOf = ({ accepted, rejected, fixedAccepted }: OnDay): number => accepted + rejected + fixedAccepted

/** How many pieces of somebody's work a day has. */
export const doneOn = (day: OnDay | undefined, work: Work): number =>
  day === undefined ? 0 : work === 'labeling' ? day.submittedAnnotations : reviewsOf(day)

export const doneWords = {
  labeling: 'submitted annotations',
  reviewing: 'review actions',
} as const satisfies Record<Work, string>

const nothingYet: OnDay = {
  submittedAnnotations: 0,
  updatedAnnotations: 0,
  skippedAnnotations: 0,
  totalTime: 0,
  totalActiveTime: 0,
  totalTimeMedian: 0,
  medianTimePerAnnotation: null,
  averageTimePerAnnotation: null,
  performanceScore: null,
  reviewsReceived: 0,
  reviewTime: 0,
  accepted: 0,
  rejected: 0,
  fixedAccepted: 0,
}

function idle(day: OnDay): string {
  const share = idleShare(day)
  if (day.totalTime === 0) return 'no time yet'
  return share === null ? noIdleShare : `${numberText(share, 'ratio')} idle`
}

const submitted = (day: OnDay): TodayNumber => ({
  name: 'Submitted',
  caption: 'annotations',
  value: day.submittedAnnotations,
  unit: 'count',
  footing: `${count(day.updatedAnnotations)} updated · ${count(day.skippedAnnotations)} skipped`,
})

const totalTime = (day: OnDay): TodayNumber => ({
  name: 'Total Time',
  caption: 'elapsed',
  value: day.totalTime,
  unit: 'ms',
  footing: idle(day),
})

const perAnnotation = (day: OnDay): TodayNumber => ({
  name: 'Per annotation',
  caption: 'median · elapsed',
  value: day.medianTimePerAnnotation,
  unit: 'ms',
  footing: `average ${numberText(day.averageTimePerAnnotation, 'ms')}`,
})

const reviewsText = (reviews: number): string => (reviews === 1 ? 'from 1 review' : `from ${count(reviews)} reviews`)

const score = (day: OnDay): TodayNumber => ({
  name: 'Score',
  caption: 'reviews received',
  value: day.performanceScore,
  unit: 'ratio',
  footing: day.reviewsReceived === 0 ? 'no reviews yet' : reviewsText(day.reviewsReceived),
})

const reviews = (day: OnDay): TodayNumber => ({
  name: 'Reviews',
  caption: 'review actions',
  value: reviewsOf(day),
  unit: 'count',
  footing: `${count(day.accepted)} accepted · ${count(day.rejected)} rejected`,
})

const reviewTime = (day: OnDay): TodayNumber => ({
  name: 'Review Time',
  caption: 'elapsed',
  value: day.reviewTime,
  unit: 'ms',
  footing: 'closed reviews included',
})

const todays = {
  labeling: [submitted, totalTime, perAnnotation, score],
  reviewing: [reviews, reviewTime, submitted, score],
} as const satisfies Record<Work, unknown>

/** The four numbers of a day, of which nothing may be there yet. */
export const todayNumbers = (day: OnDay | undefined, work: Work): TodayNumber[] =>
  todays[work].map((number) => number(day ?? nothingYet))

const totals: Record<Work, readonly PerformanceMetricName[]> = {
  labeling: [
    'submittedAnnotations',
    'totalTime',
    'totalActiveTime',
    'medianTimePerAnnotation',
    'averageTimePerAnnotation',
    'performanceScore',
  ],
  reviewing: ['accepted', 'rejected', 'fixedAccepted', 'reviewTime', 'submittedAnnotations', 'performanceScore'],
}

/** The numbers of a whole range, by name. */
export const totalsOf = (summary: Summary, work: Work): { name: string; clock: string; text: string }[] =>
  totals[work].map((name) => {
    const metric = performanceMetrics[name]
    return {
      name: metric.title,
      clock: 'clock' in metric ? metric.clock : '',
      text: numberText(summary[name], metric.unit),
    }
  })
