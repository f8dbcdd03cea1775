import type { LabeledObject } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import {
  answersIn,
  boundsOf,
  chosen,
  countsOf,
  optionsChosen,
  reclassed,
  removed,
  replaced,
  stepFrom,
  thingsOf,
} from './objects.ts'

const car: LabeledObject = { id: '1', type: 'box', class: 'car', frame: 0, x: 1, y: 2, width: 30, height: 40 }
const tree: LabeledObject = {
  id: '2',
  type: 'polygon',
  class: 'tree',
  frame: 1,
  points: [
    [5, 5],
    [9, 5],
    [9, 1],
  ],
}
const name: LabeledObject = { id: '3', type: 'span', class: 'person', start: 0, end: 3, text: 'Ann' }
const mood: LabeledObject = { id: '4', type: 'choice', choice: 'mood', options: ['glad'] }
const all = [car, tree, name, mood]

test('choices are chosen, not listed', () => {
  expect(thingsOf(all)).toEqual([car, tree, name])
  expect(optionsChosen(all, 'mood')).toEqual(['glad'])
  expect(optionsChosen(all, 'other')).toEqual([])
  expect(answersIn(all)).toBe(1)
})

test('of one choice an option takes the place of another, and is taken back by choosing it again', () => {
  const choice = { key: 'mood', isMultiple: false }
  expect(optionsChosen(chosen(all, choice, 'sad', 'x'), 'mood')).toEqual(['sad'])
  expect(chosen(all, choice, 'glad', 'x')).toEqual([car, tree, name])
})

test('of a choice of several options gather, the last one taken back leaves none', () => {
  const choice = { key: 'mood', isMultiple: true }
  const both = chosen(all, choice, 'sad', 'x')
  expect(optionsChosen(both, 'mood')).toEqual(['glad', 'sad'])
  expect(optionsChosen(chosen(both, choice, 'glad', 'x'), 'mood')).toEqual(['sad'])
  expect(chosen([], choice, 'glad', 'x')).toEqual([{ ...mood, id: 'x' }])
})

test('an object is replaced or removed by its id, and what is the same changes nothing', () => {
  expect(replaced(all, { ...car, x: 5 })).toEqual([{ ...car, x: 5 }, tree, name, mood])
  expect(replaced(all, { ...car })).toBe(all)
  expect(removed(all, '2')).toEqual([car, name, mood])
  expect(reclassed(all, '1', 'bus')[0]).toEqual({ ...car, class: 'bus' })
  expect(reclassed(all, '4', 'bus')).toBe(all)
})

test('one steps through things to the last, and then leaves them', () => {
  const things = thingsOf(all)
  expect([stepFrom(things, null, 1), stepFrom(things, '1', 1), stepFrom(things, '3', 1)]).toEqual(['1', '2', null])
  expect([stepFrom(things, null, -1), stepFrom(things, '1', -1)]).toEqual(['3', null])
})

test('a polygon lies within its bounds', () => {
  expect(boundsOf(tree)).toEqual({ x: 5, y: 1, width: 4, height: 4 })
})

test('things are counted by class', () => {
  expect([...countsOf([...all, { ...car, id: '5' }])]).toEqual([
    ['car', 2],
    ['tree', 1],
    ['person', 1],
  ])
})
