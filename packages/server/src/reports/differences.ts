import type { Day } from '@labelpulse/domain'
import type { MemberRow } from './members.ts'
import type { DatedSummary, Report } from './performance.ts'

/** A report and when it was measured. */
export interface MeasuredReport {
  readonly report: Report
  readonly measuredAt: string
}

export interface ReportUpdate extends Report {
  readonly complete: boolean
  readonly removedDates: readonly Day[]
  readonly measuredAt: string
}

export interface MeasuredMembers {
  readonly rows: readonly MemberRow[]
  readonly measuredAt: string
}

export interface MemberUpdate extends MeasuredMembers {
  readonly complete: boolean
  readonly removedKeys: readonly string[]
}

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b)

/** The entries of `now` that are new or other than in `before`, and the names of those that are gone. */
function changes<Entry>(before: readonly Entry[], now: readonly Entry[], nameOf: (entry: Entry) => string) {
  const known = new Map(before.map((entry) => [nameOf(entry), entry]))
  const changed = now.filter((entry) => !same(known.get(nameOf(entry)), entry))
  const names = new Set(now.map(nameOf))
  return { changed, removed: [...known.keys()].filter((name) => !names.has(name)) }
}

/** The whole report at first, then the summary and the days that changed; nothing where nothing did. */
export function performanceUpdates(before: MeasuredReport | null, now: MeasuredReport): ReportUpdate[] {
  const { report, measuredAt } = now
  if (!before) return [{ ...report, complete: true, removedDates: [], measuredAt }]
  const { changed, removed } = changes(before.report.perDate, report.perDate, (day: DatedSummary) => day.date)
  const { perDate: _, ...rest } = report
  const { perDate: __, ...restBefore } = before.report
  if (!changed.length && !removed.length && same(rest, restBefore)) return []
  return [{ ...rest, perDate: changed, complete: false, removedDates: removed, measuredAt }]
}

/** All rows at first, then those of members whose numbers changed. */
export function memberUpdates(before: MeasuredMembers | null, now: MeasuredMembers): MemberUpdate[] {
  const { rows, measuredAt } = now
  if (!before) return [{ rows, complete: true, removedKeys: [], measuredAt }]
  const { changed, removed } = changes(before.rows, rows, (row: MemberRow) => row.key)
  if (!changed.length && !removed.length) return []
  return [{ rows: changed, complete: false, removedKeys: removed, measuredAt }]
}
