import { maxCount, maxTimeMs } from '@labelpulse/domain'
import { attempt, shown, Unfit } from './breach.ts'
import type { Breach } from './breach.ts'
import { instantMs } from './instant.ts'

/** Any JSON value. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [name: string]: Json }

/** An object of which nothing is known yet. */
export type Row = Readonly<Record<string, unknown>>

/** Reads a value that stands in a field, or throws `Unfit` with the field's name. */
export type Reader<T> = (value: unknown, field: string) => T

/** A field that has to be there. */
export function needed<T>(row: Row, field: string, reader: Reader<T>, path = field): T {
  const value = row[field]
  if (value === undefined) throw new Unfit(path, 'is missing')
  return reader(value, path)
}

/** A field that may be absent or null, which is the same. */
export const optional = <T>(row: Row, field: string, reader: Reader<T>, path = field): T | null =>
  row[field] === undefined ? null : orNull(reader)(row[field], path)

/** A field that says a change: undefined where absent (as it was), null where null (cleared). */
export const change = <T>(row: Row, field: string, reader: Reader<T>): T | null | undefined =>
  row[field] === undefined ? undefined : orNull(reader)(row[field], field)

/** A value that may be null. */
export const orNull =
  <T>(reader: Reader<T>): Reader<T | null> =>
  (value, field) =>
    value === null ? null : reader(value, field)

const unfit = (field: string, expected: string, value: unknown): Unfit =>
  new Unfit(field, `must be ${expected}, found ${shown(value)}`)

function refuseUnstorable(text: string, field: string): void {
  // PostgreSQL's text and jsonb hold neither.
  if (text.includes('\0')) throw new Unfit(field, `must not hold the character U+0000, found ${shown(text)}`)
  if (!text.isWellFormed()) throw new Unfit(field, `must not hold half of a surrogate pair, found ${shown(text)}`)
}

/** Any text, without U+0000 and lone surrogates. */
export const text: Reader<string> = (value, field) => {
  if (typeof value !== 'string') throw unfit(field, 'text', value)
  refuseUnstorable(value, field)
  return value
}

const longestKey = 200

/** A key: text of 1 to 200 characters (code points). */
export const key: Reader<string> = (value, field) => {
  const isLong = typeof value === 'string' && value.length > longestKey
  if (value === '' || (isLong && (value.length > 2 * longestKey || Array.from(value).length > longestKey)))
    throw unfit(field, `text of 1 to ${longestKey} characters`, value)
  return text(value, field)
}

/** A member's key: a key in lower case. */
export const memberKey: Reader<string> = (value, field) =>
  key(typeof value === 'string' ? value.toLowerCase() : value, field)

const uuidShape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i

/** A UUID of any version, in lower case. */
export const uuid: Reader<string> = (value, field) => {
  if (typeof value !== 'string' || !uuidShape.test(value))
    throw unfit(field, 'a UUID such as 4f9c2a60-7d1e-4b7a-9c55-0e2f6f1d8a31', value)
  return value.toLowerCase()
}

/** An instant with a zone, in milliseconds since 1970 UTC. */
export const instant: Reader<number> = (value, field) => {
  const ms = typeof value === 'string' ? instantMs(value) : null
  if (ms === null) throw unfit(field, 'an instant that exists, with a zone, such as 2026-03-29T02:30:00Z', value)
  return ms
}

/** A JSON number; -0 is 0. */
export const number: Reader<number> = (value, field) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw unfit(field, 'a number', value)
  return value + 0
}

const wholeTo =
  (most: number, expected: string): Reader<number> =>
  (value, field) => {
    if (typeof value !== 'number' || !Number.isInteger(value) || value < 1 || value > most)
      throw unfit(field, expected, value)
    return value
  }

/** A count, such as of frames, from 1. */
export const count = wholeTo(maxCount, `a whole number from 1 to ${maxCount}`)

/** A span in whole milliseconds, from 1 to ten years. */
export const spanMs = wholeTo(maxTimeMs, `whole milliseconds from 1 to ${maxTimeMs} (ten years)`)

/** True or false. */
export const flag: Reader<boolean> = (value, field) => {
  if (typeof value !== 'boolean') throw unfit(field, 'true or false', value)
  return value
}

/** One of the given words. */
export const oneOf =
  <T extends string>(words: readonly T[]): Reader<T> =>
  (value, field) => {
    const found = words.find((word) => word === value)
    if (found === undefined) throw unfit(field, `one of ${words.join(', ')}`, value)
    return found
  }

/** A list, each entry read by the same reader. */
export const list =
  <T>(reader: Reader<T>): Reader<readonly T[]> =>
  (value, field) => {
    if (!Array.isArray(value)) throw unfit(field, 'a list', value)
    return value.map((entry, index) => reader(entry, `${field}[${index}]`))
  }

/** An object, its fields unread. */
export const row: Reader<Row> = (value, field) => {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw unfit(field, 'an object', value)
  return value as Row
}

/** The JSON object that a text is, its fields unread. */
export function objectIn(source: string): Row {
  let parsed: unknown
  try {
    parsed = JSON.parse(source)
  } catch {
    throw new Unfit(null, `must be valid JSON, found ${shown(source.trim())}`)
  }
  if (typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)) return parsed as Row
  throw new Unfit(null, `must be one JSON object, found ${shown(parsed)}`)
}

const deepest = 500

/** Any JSON, at most 500 levels deep, with texts that can be stored and numbers that are finite. */
export const json: Reader<Json> = (value, field) => {
  refuseOdd(value, field, 0)
  return value as Json
}

/** Why a JSON value that stands in a field cannot be kept, as by `json`; null: it can. */
export function jsonBreach(value: unknown, field: string): Breach | null {
  const outcome = attempt(() => json(value, field))
  return 'breach' in outcome ? outcome.breach : null
}

function refuseOdd(value: unknown, field: string, depth: number): void {
  if (typeof value === 'string') refuseUnstorable(value, field)
  if (typeof value === 'number') number(value, field)
  if (typeof value !== 'object' || value === null) return
  if (depth === deepest) throw new Unfit(field, `must be nested at most ${deepest} levels deep`)
  for (const [name, inner] of Object.entries(value)) {
    refuseUnstorable(name, field)
    refuseOdd(inner, field, depth + 1)
  }
}
