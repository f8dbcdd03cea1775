import { facts, median, over, sum, times } from './algebra.ts'
import { atoms } from './atoms.ts'
import { metric } from './metric.ts'
import type { Metric } from './metric.ts'

/** Member performance, by API field. Source: metrics.md, "Member performance". */
export const performanceMetrics = {
  submittedAnnotations: metric({
    title: 'Submitted Annotations',
    unit: 'count',
    better: 'more',
    about: 'Annotations that are submitted, updated or accepted now. Each counts once, for its author.',
    value: atoms.done,
  }),
  updatedAnnotations: metric({
    title: 'Updated',
    unit: 'count',
    better: 'neither',
    about: 'The submitted annotations whose last action is an update.',
    value: atoms.updated,
  }),
  skippedAnnotations: metric({
    title: 'Skipped',
    unit: 'count',
    better: 'less',
    about: 'Annotations that are skipped now, on the day of the skip.',
    value: atoms.skipped,
  }),
  rejectedNow: metric({
    title: 'Rejected now',
    unit: 'count',
    better: 'less',
    about: 'Completed annotations whose last action is a rejection. They count again once updated or accepted.',
    value: atoms.rejectedNow,
  }),
  totalTime: metric({
    title: 'Total Time',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about: 'The lead times of the submitted annotations: their authors’ own labeling time, idle time included.',
    value: atoms.leadMs,
  }),
  totalActiveTime: metric({
    title: 'Total Active Time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'The active lead times of the submitted annotations: their authors’ own labeling time without idle time.',
    value: atoms.activeLeadMs,
  }),
  totalTimeMedian: metric({
    title: 'Total Time (Median)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about: 'A total that a few forgotten tabs cannot distort: the count times the median.',
    value: times(atoms.done, median(atoms.leadTimes)),
  }),
  medianTimePerAnnotation: metric({
    title: 'Time per Annotation (Median)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'less',
    about: 'Half of the submitted annotations took less, half took more. Exact, over all of the selection.',
    value: median(atoms.leadTimes),
  }),
  averageTimePerAnnotation: metric({
    title: 'Time per Annotation (Average)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'less',
    about: 'Total Time divided by Submitted Annotations.',
    value: over(atoms.leadMs, atoms.done),
  }),
  performanceScore: metric({
    title: 'Performance Score',
    unit: 'ratio',
    better: 'more',
    about:
      'How much of the reviewed work was right: accepted 1, rejected 0, fixed + accepted its score. — without reviews.',
    value: over(atoms.receivedScore, atoms.received),
  }),
  reviewsReceived: metric({
    title: 'Reviews received',
    unit: 'count',
    better: 'neither',
    about: 'Review actions that the members’ annotations received.',
    value: atoms.received,
  }),
  reviewTime: metric({
    title: 'Review Time',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about: 'The members’ own reviewing time, idle time and reviews closed without an action included.',
    value: atoms.reviewElapsedMs,
  }),
  accepted: metric({
    title: 'Accepted',
    unit: 'count',
    better: 'neither',
    about: 'Accept actions that the members took, in whatever way they opened the task.',
    value: atoms.accepted,
  }),
  rejected: metric({
    title: 'Rejected',
    unit: 'count',
    better: 'neither',
    about: 'Reject actions that the members took.',
    value: atoms.rejected,
  }),
  fixedAccepted: metric({
    title: 'Fixed + Accepted',
    unit: 'count',
    better: 'neither',
    about: 'Reviews in which the members corrected the annotation themselves and accepted it.',
    value: atoms.fixedAccepted,
  }),
} satisfies Record<string, Metric>

/** Labeling insights of one member, by API field. Source: metrics.md, "Labeling insights". */
export const insightMetrics = {
  labeled: metric({
    title: '# labeled',
    unit: 'count',
    better: 'more',
    about: 'Pieces of labeling work that ended in submitted or updated.',
    value: atoms.labeled,
  }),
  labelTime: metric({
    title: 'Total label time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time of all labeling work, drafts, skips and closed tasks included.',
    value: atoms.labelActiveMs,
  }),
  averageLabelTime: metric({
    title: 'Average label time',
    unit: 'ms',
    clock: 'active',
    better: 'less',
    about: 'Total label time for each labeled one.',
    value: over(atoms.labelActiveMs, atoms.labeled),
  }),
  reviewed: metric({
    title: '# reviewed',
    unit: 'count',
    better: 'more',
    about: 'Pieces of review work that ended in accepted, rejected or fixed + accepted.',
    value: atoms.reviewed,
  }),
  reviewTime: metric({
    title: 'Total review time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time of all review work, drafts, skips and closed tasks included.',
    value: atoms.reviewActiveMs,
  }),
  averageReviewTime: metric({
    title: 'Average review time',
    unit: 'ms',
    clock: 'active',
    better: 'less',
    about: 'Total review time for each reviewed one.',
    value: over(atoms.reviewActiveMs, atoms.reviewed),
  }),
  edited: metric({
    title: '# edited',
    unit: 'count',
    better: 'neither',
    about: 'Pieces of work on tasks that were opened directly and that ended in submitted or updated.',
    value: atoms.edited,
  }),
  editTime: metric({
    title: 'Total edit time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time of all work on tasks that were opened directly.',
    value: atoms.editActiveMs,
  }),
  averageEditTime: metric({
    title: 'Average edit time',
    unit: 'ms',
    clock: 'active',
    better: 'less',
    about: 'Total edit time for each edited one.',
    value: over(atoms.editActiveMs, atoms.edited),
  }),
} satisfies Record<string, Metric>

const task = facts('task', 'the task')

/** Labeling insights of one sample (task) over its whole life, by API field. Source: metrics.md, "Per sample". */
export const sampleMetrics = {
  labelTime: metric({
    title: 'Label time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active labeling time that went into the sample, whoever worked on it.',
    value: atoms.labelActiveMs,
  }),
  reviewTime: metric({
    title: 'Review time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active reviewing time that went into the sample.',
    value: atoms.reviewActiveMs,
  }),
  editTime: metric({
    title: 'Edit time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time spent on the sample by people who opened it directly.',
    value: atoms.editActiveMs,
  }),
  rejected: metric({
    title: '# rejected',
    unit: 'count',
    better: 'less',
    about: 'How often the sample was rejected.',
    value: atoms.rejected,
  }),
  frames: metric({
    title: '# frames',
    unit: 'count',
    better: 'neither',
    about: 'Frames of the sample; one where nothing else was said.',
    value: sum(task, 'frames', 'frames'),
  }),
  annotations: metric({
    title: '# annotations',
    unit: 'count',
    better: 'neither',
    about: 'Labelled objects over the sample’s annotations as they stand.',
    value: sum(task, 'objects', 'objects'),
  }),
} satisfies Record<string, Metric>

export type PerformanceMetricName = keyof typeof performanceMetrics
export type InsightMetricName = keyof typeof insightMetrics
export type SampleMetricName = keyof typeof sampleMetrics
