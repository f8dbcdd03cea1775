import { facts, over, sum } from './algebra.ts'
import { atoms } from './atoms.ts'
import { metric } from './metric.ts'
import type { Metric } from './metric.ts'

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
    about: 'Total label time (active) divided by # labeled.',
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
    about: 'Total review time (active) divided by # reviewed.',
    value: over(atoms.reviewActiveMs, atoms.reviewed),
  }),
  edited: metric({
    title: '# edited',
    unit: 'count',
    better: 'neither',
    about: 'Pieces of work on directly opened tasks that ended in submitted or updated.',
    value: atoms.edited,
  }),
  editTime: metric({
    title: 'Total edit time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time of all work on directly opened tasks, drafts, skips and closed tasks included.',
    value: atoms.editActiveMs,
  }),
  averageEditTime: metric({
    title: 'Average edit time',
    unit: 'ms',
    clock: 'active',
    better: 'less',
    about: 'Total edit time (active) divided by # edited.',
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
    about: 'Active reviewing time that went into the sample, whoever worked on it.',
    value: atoms.reviewActiveMs,
  }),
  editTime: metric({
    title: 'Edit time',
    unit: 'ms',
    clock: 'active',
    better: 'neither',
    about: 'Active time that went into the sample where it was opened directly, whoever worked on it.',
    value: atoms.editActiveMs,
  }),
  rejected: metric({
    title: '# rejected',
    unit: 'count',
    better: 'less',
    about: 'Reject actions on the sample’s annotations.',
    value: atoms.rejected,
  }),
  frames: metric({
    title: '# frames',
    unit: 'count',
    better: 'neither',
    about: 'Frames of the sample; 1 unless it was given.',
    value: sum(task, 'frames', 'frames'),
  }),
  annotations: metric({
    title: '# annotations',
    unit: 'count',
    better: 'neither',
    about: 'Labelled objects over the sample’s annotations as they stand. Deleted annotations have none.',
    value: sum(task, 'objects', 'objects'),
  }),
} satisfies Record<string, Metric>

export type InsightMetricName = keyof typeof insightMetrics
export type SampleMetricName = keyof typeof sampleMetrics
