import { median, over, times } from './algebra.ts'
import { atoms } from './atoms.ts'
import { metric } from './metric.ts'
import type { Metric } from './metric.ts'

/** Member performance, by API field. Source: metrics.md, "Member performance". */
export const performanceMetrics = {
  submittedAnnotations: metric({
    title: 'Submitted Annotations',
    unit: 'count',
    better: 'more',
    about:
      'Annotations that are submitted, updated or accepted now, each once, on the day its author last completed it. Rejected ones are not in it.',
    value: atoms.done,
  }),
  updatedAnnotations: metric({
    title: 'Updated',
    unit: 'count',
    better: 'neither',
    about: 'Those of the submitted annotations whose last action is an update.',
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
    about:
      'Completed annotations that stand rejected, on the day their author last completed them. Once updated or accepted they count as submitted again.',
    value: atoms.rejectedNow,
  }),
  totalTime: metric({
    title: 'Total Time',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about:
      'Elapsed time that the authors themselves spent on their submitted annotations, idle time included. Reviews and other people’s work are not in it.',
    value: atoms.leadMs,
  }),
  totalActiveTime: metric({
    title: 'Total Active Time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about:
      'Active time that the authors themselves spent on their submitted annotations. Idle time is left out where it was measured.',
    value: atoms.activeLeadMs,
  }),
  totalTimeMedian: metric({
    title: 'Total Time (Median)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about: 'Submitted Annotations times the median elapsed time: a total that a few forgotten tabs cannot distort.',
    value: times(atoms.done, median(atoms.leadTimes)),
  }),
  medianTimePerAnnotation: metric({
    title: 'Time per Annotation (Median)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'less',
    about:
      'The middle elapsed time of the submitted annotations: half of them took no longer. Exact, over the whole selection.',
    value: median(atoms.leadTimes),
  }),
  averageTimePerAnnotation: metric({
    title: 'Time per Annotation (Average)',
    unit: 'ms',
    clock: 'elapsed',
    better: 'less',
    about: 'Total Time (elapsed) divided by Submitted Annotations.',
    value: over(atoms.leadMs, atoms.done),
  }),
  performanceScore: metric({
    title: 'Performance Score',
    unit: 'ratio',
    better: 'more',
    about:
      'The average of the review actions that the members’ annotations received: accepted is 1, rejected 0, fixed + accepted its score. — where there were none.',
    value: over(atoms.receivedScore, atoms.received),
  }),
  reviewsReceived: metric({
    title: 'Reviews received',
    unit: 'count',
    better: 'neither',
    about: 'Review actions that anyone took on the members’ annotations.',
    value: atoms.received,
  }),
  reviewTime: metric({
    title: 'Review Time',
    unit: 'ms',
    clock: 'elapsed',
    better: 'neither',
    about: 'Elapsed time of the members’ own review work, idle time and closed reviews included.',
    value: atoms.reviewElapsedMs,
  }),
  accepted: metric({
    title: 'Accepted',
    unit: 'count',
    better: 'neither',
    about: 'Accept actions that the members took, however they opened the task.',
    value: atoms.accepted,
  }),
  rejected: metric({
    title: 'Rejected',
    unit: 'count',
    better: 'neither',
    about: 'Reject actions that the members took, however they opened the task.',
    value: atoms.rejected,
  }),
  fixedAccepted: metric({
    title: 'Fixed + Accepted',
    unit: 'count',
    better: 'neither',
    about: 'Fix and accept actions that the members took, however they opened the task.',
    value: atoms.fixedAccepted,
  }),
} satisfies Record<string, Metric>

export type PerformanceMetricName = keyof typeof performanceMetrics
