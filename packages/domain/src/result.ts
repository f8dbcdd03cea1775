import { isRow } from './label-schema.ts'

/** What every object has. */
interface Named {
  /** Unique in its result, so that it can be edited; means nothing else. Not given: ''. */
  readonly id: string
}

/** Where on a frame something of a class is. */
interface Placed extends Named {
  /** The key of a class. */
  readonly class: string
  /** Which of the task's frames, from 0. */
  readonly frame: number
}

/** A rectangle, in pixels of the image. */
export interface BoxObject extends Placed {
  readonly type: 'box'
  readonly x: number
  readonly y: number
  readonly width: number
  readonly height: number
}

export type Point = readonly [x: number, y: number]

/** An outline of three points or more, in pixels of the image. */
export interface PolygonObject extends Placed {
  readonly type: 'polygon'
  readonly points: readonly Point[]
}

/** A part of a text: UTF-16 offsets, the end exclusive. */
export interface SpanObject extends Named {
  readonly type: 'span'
  /** The key of a class. */
  readonly class: string
  readonly start: number
  readonly end: number
  /** What stands there, for readers. */
  readonly text: string
}

/** The answer to a question about the task. */
export interface ChoiceObject extends Named {
  readonly type: 'choice'
  /** The key of a choice. */
  readonly choice: string
  /** Keys of its options. */
  readonly options: readonly string[]
}

/** One entry of what the workbench labels. */
export type LabeledObject = BoxObject | PolygonObject | SpanObject | ChoiceObject

const isText = (value: unknown): value is string => typeof value === 'string'
const isNumber = (value: unknown): value is number => typeof value === 'number' && Number.isFinite(value)
const isPlace = (value: unknown): value is number => Number.isSafeInteger(value) && Number(value) >= 0
const isPoint = (value: unknown): value is Point =>
  Array.isArray(value) && value.length === 2 && value.every((part) => isNumber(part))

type Row = Readonly<Record<string, unknown>>

const idOf = ({ id }: Row): string => (isText(id) ? id : '')
const placed = (row: Row) =>
  isText(row.class) ? { id: idOf(row), class: row.class, frame: isPlace(row.frame) ? row.frame : 0 } : null

function boxIn(row: Row): BoxObject | null {
  const { x, y, width, height } = row
  const named = placed(row)
  if (!named || !isNumber(x) || !isNumber(y) || !isNumber(width) || !isNumber(height)) return null
  return width < 0 || height < 0 ? null : { ...named, type: 'box', x, y, width, height }
}

function polygonIn(row: Row): PolygonObject | null {
  const { points } = row
  const named = placed(row)
  if (!named || !Array.isArray(points) || points.length < 3 || !points.every(isPoint)) return null
  return { ...named, type: 'polygon', points }
}

function spanIn(row: Row): SpanObject | null {
  const { start, end, text } = row
  if (!isText(row.class) || !isPlace(start) || !isPlace(end) || end < start) return null
  return { id: idOf(row), type: 'span', class: row.class, start, end, text: isText(text) ? text : '' }
}

function choiceIn(row: Row): ChoiceObject | null {
  const { choice, options } = row
  if (!isText(choice) || !Array.isArray(options) || !options.every(isText)) return null
  return { id: idOf(row), type: 'choice', choice, options }
}

const readers = { box: boxIn, polygon: polygonIn, span: spanIn, choice: choiceIn } as const

/** One entry of a result, where it is one that the workbench knows; a missing frame is the first one. Null: it is another tool's. */
export function labeledObject(entry: unknown): LabeledObject | null {
  if (!isRow(entry)) return null
  const type = entry.type
  return isText(type) && Object.hasOwn(readers, type) ? readers[type as keyof typeof readers](entry) : null
}

/** The objects of a result that the workbench knows, in order. Entries of other tools are left out, and so is a result that is no list. */
export const labeledObjects = (result: unknown): LabeledObject[] =>
  Array.isArray(result)
    ? result.flatMap((entry) => {
        const object = labeledObject(entry)
        return object ? [object] : []
      })
    : []

/** How many objects a result has: the entries of a list, whatever they are. Null: it is no list, so nobody can say. */
export const objectCount = (result: unknown): number | null => (Array.isArray(result) ? result.length : null)
