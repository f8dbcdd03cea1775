/** A bar of a spark, in the units of its box. */
export interface SparkBar {
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
  readonly isRunning: boolean
}

export const sparkBox = { width: 160, height: 34 }

const share = 0.72
const least = 1

type DayValues = readonly (number | null)[]

/** The bars of a spark, one a day; a day without a value keeps a line of one unit. */
export function sparkBars(values: DayValues, running: number): SparkBar[] {
  const top = Math.max(1, ...values.map((value) => value ?? 0))
  const step = sparkBox.width / Math.max(values.length, 7)
  return values.map((value, index) => {
    const height = Math.max(least, ((value ?? 0) / top) * sparkBox.height)
    const isRunning = index === running && (value ?? 0) > 0
    return { x: index * step, y: sparkBox.height - height, width: step * share, height, isRunning }
  })
}

const inset = 4

/** The pieces of a spark line as an SVG path, broken where there is no value, and its last point. */
export function sparkLine(values: DayValues): { path: string; end: { x: number; y: number } | null } {
  const known = values.filter((value): value is number => value !== null)
  if (known.length === 0) return { path: '', end: null }
  const [low, high] = [Math.min(...known), Math.max(...known)]
  const step = (sparkBox.width - 2 * inset) / Math.max(values.length - 1, 1)
  const height = sparkBox.height - 2 * inset
  const at = (value: number, index: number) => ({
    x: Math.round((inset + index * step) * 10) / 10,
    y: Math.round((inset + (high === low ? height / 2 : ((high - value) / (high - low)) * height)) * 10) / 10,
  })
  let path = ''
  let end = null
  for (const [index, value] of values.entries()) {
    if (value === null) continue
    end = at(value, index)
    // A piece of one point is drawn as a dot: a line to itself with a round end.
    const isBegun = index > 0 && values[index - 1] !== null
    path += isBegun ? `L${end.x} ${end.y}` : `M${end.x} ${end.y}h0`
  }
  return { path, end }
}
