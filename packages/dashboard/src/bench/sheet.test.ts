import type { LabeledObject } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { redone, rested, sheetOf, step, undone } from './sheet.ts'

const span = (id: string): LabeledObject => ({ id, type: 'span', class: 'person', start: 0, end: 3, text: 'Ann' })
const [one, two, three] = [[span('1')], [span('1'), span('2')], [span('3')]]

test('steps are undone and redone in turn, and a new step forgets what was undone', () => {
  const sheet = step(step(sheetOf([]), one), two)
  expect(undone(sheet).objects).toBe(one)
  expect(redone(undone(sheet)).objects).toBe(two)
  expect(undone(undone(undone(sheet))).objects).toEqual([])
  expect(redone(step(undone(sheet), three)).objects).toBe(three)
})

test('a series that goes on is undone at once, until it rests', () => {
  const sheet = step(step(sheetOf([]), one, 'move 1'), two, 'move 1')
  expect(undone(sheet).objects).toEqual([])
  expect(undone(step(rested(sheet), three, 'move 1')).objects).toBe(two)
})

test('what changes nothing is no step', () => {
  const sheet = step(sheetOf([]), one)
  expect(step(sheet, one)).toBe(sheet)
  expect(undone(sheetOf(one))).toEqual(sheetOf(one))
  expect(redone(sheet)).toBe(sheet)
})
