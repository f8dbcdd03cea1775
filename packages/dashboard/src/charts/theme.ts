import type { SeriesColour } from './model.ts'

/** The colours that a chart is drawn with, as style.css has them. */
export interface ChartTheme {
  readonly surface: string
  readonly line: string
  readonly axis: string
  readonly ink: string
  readonly dimmed: string
  readonly weekend: string
  readonly pointed: string
  readonly font: string
  readonly series: Readonly<Record<SeriesColour, string>>
}

/** Reads the theme from where the page has it; canvas knows no CSS variables. */
export function readTheme(element: Element): ChartTheme {
  const style = getComputedStyle(element)
  const colour = (name: string): string => style.getPropertyValue(`--lp-${name}`).trim()
  return {
    surface: colour('surface'),
    line: colour('line'),
    axis: colour('line-strong'),
    ink: colour('ink'),
    dimmed: colour('ink-3'),
    weekend: colour('weekend'),
    pointed: colour('pointed'),
    font: style.fontFamily,
    series: {
      main: colour('series-main'),
      changed: colour('series-changed'),
      skipped: colour('series-skipped'),
      rejected: colour('series-rejected'),
      average: colour('series-average'),
      before: colour('series-before'),
    },
  }
}
