import { shown } from './breach.ts'

/** A top-level element of a file, as text. */
export interface Element {
  readonly text: string
  /** The line that it begins in, from 1. */
  readonly line: number
  /** Its place in the JSON list, from 0; null: the file is no list. */
  readonly index: number | null
}

/** Cuts a file into elements while it arrives. Both functions throw `BrokenFile`. */
export interface Splitter {
  /** Takes the next piece of the file, of any length, and returns the elements that end in it. */
  push(chunk: string): readonly Element[]
  /** Says that the file has ended, and returns what was left. */
  end(): readonly Element[]
}

/** What a file is cut with: no element may be longer than `maxLength` UTF-16 units. */
export interface SplitterOptions {
  readonly maxLength?: number
}

/** The longest element that is taken unless said: 16 Mi UTF-16 units. */
export const maxElementLength = 16 * 1024 * 1024

/** Thrown where a file cannot be cut into elements: it is cut off, of another format, or an element is too long. */
export class BrokenFile extends Error {
  /** The line, from 1. */
  readonly line: number
  /** A sentence without the line. */
  readonly reason: string

  constructor(line: number, reason: string) {
    super(`line ${line}: ${reason}`)
    this.name = 'BrokenFile'
    this.line = line
    this.reason = reason
  }
}

const byteOrderMark = '\ufeff'

const tooLong = (line: number, maxLength: number): BrokenFile =>
  new BrokenFile(line, `it is longer than ${maxLength} characters, more than one record may take`)

/** Cuts newline-delimited text into its lines, without their ends; blank lines and a byte order mark are left out. */
export function createLineSplitter({ maxLength = maxElementLength }: SplitterOptions = {}): Splitter {
  let begun = ''
  let line = 1

  function lineEndingWith(rest: string): readonly Element[] {
    if (begun.length + rest.length > maxLength) throw tooLong(line, maxLength)
    let text = begun + rest
    if (line === 1 && text.startsWith(byteOrderMark)) text = text.slice(1)
    begun = ''
    return text.trim() === '' ? [] : [{ text: text.endsWith('\r') ? text.slice(0, -1) : text, line, index: null }]
  }

  return {
    push(chunk) {
      const lines: Element[] = []
      let from = 0
      for (let to = chunk.indexOf('\n'); to >= 0; to = chunk.indexOf('\n', from)) {
        lines.push(...lineEndingWith(chunk.slice(from, to)))
        line += 1
        from = to + 1
      }
      if (begun.length + chunk.length - from > maxLength) throw tooLong(line, maxLength)
      begun += chunk.slice(from)
      return lines
    },
    end: () => lineEndingWith(''),
  }
}

/** Where a file stands between two elements. */
type Place =
  | 'start' // nothing was read yet
  | 'sequence' // objects one after another, as in NDJSON
  | 'list start' // after `[`
  | 'list comma' // after `,`
  | 'list element' // after an element of the list
  | 'list end' // after `]`

const expected: Readonly<Record<Place, string>> = {
  start: 'a JSON list of objects, or one object a line',
  sequence: 'an object',
  'list start': 'an object',
  'list comma': 'an object',
  'list element': 'a comma or the end of the list',
  'list end': 'nothing after the list',
}

/** The place after a character between two elements; `object`: an element begins; null: the character may not stand there. */
function placeAfter(place: Place, character: string): Place | 'object' | null {
  const isAwaited = place === 'start' || place === 'sequence' || place === 'list start' || place === 'list comma'
  if (character === '{' && isAwaited) return 'object'
  if (character === '[' && place === 'start') return 'list start'
  if (character === ',' && place === 'list element') return 'list comma'
  if (character === ']' && (place === 'list element' || place === 'list start')) return 'list end'
  return null
}

const isBlank = (character: string): boolean => character === ' ' || (character >= '\t' && character <= '\r')

/**
 * Cuts a JSON list of objects, or objects one after another (NDJSON, also over several lines), into its objects.
 * What is within an object is looked at only as far as it takes to find its end.
 */
export function createElementSplitter({ maxLength = maxElementLength }: SplitterOptions = {}): Splitter {
  let place: Place = 'start'
  let line = 1
  let index = 0
  // The element that has begun and not ended: what came of it before the current chunk, and how deep it is nested now.
  let begun = ''
  let beganInLine = 1
  let depth = 0
  let isInText = false
  let isEscaped = false

  /** Whether the element ends with this character. */
  function endsWith(character: string): boolean {
    if (isInText) {
      if (character === '\n') throw new BrokenFile(line, 'a text is not closed at the end of the line')
      if (isEscaped) isEscaped = false
      else if (character === '\\') isEscaped = true
      else if (character === '"') isInText = false
      return false
    }
    if (character === '"') isInText = true
    else if (character === '{' || character === '[') depth += 1
    else if (character === '}' || character === ']') depth -= 1
    return depth === 0
  }

  /** Steps over a character between two elements. */
  function step(character: string): void {
    if (isBlank(character) || (character === byteOrderMark && place === 'start')) return
    const next = placeAfter(place, character)
    if (next === null) throw new BrokenFile(line, `expected ${expected[place]}, found ${shown(character)}`)
    if (next === 'object') {
      depth = 1
      beganInLine = line
    } else place = next
  }

  function take(text: string): Element {
    if (begun.length + text.length > maxLength) throw tooLong(beganInLine, maxLength)
    const isList = place !== 'start' && place !== 'sequence'
    const element = { text: begun + text, line: beganInLine, index: isList ? index : null }
    place = isList ? 'list element' : 'sequence'
    index += 1
    begun = ''
    return element
  }

  return {
    push(chunk) {
      const elements: Element[] = []
      let from = 0
      for (let at = 0; at < chunk.length; at += 1) {
        const character = chunk.charAt(at)
        if (depth === 0) {
          step(character)
          from = at
        } else if (endsWith(character)) elements.push(take(chunk.slice(from, at + 1)))
        if (character === '\n') line += 1
      }
      if (depth > 0) {
        if (begun.length + chunk.length - from > maxLength) throw tooLong(beganInLine, maxLength)
        begun += chunk.slice(from)
      }
      return elements
    },
    end() {
      if (depth > 0)
        throw new BrokenFile(beganInLine, 'the file ends before the object that begins here: it is cut off')
      if (place === 'start') throw new BrokenFile(line, `expected ${expected.start}, found nothing`)
      if (place !== 'sequence' && place !== 'list end')
        throw new BrokenFile(line, 'the file ends before its list: it is cut off')
      return []
    },
  }
}
