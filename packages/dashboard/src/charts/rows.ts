import { daysText } from '../words/days.ts'
import { differenceOf, signedText } from '../words/difference.ts'
import { numberText } from '../words/numbers.ts'
import { beyondAxis } from './axis.ts'
import { stacked } from './model.ts'
import type { ChartModel, Part, SeriesColour } from './model.ts'

/** One line of a tooltip or one cell group of a table: a part on a day, as words. */
export interface Row {
  readonly name: string
  readonly colour: SeriesColour | null
  readonly now: string
  readonly before: string | null
  readonly difference: string
}

type Shown = Pick<Part, 'name' | 'values' | 'before'> & { readonly colour: SeriesColour | null }

function rowOf({ name, colour, values, before }: Shown, unit: ChartModel['unit'], index: number): Row {
  const now = values[index] ?? null
  const then = before?.[index] ?? null
  const difference = differenceOf(now, then, { unit, better: 'neither' })
  return {
    name,
    colour,
    now: numberText(now, unit),
    before: before && numberText(then, unit),
    difference: difference ? signedText(difference) : '',
  }
}

/** What a day holds, part by part, and all of them together where they make a stack. */
export function rowsOf(model: ChartModel, index: number): Row[] {
  const rows = model.parts.map((part) => rowOf(part, model.unit, index))
  if (model.form === 'lines' || model.parts.length < 2) return rows
  const values = stacked(
    model.parts.map((part) => part.values),
    model.days,
  )
  return [
    ...rows,
    rowOf({ name: 'All', colour: null, values, before: model.before?.values ?? null }, model.unit, index),
  ]
}

/** What a line chart says of the days that its axis does not reach: `1 day above the axis, up to 42 m 10 s`. */
export function beyondText(model: ChartModel): string | null {
  const beyond = beyondAxis(model)
  return beyond && `${daysText(beyond.days)} above the axis, up to ${numberText(beyond.highest, model.unit)}`
}

/** A chart in a sentence, for those who do not see it. The days are in its table. */
export function spokenSummary(model: ChartModel, title: string): string {
  const totals = [...model.parts, ...(model.aside ? [{ ...model.aside, total: model.aside.value }] : [])]
  const said = totals.flatMap(({ name, total }) => (total === null ? [] : [`${name} ${numberText(total, model.unit)}`]))
  const beyond = beyondText(model)
  return `${title}, a chart of ${daysText(model.days.length)}: ${said.join(', ')}${beyond ? `; ${beyond}` : ''}`
}
