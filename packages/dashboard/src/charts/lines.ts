import type { EChartsOption, LineSeriesOption } from 'echarts'
import type { ChartModel, DayValues, Part } from './model.ts'
import { plotOption } from './plot.ts'
import type { PlotRoom } from './plot.ts'
import { scaleOf, topOf } from './scale.ts'
import type { ChartTheme } from './theme.ts'

const plotHeight = 216
const labelHeight = 16
/** From this width on the lines carry their names. */
const roomy = 420
const labelRoom = 68

const plain = {
  type: 'line',
  smooth: false,
  connectNulls: false,
  emphasis: { disabled: true },
  animation: true,
} as const satisfies LineSeriesOption

// A value between two gaps makes no line, so it is drawn as a point.
const isAlone = (values: DayValues, index: number): boolean =>
  values[index] != null && values[index - 1] == null && values[index + 1] == null

const points = (values: DayValues, drawn = values): LineSeriesOption['data'] =>
  drawn.map((value, index) => ({ value: value ?? '-', symbol: isAlone(values, index) ? 'circle' : 'none' }))

/** The values up to the running day, and the last piece to it. */
export function parted(values: DayValues, running: number): { whole: DayValues; last: DayValues } {
  if (running < 0 || values[running] == null) return { whole: values, last: values.map(() => null) }
  return {
    whole: values.map((value, index) => (index === running ? null : value)),
    last: values.map((value, index) => (index === running || index === running - 1 ? value : null)),
  }
}

const lastValue = (values: DayValues): number | null => values.findLast((value) => value != null) ?? null

/** How far the names at the lines' ends have to step aside so that they can be read. */
export function labelOffsets(ends: readonly (number | null)[], max: number): number[] {
  const order = ends.map((value, index) => ({ value: value ?? 0, index })).sort((a, b) => b.value - a.value)
  const offsets = ends.map(() => 0)
  for (const [place, end] of order.entries()) {
    const above = order[place - 1]
    if (!above) continue
    const gap = ((above.value - end.value) / max) * plotHeight
    offsets[end.index] = (offsets[above.index] ?? 0) + Math.max(0, labelHeight - gap)
  }
  return offsets
}

function line(part: Part, model: ChartModel, theme: ChartTheme, offset: number | null): LineSeriesOption[] {
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
    data: points(part.values, whole),
    symbolSize: 4,
    itemStyle: { color },
    lineStyle: { color, width: 2 },
    endLabel: isRunning ? { show: false } : endLabel,
  } satisfies LineSeriesOption
  const dashed = {
    ...plain,
    id: `${part.key}-running`,
    data: last.map((value, index) => ({ value: value ?? '-', symbol: index === model.running ? 'circle' : 'none' })),
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
  const { max } = scaleOf(topOf(model), model.unit)
  const offsets = labelOffsets(
    model.parts.map((part) => lastValue(part.values)),
    max,
  )
  const before = {
    ...plain,
    id: 'before',
    data: points(model.days.map((_, index) => model.before?.values[index] ?? null)),
    symbolSize: 3,
    itemStyle: { color: theme.series.before },
    lineStyle: { color: theme.series.before, width: 1.25, type: [4, 3] },
  } satisfies LineSeriesOption
  return {
    ...plotOption(model, theme, room, isRoomy ? labelRoom : 8),
    series: [
      before,
      ...model.parts.flatMap((part, index) => line(part, model, theme, isRoomy ? (offsets[index] ?? 0) : null)),
    ],
  }
}
