import type { LabeledObject, LabelSchema } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { changesBetween } from './changes.ts'

const schema: LabelSchema = {
  classes: ['Product', 'Amount', 'Place', 'Car'].map((name) => ({
    key: name.toLowerCase(),
    name,
    color: '#0072b2',
    tools: [],
  })),
  choices: [{ key: 'mood', name: 'Mood', isMultiple: false, options: [{ key: 'glad', name: 'Glad' }] }],
}
const span = (id: string, key: string, start: number, text: string): LabeledObject => ({
  id,
  type: 'span',
  class: key,
  start,
  end: start + text.length,
  text,
})
const box: LabeledObject = { id: 'b', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 9, height: 9 }
const said = (before: LabeledObject[], after: LabeledObject[]) =>
  changesBetween(before, after, schema).map(({ kind, what, how }) => [kind, what, how])

test('spans are removed, changed and new, and what stayed is not listed', () => {
  const before = [span('1', 'product', 0, 'grey'), span('2', 'amount', 10, '€ 139'), span('3', 'place', 20, 'Gdynia')]
  const after = [span('2', 'amount', 10, '€ 139.00'), span('3', 'place', 20, 'Gdynia'), span('4', 'place', 40, 'Sopot')]
  expect(said(before, after)).toEqual([
    ['removed', 'grey', 'Product, removed'],
    ['changed', '€ 139 → € 139.00', 'Amount, longer'],
    ['new', 'Sopot', 'Place, new'],
  ])
})

test('an object of another class is the same object, and beside its new class stands the old one', () => {
  const [before, after] = [[span('1', 'product', 0, 'grey')], [span('1', 'place', 0, 'grey')]]
  expect(said(before, after)).toEqual([['changed', 'grey', 'now Place']])
  expect(changesBetween(before, after, schema)[0]?.note).toBe('was Product')
})

test('shapes are moved, sized and given other corners', () => {
  expect(said([box], [{ ...box, x: 5 }])).toEqual([['changed', 'Car', 'moved']])
  expect(said([box], [{ ...box, width: 5 }])).toEqual([['changed', 'Car', 'other size']])
  const polygon = (y: number): LabeledObject => ({
    id: 'p',
    type: 'polygon',
    class: 'car',
    frame: 0,
    points: [
      [0, 0],
      [9, y],
      [9, 9],
    ],
  })
  expect(said([polygon(0)], [polygon(1)])).toEqual([['changed', 'Car', 'other corners']])
})

test('an answer is changed', () => {
  expect(said([], [{ id: 'c', type: 'choice', choice: 'mood', options: ['glad'] }])).toEqual([
    ['changed', 'nothing → Glad', 'Mood'],
  ])
})

test('the same is no change', () => {
  expect(said([box], [{ ...box }])).toEqual([])
  // As it is after it was moved and moved back.
  const { id, ...rest } = box
  expect(said([box], [{ ...rest, id }])).toEqual([])
})
