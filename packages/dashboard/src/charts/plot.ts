import type { EChartsOption, XAXisComponentOption, YAXisComponentOption } from 'echarts'
import { dayText, isWeekend } from '../words/days.ts'
import { axisText } from '../words/numbers.ts'
import { axisOf } from './axis.ts'
import type { ChartModel } from './model.ts'
import { labelledDays } from './scale.ts'
import type { ChartTheme } from './theme.ts'

/** What the plot has to fit into, and whether its change may be seen as a movement. */
export interface PlotRoom {
  readonly width: number
  readonly height: number
  readonly easeMs: number
}

const left = 44
const top = 8
const bottom = 24
const labelWidth = 88

/** The height that the value axis has. */
export const axisHeight = (room: PlotRoom): number => Math.max(1, room.height - top - bottom)

/** The width that all days together have. */
export const daysWidth = (room: PlotRoom, right: number): number => Math.max(1, room.width - left - right)

function xAxis(model: ChartModel, theme: ChartTheme, room: number): XAXisComponentOption {
  const today = model.days[model.running]
  const labelled = labelledDays(model.days, model.running, room)
  return {
    type: 'category',
    data: [...model.days],
    axisTick: { show: false },
    axisLine: { lineStyle: { color: theme.axis } },
    axisLabel: {
      interval: (_, day) => labelled.has(day),
      formatter: (day) => (day === today ? `{today|today}` : dayText(day)),
      rich: { today: { color: theme.ink, fontWeight: 600, fontSize: 11, fontFamily: theme.font } },
      color: theme.dimmed,
      fontSize: 11,
      fontFamily: theme.font,
      margin: 10,
    },
    splitArea: {
      show: true,
      interval: () => true,
      areaStyle: { color: model.days.map((day) => (isWeekend(day) ? theme.weekend : 'transparent')) },
    },
  }
}

function yAxis(model: ChartModel, theme: ChartTheme): YAXisComponentOption {
  const { max, interval } = axisOf(model)
  return {
    type: 'value',
    min: 0,
    max,
    interval,
    axisLabel: {
      formatter: (value: number) => axisText(value, model.unit, interval),
      color: theme.dimmed,
      fontSize: 11,
      fontFamily: theme.font,
    },
    splitLine: { lineStyle: { color: theme.line } },
  }
}

/** All of a plot but its series: axes, weekends, the pointed day, the movement. */
export function plotOption(model: ChartModel, theme: ChartTheme, room: PlotRoom, right: number): EChartsOption {
  const labels = Math.floor(daysWidth(room, right) / labelWidth)
  return {
    animation: room.easeMs > 0,
    animationDuration: room.easeMs,
    animationDurationUpdate: room.easeMs,
    animationEasing: 'cubicOut',
    animationEasingUpdate: 'cubicOut',
    aria: { enabled: true, label: { enabled: false }, decal: { show: false } },
    grid: { left, right, top, bottom, outerBoundsMode: 'none' },
    xAxis: xAxis(model, theme, labels),
    yAxis: yAxis(model, theme),
    tooltip: {
      trigger: 'axis',
      transitionDuration: 0,
      confine: true,
      padding: 0,
      borderWidth: 0,
      backgroundColor: 'transparent',
      extraCssText: 'box-shadow: none',
      axisPointer: { type: 'shadow', shadowStyle: { color: theme.pointed } },
    },
  }
}
