import type { EChartsOption } from 'echarts'
import { barOption } from './bars.ts'
import { lineOption } from './lines.ts'
import type { ChartModel } from './model.ts'
import type { PlotRoom } from './plot.ts'
import type { ChartTheme } from './theme.ts'

const forms = { bars: barOption, lines: lineOption }

/** What ECharts is told to draw a chart. */
export const chartOption = (model: ChartModel, theme: ChartTheme, room: PlotRoom): EChartsOption =>
  forms[model.form](model, theme, room)
