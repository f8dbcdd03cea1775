import { performanceMetrics } from '@labelpulse/metrics'
import type { Column } from './columns.ts'
import type { MemberRows } from './rows.ts'

export const nameWidthPx = 184
export const roleWidthPx = 84

/** How wide the table must be at least, in pixels: name, role and columns. */
export const tableWidthPx = (columns: readonly Column[]): number =>
  columns.reduce((sum, { widthPx }) => sum + widthPx, nameWidthPx + roleWidthPx)

/** Where the bar of a column is full: ratios at 1, anything else at the largest of the rows. */
export function fullAtOf(rows: MemberRows): (column: Column) => number {
  const largest = new Map<string, number>()
  return ({ metric }) => {
    if (performanceMetrics[metric].unit === 'ratio') return 1
    const known = largest.get(metric)
    if (known !== undefined) return known
    const most = rows.reduce((max, { summary }) => Math.max(max, summary[metric] ?? 0), 0)
    largest.set(metric, most)
    return most
  }
}
