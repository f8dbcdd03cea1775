import type { BarSeriesOption, LineSeriesOption, ScatterSeriesOption } from 'echarts'
import { describe, expect, test } from 'vitest'
import { chartOption } from './draw.ts'
import { labelOffsets, parted } from './lines.ts'
import type { ChartModel } from './model.ts'
import type { ChartTheme } from './theme.ts'

const theme: ChartTheme = {
  surface: '#ffffff',
  line: '#eeeeee',
  axis: '#cccccc',
  ink: '#111111',
  dimmed: '#666666',
  weekend: '#fafafa',
  pointed: '#f0f0f0',
  font: 'Inter',
  series: {
    main: '#0a6285',
    changed: '#ca7b0a',
    skipped: '#838993',
    rejected: '#b0173a',
    average: '#a860e2',
    before: '#5b6470',
  },
}
const room = { width: 500, height: 240, easeMs: 0 }
const part = { name: 'Submitted', before: null, total: null, colour: 'main' } as const
const bars: ChartModel = {
  form: 'bars',
  unit: 'count',
  days: ['2026-10-16', '2026-10-17', '2026-10-18', '2026-10-19'],
  daysBefore: null,
  running: 3,
  parts: [
    { ...part, key: 'submitted', values: [5, null, 2, 4] },
    { ...part, key: 'updated', colour: 'changed', values: [1, null, 0, 1] },
  ],
  before: { name: 'Previous', short: 'Previous', values: [7, null, 0, 12], total: 19 },
  aside: null,
  notes: null,
}
const lines: ChartModel = { ...bars, form: 'lines', before: null }
type Series = BarSeriesOption | LineSeriesOption | ScatterSeriesOption

function seriesOf(model: ChartModel, width = room.width) {
  const series = chartOption(model, theme, { ...room, width }).series as Series[]
  return series.map((each) => ({ ...each, data: Array.from<unknown>(each.data ?? []) }))
}

describe('bars', () => {
  test('are one stack of the parts in their colours', () => {
    const [submitted, updated] = seriesOf(bars)
    expect(submitted).toMatchObject({ type: 'bar', stack: 'parts', itemStyle: { color: '#0a6285' } })
    expect(updated).toMatchObject({ type: 'bar', stack: 'parts', itemStyle: { color: '#ca7b0a' } })
  })

  test('leave a gap on a day without a value', () => {
    expect(seriesOf(bars)[0]?.data.slice(0, 3)).toEqual([5, '-', 2])
  })

  test('of the running day are outlined and hatched in their own colour', () => {
    expect(seriesOf(bars).map(({ data }) => data.at(-1))).toMatchObject([
      { value: 4, itemStyle: { color: '#ffffff', borderColor: '#0a6285', decal: { color: '#0a6285' } } },
      { value: 1, itemStyle: { color: '#ffffff', borderColor: '#ca7b0a', decal: { color: '#ca7b0a' } } },
      12,
    ])
  })

  test('carry a tick as wide as a bar where the earlier day reached', () => {
    const ticks = seriesOf(bars).at(-1)
    expect(ticks).toMatchObject({ type: 'scatter', symbol: 'rect', data: [7, '-', '-', 12] })
    expect(ticks).toMatchObject({ symbolSize: [28, 3] })
  })

  test('keep the series of ticks where there is nothing to compare, so that an open tooltip finds it', () => {
    expect(seriesOf({ ...bars, before: null }).at(-1)).toMatchObject({ id: 'before', data: ['-', '-', '-', '-'] })
  })

  test('fix their axis, with room for the tick', () => {
    expect(chartOption(bars, theme, room).yAxis).toMatchObject({ min: 0, max: 15, interval: 5 })
  })
})

describe('the plot', () => {
  test('shades weekends, a colour a day', () => {
    expect(chartOption(bars, theme, room).xAxis).toMatchObject({
      splitArea: { areaStyle: { color: ['transparent', '#fafafa', '#fafafa', 'transparent'] } },
    })
  })

  test('moves only when it is told to', () => {
    expect(chartOption(bars, theme, room)).toMatchObject({ animation: false })
    expect(chartOption(bars, theme, { ...room, easeMs: 300 })).toMatchObject({
      animation: true,
      animationDurationUpdate: 300,
    })
  })
})

describe('lines', () => {
  test('break where a day has no value, and make a lone value a point', () => {
    expect(seriesOf(lines)[1]?.data).toMatchObject([
      { value: 5, symbol: 'circle' },
      { value: '-', symbol: 'none' },
      { value: 2, symbol: 'none' },
      { value: '-', symbol: 'none' },
    ])
  })

  test('end with a dashed piece to the running day, which carries the name', () => {
    const [, solid, dashed] = seriesOf(lines)
    expect(solid).toMatchObject({ endLabel: { show: false } })
    expect(dashed).toMatchObject({ id: 'submitted-running', lineStyle: { type: [3, 3] }, endLabel: { show: true } })
  })

  test('carry no names where there is no room for them', () => {
    expect(seriesOf(lines, 340)[2]).toMatchObject({ endLabel: { show: false } })
  })

  test('without a running day stay whole', () => {
    expect(parted([1, 2, 3], -1)).toEqual({ whole: [1, 2, 3], last: [null, null, null] })
    expect(parted([1, 2, null], 2)).toEqual({ whole: [1, 2, null], last: [null, null, null] })
    expect(parted([1, 2, 3], 2)).toEqual({ whole: [1, 2, null], last: [null, 2, 3] })
  })
})

describe('a line beyond the axis', () => {
  const usual = [100, 110, 120, 100, 110, 120, 100]
  const days = usual.map((_, index) => `2026-10-${12 + index}`)
  const far: ChartModel = {
    ...lines,
    unit: 'ms',
    days,
    running: 6,
    parts: [
      { ...part, key: 'median', values: usual.map((value) => value * 1000) },
      {
        ...part,
        key: 'average',
        colour: 'average',
        mayExceed: true,
        values: [150, 2520, 150, 160, 150, 150, 9000].map((value) => value * 1000),
      },
    ],
  }
  const mark = (color: string) => ({ value: 480_000, symbol: 'triangle', itemStyle: { color } })

  test('stands at its edge as a triangle in its colour, the running day too', () => {
    expect(chartOption(far, theme, room).yAxis).toMatchObject({ max: 480_000, interval: 120_000 })
    const [, , , solid, dashed] = seriesOf(far)
    expect(solid?.data.slice(0, 3)).toMatchObject([{ value: 150_000, symbol: 'none' }, mark('#a860e2'), {}])
    expect(dashed?.data.at(-1)).toMatchObject(mark('#a860e2'))
  })

  test('of the days before stands there too', () => {
    const values = [null, null, 9_000_000, null, null, null, null]
    const before = { name: 'Previous', short: 'Previous', values, total: null }
    expect(seriesOf({ ...far, before })[0]?.data[2]).toMatchObject(mark('#5b6470'))
  })
})

describe('names at the ends of lines', () => {
  test('stand at them where there is room', () => {
    expect(labelOffsets([10, 90], 100, 208)).toEqual([0, 0])
  })

  test('step aside where lines end close together, the upper one up', () => {
    expect(labelOffsets([50, 50], 100, 200)).toEqual([0, -16])
    expect(labelOffsets([52, 50], 100, 200)).toEqual([-12, 0])
  })

  test('stay above the axis and below its end', () => {
    expect(labelOffsets([1, 0], 100, 200)).toEqual([-22, -8])
    expect(labelOffsets([100, 300], 100, 200)).toEqual([16, 0])
  })
})
