import type { BarSeriesOption, EChartsOption, ScatterSeriesOption } from 'echarts'
import type { ChartModel, Part } from './model.ts'
import { daysWidth, plotOption } from './plot.ts'
import type { PlotRoom } from './plot.ts'
import type { ChartTheme } from './theme.ts'

const right = 12
const share = 0.7
const widest = 28

/** Outline and hatch: the day is not over. */
const runningStyle = (colour: string, surface: string): NonNullable<BarSeriesOption['itemStyle']> => ({
  color: surface,
  borderColor: colour,
  borderWidth: 1.25,
  decal: { symbol: 'rect', color: colour, dashArrayX: [1, 0], dashArrayY: [1.5, 3.5], rotation: -Math.PI / 4 },
})

function bar(part: Part, model: ChartModel, theme: ChartTheme): BarSeriesOption {
  const colour = theme.series[part.colour]
  return {
    id: part.key,
    name: part.name,
    type: 'bar',
    stack: 'parts',
    barMaxWidth: widest,
    barCategoryGap: `${(1 - share) * 100}%`,
    // The hairline in the surface's colour parts the stack where two colours are close.
    itemStyle: { color: colour, borderColor: theme.surface, borderWidth: model.parts.length > 1 ? 0.75 : 0 },
    emphasis: { disabled: true },
    data: part.values.map((value, index) =>
      index === model.running
        ? { value: value ?? '-', itemStyle: runningStyle(colour, theme.surface) }
        : (value ?? '-'),
    ),
  }
}

function ticks({ days, before }: ChartModel, width: number, theme: ChartTheme): ScatterSeriesOption {
  return {
    id: 'before',
    type: 'scatter',
    symbol: 'rect',
    symbolSize: [width, 3],
    itemStyle: { color: theme.series.before, borderColor: theme.surface, borderWidth: 0.5, opacity: 1 },
    emphasis: { disabled: true },
    silent: true,
    z: 4,
    // A day without anything has no tick: it would lie on the axis and mean nothing.
    data: days.map((_, index) => before?.values[index] || '-'),
  }
}

/** Stacked bars, one a day, with a tick where the stack reached on the day compared with. */
export function barOption(model: ChartModel, theme: ChartTheme, room: PlotRoom): EChartsOption {
  const width = Math.min(widest, Math.max(2, (daysWidth(room, right) / model.days.length) * share))
  return {
    ...plotOption(model, theme, room, right),
    // The ticks stay where there is nothing to compare: a series that goes away under an open tooltip breaks it.
    series: [...model.parts.map((part) => bar(part, model, theme)), ticks(model, width, theme)],
  }
}
