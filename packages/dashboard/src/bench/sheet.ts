import type { LabeledObject } from '@labelpulse/domain'

type Objects = readonly LabeledObject[]

/** The result under way, and the steps back and forward from it. */
export interface Sheet {
  readonly objects: Objects
  readonly past: readonly Objects[]
  readonly future: readonly Objects[]
  /** What the last step belongs to: further steps of the same series are undone with it. '': to itself. */
  readonly series: string
}

export const sheetOf = (objects: Objects): Sheet => ({ objects, past: [], future: [], series: '' })

const mostSteps = 200

/**
 * The next step. One that changes nothing is none.
 * @param series steps of one series that follow each other, such as a box moved by twenty presses of an arrow, are one
 */
export function step(sheet: Sheet, objects: Objects, series = ''): Sheet {
  if (objects === sheet.objects) return sheet
  const isSame = series !== '' && series === sheet.series
  const past = isSame ? sheet.past : [...sheet.past, sheet.objects].slice(-mostSteps)
  return { objects, past, future: [], series }
}

export function undone(sheet: Sheet): Sheet {
  const objects = sheet.past.at(-1)
  if (!objects) return sheet
  return { objects, past: sheet.past.slice(0, -1), future: [sheet.objects, ...sheet.future], series: '' }
}

export function redone(sheet: Sheet): Sheet {
  const [objects, ...future] = sheet.future
  if (!objects) return sheet
  return { objects, past: [...sheet.past, sheet.objects], future, series: '' }
}

/** A series ends, for instance because another object is selected. */
export const rested = (sheet: Sheet): Sheet => (sheet.series === '' ? sheet : { ...sheet, series: '' })
