import { describe, expect, it } from 'vitest'
import { atoms, columnOf, presenceAtoms, sumAtomNames } from './atoms.ts'
import type { AtomName } from './atoms.ts'
import { insightMetrics, sampleMetrics } from './insights.ts'
import type { Metric } from './metric.ts'
import { performanceMetrics } from './performance.ts'
import { sqlOf } from './sql.ts'
import { calculationOf } from './words.ts'

const families: Record<string, Record<string, Metric>> = { performanceMetrics, insightMetrics, sampleMetrics }

describe.each(Object.entries(families))('%s', (_, family) => {
  const all = Object.values(family)

  it('have titles of their own', () => {
    expect(new Set(all.map(({ title }) => title)).size).toBe(all.length)
  })

  it('have a clock where they are a time, and nowhere else', () => {
    expect(all.filter(({ unit, clock }) => (unit === 'ms') !== (clock !== undefined))).toEqual([])
  })

  it('name their clock in what they say about themselves', () => {
    expect(all.filter(({ clock, about }) => clock && !about.toLowerCase().includes(clock))).toEqual([])
  })

  it('are told in whole, calm sentences', () => {
    expect(all.filter(({ about }) => !/^[A-Z#][^!]{10,160}\.$/.test(about))).toEqual([])
  })
})

describe('the calculation', () => {
  it.each<[keyof typeof performanceMetrics, string]>([
    ['submittedAnnotations', 'number of done annotations'],
    ['updatedAnnotations', 'number of done annotations whose last action is updated'],
    ['totalTimeMedian', 'number of done annotations × median of the lead times of done annotations'],
    ['averageTimePerAnnotation', 'sum of the lead times of done annotations ÷ number of done annotations'],
    ['reviewTime', 'sum of the elapsed times of review workunits'],
    [
      'performanceScore',
      'sum of the scores (accepted 1, rejected 0, fixed + accepted its own) of review actions received' +
        ' ÷ number of review actions received',
    ],
  ])('of %s is: %s', (name, words) => {
    expect(calculationOf(performanceMetrics[name])).toBe(words)
  })
})

describe('the SQL', () => {
  const selection = `f.member_id = 'm' or f.project_id = 'p'`
  const of = ({ value }: Metric) => sqlOf(value, selection)

  it('of a count narrows by selection and field', () => {
    expect(of(performanceMetrics.updatedAnnotations)).toBe(
      `(select count(*) from facts_done f where (${selection}) and last_action in ('updated'))::float8`,
    )
    expect(of(performanceMetrics.rejectedNow)).toBe(
      `(select count(*) from facts_rejected_now f where (${selection}))::float8`,
    )
  })

  it('of a sum is zero where there is nothing', () => {
    expect(of(performanceMetrics.reviewTime)).toBe(
      `(select coalesce(sum(elapsed_ms), 0) from facts_workunit f where (${selection}) and work_type in ('review'))::float8`,
    )
  })

  it('of a product takes nothing as zero, of a quotient zero as nothing', () => {
    const done = `(select count(*) from facts_done f where (${selection}))::float8`
    const middle = `(select percentile_cont(0.5) within group (order by lead_ms) from facts_done f where (${selection}))`
    expect(of(performanceMetrics.totalTimeMedian)).toBe(`(${done} * coalesce(${middle}, 0))`)
    const time = `(select coalesce(sum(lead_ms), 0) from facts_done f where (${selection}))::float8`
    expect(of(performanceMetrics.averageTimePerAnnotation)).toBe(`(${time} / nullif(${done}, 0))`)
  })
})

describe('the atoms', () => {
  it('have columns of their own', () => {
    const columns = (Object.keys(atoms) as AtomName[]).map(columnOf)
    expect(new Set(columns).size).toBe(columns.length)
    expect(columns.filter((column) => !/^[a-z_]+$/.test(column))).toEqual([])
  })

  it('are added up, but for the lead times', () => {
    expect(Object.keys(atoms).length - sumAtomNames.length).toBe(1)
    expect(sumAtomNames).not.toContain('leadTimes')
  })

  it('that make a day present are counts, so that 0 ms of work are seen', () => {
    expect(presenceAtoms.filter((name) => atoms[name].op !== 'count')).toEqual([])
  })
})
