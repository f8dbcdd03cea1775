import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Span } from './objects.ts'
import { piecesOf } from './pieces.ts'

const span = (id: string, start: number, end: number): Span => ({ id, type: 'span', class: 'x', start, end, text: '' })
const text = 'My name is Maren Holt.'

test('a text is cut where spans end, and their tags follow there, the innermost first', () => {
  const [inner, outer] = [span('inner', 17, 21), span('outer', 11, 21)]
  const pieces = piecesOf(text, [outer, inner], null)
  expect(pieces.map((piece) => piece.text)).toEqual(['My name is Maren Holt', '.'])
  expect(pieces.map(({ ended }) => ended.map(({ id }) => id))).toEqual([['inner', 'outer'], []])
})

test('the marked range is a piece of its own, with the caret at its side', () => {
  expect(
    piecesOf(text, [], { anchor: 16, at: 11 }).map(({ text: run, isMarked, hasCaret }) => [run, isMarked, hasCaret]),
  ).toEqual([
    ['My name is ', false, false],
    ['Maren', true, true],
    [' Holt.', false, false],
  ])
})

test('a caret at the end stands before nothing', () => {
  expect(piecesOf(text, [], { anchor: 22, at: 22 }).at(-1)).toMatchObject({ text: '', hasCaret: true })
  expect(piecesOf('', [], { anchor: 0, at: 0 })).toMatchObject([{ text: '', hasCaret: true }])
})

test('the pieces are the text, whatever lies on it', () => {
  const place = fc.nat(30)
  const ranges = fc.array(fc.tuple(place, place))
  fc.assert(
    fc.property(fc.string({ maxLength: 25 }), ranges, fc.tuple(place, place), (any, all, [at, anchor]) => {
      const spans = all.map(([one, other], index) => span(`${index}`, Math.min(one, other), Math.max(one, other)))
      expect(
        piecesOf(any, spans, { at, anchor })
          .map((piece) => piece.text)
          .join(''),
      ).toBe(any)
    }),
  )
})
