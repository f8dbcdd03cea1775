import type { Day } from '@labelpulse/domain'
import type { OnDate, Report, Summary, Update } from './merge.ts'
import { pageData } from './pageData.ts'
import type { Before, PageData } from './pageData.ts'

/** The numbers of a selection in which nothing happened. */
export const noWork: Summary = {
  submittedAnnotations: 0,
  updatedAnnotations: 0,
  skippedAnnotations: 0,
  rejectedNow: 0,
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

export const onDate = (date: Day, numbers: Partial<OnDate> = {}): OnDate => ({ ...noWork, ...numbers, date })

export const update = (changes: Partial<Update>): Update => ({
  complete: true,
  summary: noWork,
  perDate: [],
  removedDates: [],
  population: { selected: 1, submitted: 0, reviewed: 0 },
  lastWorkDay: null,
  measuredAt: '2026-10-14T12:00:00.000Z',
  ...changes,
})

export const report = (changes: Partial<Report> = {}): Report => {
  const { complete: _, removedDates: __, ...rest } = update({})
  return { ...rest, ...changes }
}

/** A page over some days, the last of them today unless said otherwise. */
export const page = (perDate: OnDate[], changes: Partial<Summary> = {}, before: Before | null = null): PageData => {
  const [from, to] = [perDate[0]?.date ?? '2026-10-12', perDate.at(-1)?.date ?? '2026-10-14']
  return pageData('key', { from, to }, report({ perDate, summary: { ...noWork, ...changes } }), to, before)
}
