import { expect, test } from 'vitest'
import type { SampleFragment } from '../gql/graphql.ts'
import { numbersOf, peopleIn, sampleColumns } from './columns.ts'

const sample: SampleFragment = {
  task: { key: 'a', name: null },
  labelStatus: 'LABELED',
  labelTime: 312_000,
  reviewTime: 0,
  editTime: 0,
  rejected: 1,
  frames: 1,
  annotations: 13,
  priority: -0.5,
  assignedLabeler: { key: 'ann@acme.example', name: 'Ann', role: 'ANNOTATOR' },
  assignedReviewer: null,
  heldBy: null,
  heldUntil: null,
  clamped: false,
}

test('a sample has a cell for each column', () => {
  expect(1 + numbersOf(sample).length + peopleIn(sample).length).toBe(sampleColumns.length)
})

test('times name their clock, and nothing done is a dash', () => {
  const [label, review] = numbersOf(sample)
  expect(label).toMatchObject({ name: 'Label time', unit: 'active', text: '5 m 12 s', isUsual: false })
  expect(review).toMatchObject({ text: '—', isUsual: true })
})

test('a priority keeps its sign and its part, and nobody is a dash', () => {
  expect(numbersOf(sample).at(-1)?.text).toBe('-0.5')
  expect(peopleIn(sample).map(({ text }) => text)).toEqual(['Ann', '—', '—'])
})

test('with whom a sample is says until when', () => {
  const held = { ...sample, heldBy: sample.assignedLabeler }
  expect(peopleIn(held, 'held until today, 18:10').map(({ title }) => title)).toEqual([
    'Ann',
    undefined,
    'Ann, held until today, 18:10',
  ])
})
