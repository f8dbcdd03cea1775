import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { caretAt, moved, rangeOfCaret, rangeToLabel, trimmed, wordAt } from './caret.ts'
import type { CaretUnit } from './caret.ts'

const text = 'Hello, my name is Maren Holt.\nShe lives in Gdynia 👩‍👩‍👧.'

describe('the caret', () => {
  test('goes by characters as people see them', () => {
    const family = text.indexOf('👩')
    expect(moved(text, caretAt(family), 'character', 1, false).at).toBe(text.length - 1)
    expect(moved(text, caretAt(text.length - 1), 'character', -1, false).at).toBe(family)
  })

  test('goes forward to the end of a word and back to the beginning of one', () => {
    expect(moved(text, caretAt(0), 'word', 1, false).at).toBe(5)
    expect(moved(text, caretAt(5), 'word', 1, false).at).toBe(9)
    expect(moved(text, caretAt(9), 'word', -1, false).at).toBe(7)
  })

  test('goes to both ends of a paragraph and of the text', () => {
    expect(moved(text, caretAt(5), 'paragraph', 1, false).at).toBe(29)
    expect(moved(text, caretAt(35), 'paragraph', -1, false).at).toBe(30)
    expect(moved(text, caretAt(5), 'text', 1, false).at).toBe(text.length)
  })

  test('extends a range, also by several words, and leaves it at the side that it is moved to', () => {
    const start = caretAt(text.indexOf('Maren'))
    const one = moved(text, start, 'word', 1, true)
    const two = moved(text, one, 'word', 1, true)
    const { start: from, end } = rangeOfCaret(two)
    expect(text.slice(from, end)).toBe('Maren Holt')
    expect(moved(text, two, 'character', -1, false)).toEqual(start)
    expect(moved(text, two, 'character', 1, false)).toEqual(caretAt(end))
  })

  test('never leaves the text', () => {
    const units = fc.constantFrom<CaretUnit[]>('character', 'word', 'paragraph', 'text')
    const move = fc.tuple(units, fc.constantFrom(1 as const, -1 as const), fc.boolean())
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.array(move), (any, moves) => {
        let caret = caretAt(0)
        for (const [unit, direction, isExtending] of moves) {
          caret = moved(any, caret, unit, direction, isExtending)
          expect(caret.at).toBeGreaterThanOrEqual(0)
          expect(caret.at).toBeLessThanOrEqual(any.length)
        }
      }),
    )
  })
})

test('a class is put on the marked range without the space around it, else on the word at the caret', () => {
  const [start, end] = [text.indexOf(' Maren'), text.indexOf('.')]
  expect(rangeToLabel(text, { anchor: start, at: end })).toEqual({ start: start + 1, end })
  expect(rangeToLabel(text, caretAt(start + 3))).toEqual({ start: start + 1, end: start + 6 })
  expect(rangeToLabel(text, { anchor: start, at: start + 1 })).toBeNull()
})

test('a range of white space alone is none, and between words there is no word', () => {
  expect(trimmed(' \n ', { start: 0, end: 3 })).toBeNull()
  expect(wordAt('a  b', 2)).toBeNull()
})
