import { columnOf, evaluate, presenceAtoms, readingOfCells, sumAtomNames, unpackLeadMs } from '@labelpulse/metrics'
import type { CellTotals, Metric, SumAtomName } from '@labelpulse/metrics'

/** The columns that one row of added-up cells has: every sum as text (exact), and all lead times. */
export const summedCells = [
  ...sumAtomNames.map((name) => `coalesce(sum(c.${columnOf(name)}), 0)::text as ${columnOf(name)}`),
  `string_agg(c.lead_times, ''::bytea) filter (where c.lead_times <> '') as lead_times`,
  // Arrays of different lengths cannot be aggregated; their texts can.
  `string_agg(array_to_string(c.long_lead_times, ','), ',') filter (where c.long_lead_times <> '{}') as long_lead_times`,
].join(',\n  ')

/** A cell counts for a report where something of the performance metrics happened. */
export const hasPerformance = `(${presenceAtoms.map((name) => `c.${columnOf(name)}`).join(' + ')}) > 0`

/** A row of `summedCells`, beside whatever it was grouped by. */
export type SummedRow = Readonly<Record<string, unknown>>

/** A row of added-up cells as totals. */
export const totalsOf = (row: SummedRow): CellTotals => ({
  sums: Object.fromEntries(sumAtomNames.map((name) => [name, Number(row[columnOf(name)])])) as Record<
    SumAtomName,
    number
  >,
  leadMs: unpackLeadMs((row['lead_times'] as Buffer | null) ?? new Uint8Array()),
  longLeadMs: ((row['long_lead_times'] as string | null)?.split(',') ?? []).map(Number),
})

/** All totals as one: sums added, lead times united. */
export function together(all: readonly CellTotals[]): CellTotals {
  const leadMs = new Uint32Array(all.reduce((length, one) => length + one.leadMs.length, 0))
  let at = 0
  for (const one of all) {
    leadMs.set(one.leadMs, at)
    at += one.leadMs.length
  }
  const sum = (name: SumAtomName) => all.reduce((total, one) => total + one.sums[name], 0)
  return {
    sums: Object.fromEntries(sumAtomNames.map((name) => [name, sum(name)])) as Record<SumAtomName, number>,
    leadMs,
    longLeadMs: all.flatMap((one) => one.longLeadMs),
  }
}

/** The values of a family of metrics, null where the record says they can be. */
export type Measured<Family extends Record<string, Metric>> = {
  [Name in keyof Family]: Family[Name]['nullable'] extends true ? number | null : number
}

/** Every metric of a family over some totals. */
export function measure<Family extends Record<string, Metric>>(family: Family, totals: CellTotals): Measured<Family> {
  const reading = readingOfCells(totals)
  return Object.fromEntries(
    Object.entries(family).map(([name, { value }]) => [name, evaluate(value, reading)]),
  ) as Measured<Family>
}
