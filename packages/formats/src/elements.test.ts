import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { BrokenFile, createElementSplitter, createLineSplitter } from './elements.ts'
import type { Splitter } from './elements.ts'

const split = (splitter: Splitter, ...chunks: readonly string[]) => [
  ...chunks.flatMap((chunk) => splitter.push(chunk)),
  ...splitter.end(),
]

function brokenBy(work: () => unknown): { line: number; reason: string } | null {
  try {
    work()
    return null
  } catch (error) {
    if (!(error instanceof BrokenFile)) throw error
    return { line: error.line, reason: error.reason }
  }
}

/** A text in pieces, cut anywhere. */
const inPieces = (text: string, cuts: readonly number[]): readonly string[] => {
  const ends = [...cuts.map((cut) => cut % (text.length + 1)), text.length].toSorted((a, b) => a - b)
  return ends.map((end, at) => text.slice(ends[at - 1] ?? 0, end))
}

const objects = fc.array(fc.dictionary(fc.string(), fc.jsonValue(), { maxKeys: 4 }))
const cuts = fc.array(fc.nat())
const indent = fc.constantFrom(0, 2)

describe('the element splitter', () => {
  it('finds the elements of a list, however it is printed and wherever it is cut', () => {
    fc.assert(
      fc.property(objects, cuts, indent, (values, at, spaces) => {
        const text = JSON.stringify(values, null, spaces)
        const elements = split(createElementSplitter(), ...inPieces(text, at))
        expect(elements.map((element) => JSON.parse(element.text) as unknown)).toEqual(JSON.parse(text))
        expect(elements.map(({ index }) => index)).toEqual(values.map((_, index) => index))
        for (const { text: part, line } of elements) expect(text.split('\n')[line - 1]).toContain(part.split('\n')[0])
      }),
    )
  })

  it('finds the objects of newline-delimited JSON, wherever it is cut', () => {
    fc.assert(
      fc.property(objects, cuts, indent, (values, at, spaces) => {
        fc.pre(values.length > 0)
        const lines = values.map((value) => JSON.stringify(value, null, spaces))
        const elements = split(createElementSplitter(), ...inPieces(`${lines.join('\r\n\n')}\n`, at))
        expect(elements.map(({ text, index }) => ({ text, index }))).toEqual(
          lines.map((text) => ({ text, index: null })),
        )
      }),
    )
  })

  it('says in which line an element begins', () => {
    expect(split(createElementSplitter(), '\ufeff[\n{"a":\n1},\n\n{"b":2}]\n')).toEqual([
      { text: '{"a":\n1}', line: 2, index: 0 },
      { text: '{"b":2}', line: 5, index: 1 },
    ])
  })

  it.each([
    ['[{"a":1},\n{"b":', 2],
    ['[{"a":1},\n{"b":2}\n', 3],
    ['[', 1],
    ['{"a":1}\n{"b":"x', 2],
    ['{"a":1}\n{"b":"x\n{"c":1}', 2],
    ['hello', 1],
    ['', 1],
    ['[1,2]', 1],
    ['[{}\n{}]', 2],
    ['[{}]\n[{}]', 2],
    ['[{},]', 1],
    ['{},{}', 1],
  ])('refuses %j at line %i', (text, line) => {
    expect(brokenBy(() => split(createElementSplitter(), text))?.line).toBe(line)
  })

  it('says what it expected and what it found', () => {
    expect(brokenBy(() => split(createElementSplitter(), 'hello'))?.reason).toBe(
      'expected a JSON list of objects, or one object a line, found "h"',
    )
  })

  it('refuses an element as soon as it grows too long', () => {
    const splitter = createElementSplitter({ maxLength: 20 })
    expect(splitter.push('[{"a":"0123456789"},\n{"a":"')).toHaveLength(1)
    expect(brokenBy(() => splitter.push('0123456789012345'))?.line).toBe(2)
    expect(brokenBy(() => split(createElementSplitter({ maxLength: 5 }), '{"abc":1}'))?.line).toBe(1)
  })
})

describe('the line splitter', () => {
  it('finds the lines, wherever the text is cut', () => {
    const lines = fc.array(fc.string().map((text) => `|${text.replaceAll(/[\r\n]/g, '')}`))
    fc.assert(
      fc.property(lines, cuts, fc.constantFrom('\n', '\r\n'), fc.boolean(), (texts, at, end, isEnded) => {
        const text = texts.join(end) + (isEnded ? end : '')
        const elements = split(createLineSplitter(), ...inPieces(text, at))
        expect(elements).toEqual(texts.map((line, index) => ({ text: line, line: index + 1, index: null })))
      }),
    )
  })

  it('leaves out blank lines and a byte order mark, and still counts them', () => {
    expect(split(createLineSplitter(), '\ufeffone\n\n  \ntwo')).toEqual([
      { text: 'one', line: 1, index: null },
      { text: 'two', line: 4, index: null },
    ])
  })

  it('refuses a line as soon as it grows too long', () => {
    const splitter = createLineSplitter({ maxLength: 10 })
    splitter.push('short\n01234')
    expect(brokenBy(() => splitter.push('567890'))).toEqual({
      line: 2,
      reason: 'it is longer than 10 characters, more than one record may take',
    })
    expect(brokenBy(() => split(createLineSplitter({ maxLength: 3 }), 'long\n'))?.line).toBe(1)
  })
})
