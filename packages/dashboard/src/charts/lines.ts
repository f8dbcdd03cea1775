import type { EChartsOption, LineSeriesOption } from 'echarts'
import { axisOf } from './axis.ts'
import type { ChartModel, DayValues, Part } from './model.ts'
import { axisHeight, plotOption } from './plot.ts'
import type { PlotRoom } from './plot.ts'
import type { ChartTheme } from './theme.ts'

const labelHeight = 16
/** From this width on the lines carry their names. */
const roomy = 420
const labelRoom = 68
const markSize = 9

const plain = {
  type: 'line',
  smooth: false,
  connectNulls: false,
  emphasis: { disabled: true },
  animation: true,
  // Otherwise only the days with a label would show theirs.
  showAllSymbol: true,
} as const satisfies LineSeriesOption

// A value between two gaps makes no line, so it is drawn as a point.
const isAlone = (values: DayValues, index: number): boolean =>
  values[index] != null && values[index - 1] == null && values[index + 1] == null

type Point = NonNullable<LineSeriesOption['data']>[number]

/** A value beyond the axis stands at its upper edge, as a triangle that points to where it is. */
function point(value: number | null, max: number, color: string, symbol: 'circle' | 'none'): Point {
  if (value === null || value <= max) return { value: value ?? '-', symbol }
  return { value: max, symbol: 'triangle', symbolSize: markSize, itemStyle: { color, borderWidth: 0 } }
}

const points = (values: DayValues, drawn: DayValues, max: number, color: string): Point[] =>
  drawn.map((value, index) => point(value, max, color, isAlone(values, index) ? 'circle' : 'none'))

/** The values up to the running day, and the last piece to it. */
export function parted(values: DayValues, running: number): { whole: DayValues; last: DayValues } {
  if (running < 0 || values[running] == null) return { whole: values, last: values.map(() => null) }
  return {
    whole: values.map((value, index) => (index === running ? null : value)),
    last: values.map((value, index) => (index === running || index === running - 1 ? value : null)),
  }
}

const lastValue = (values: DayValues): number | null => values.findLast((value) => value != null) ?? null

/**
 * How far (px, up is negative) the names at the lines' ends step aside so that each can be read: the upper ones up, and
 * all of them above the axis, where the days have their names.
 */
export function labelOffsets(ends: readonly (number | null)[], max: number, height: number): number[] {
  const places = ends.map((value) => (Math.min(value ?? 0, max) / max) * height)
  const labels = [...places]
  const order = [...places.keys()].sort((a, b) => (places[a] ?? 0) - (places[b] ?? 0))
  let lowest = labelHeight / 2
  for (const index of order) {
    labels[index] = Math.max(labels[index] ?? 0, lowest)
    lowest = labels[index] + labelHeight
  }
  let highest = height
  for (const index of order.toReversed()) {
    labels[index] = Math.min(labels[index] ?? 0, highest)
    highest = labels[index] - labelHeight
  }
  return places.map((at, index) => at - (labels[index] ?? at))
}

function line(part: Part, model: ChartModel, max: number, theme: ChartTheme, offset: number | null) {
  const color = theme.series[part.colour]
  const { whole, last } = parted(part.values, model.running)
  const isRunning = last.some((value) => value != null)
  const endLabel = {
    show: offset !== null,
    formatter: part.name,
    color: theme.ink,
    fontSize: 11,
    fontWeight: 500,
    fontFamily: theme.font,
    distance: 10,
    offset: [0, offset ?? 0],
  } satisfies LineSeriesOption['endLabel']
  const solid = {
    ...plain,
    id: part.key,
    name: part.name,
    data: points(part.values, whole, max, color),
    symbolSize: 4,
    itemStyle: { color },
    lineStyle: { color, width: 2 },
    endLabel: isRunning ? { show: false } : endLabel,
  } satisfies LineSeriesOption
  const dashed = {
    ...plain,
    id: `${part.key}-running`,
    data: last.map((value, index) => point(value, max, color, index === model.running ? 'circle' : 'none')),
    symbolSize: 7,
    itemStyle: { color: theme.surface, borderColor: color, borderWidth: 2 },
    lineStyle: { color, width: 1.5, type: [3, 3] },
    z: 3,
    endLabel: isRunning ? endLabel : { show: false },
  } satisfies LineSeriesOption
  // Both always: a series that goes away under an open tooltip breaks it.
  return [solid, dashed]
}

/** Lines over days with gaps where a day has no value, the last piece dashed while its day is running. */
export function lineOption(model: ChartModel, theme: ChartTheme, room: PlotRoom): EChartsOption {
  const isRoomy = room.width >= roomy
  const { max } = axisOf(model)
  const offsets = labelOffsets(
    model.parts.map((part) => lastValue(part.values)),
    max,
    axisHeight(room),
  )
  const earlier = model.days.map((_, index) => model.before?.values[index] ?? null)
  const before = {
    ...plain,
    id: 'before',
    data: points(earlier, earlier, max, theme.series.before),
    symbolSize: 3,
    itemStyle: { color: theme.series.before },
    lineStyle: { color: theme.series.before, width: 1.25, type: [4, 3] },
  } satisfies LineSeriesOption
  return {
    ...plotOption(model, theme, room, isRoomy ? labelRoom : 16),
    series: [
      before,
      ...model.parts.flatMap((part, index) => line(part, model, max, theme, isRoomy ? (offsets[index] ?? 0) : null)),
    ],
  }
}
