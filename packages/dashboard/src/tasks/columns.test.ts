import { expect, test } from 'vitest'
import { factsIn, numbersOf, peopleIn, sampleColumns } from './columns.ts'
import { sample } from './samples.testing.ts'

test('a sample has a cell for each column', () => {
  expect(1 + numbersOf(sample).length + peopleIn(sample, null).length).toBe(sampleColumns.length)
})

test('times name their clock, and nothing done is a dash', () => {
  const [label, review] = numbersOf(sample)
  expect(label).toMatchObject({ name: 'Label time', unit: 'active', text: '5 m 12 s', isUsual: false })
  expect(review).toMatchObject({ text: '—', isUsual: true })
})

test('a priority keeps its sign and its part, and nobody is a dash', () => {
  expect(numbersOf(sample).at(-1)?.text).toBe('-0.5')
  expect(peopleIn(sample, null).map(({ text }) => text)).toEqual(['Ann', '—', '—'])
})

test('with whom a sample is says until when', () => {
  const held = { ...sample, heldBy: sample.assignedLabeler }
  expect(peopleIn(held, null, 'held until today, 18:10').map(({ title }) => title)).toEqual([
    'Ann',
    undefined,
    'Ann, held until today, 18:10',
  ])
})

test('on a line a sample says what is not as usual: its time, its priority, to whom it is assigned and with whom it is', () => {
  expect(factsIn(sample, null)).toEqual(['5 m 12 s active', 'priority -0.5', 'labeler Ann'])
  const zoe = { key: 'zoe@acme.example', name: 'Zoe', role: 'REVIEWER' } as const
  expect(factsIn({ ...sample, labelTime: 0, priority: 0, assignedReviewer: zoe, heldBy: zoe }, null)).toEqual([
    'labeler Ann',
    'reviewer Zoe',
    'with Zoe now',
  ])
})

test('whoever a sample is assigned to and cannot take it is marked, once it is known who can', () => {
  const people = [sample.assignedLabeler!]
  const zoe = { key: 'zoe@acme.example', name: 'Zoe', role: 'REVIEWER' } as const
  const texts = (assignedReviewer: typeof sample.assignedReviewer, among: typeof people | null) =>
    peopleIn({ ...sample, assignedReviewer }, among).map(({ text }) => text)
  expect(texts(zoe, null)).toEqual(['Ann', 'Zoe', '—'])
  expect(texts(zoe, people)).toEqual(['Ann', 'Zoe (left)', '—'])
  expect(peopleIn({ ...sample, assignedReviewer: zoe }, people).map(({ isAbsent }) => isAbsent)).toEqual([
    false,
    true,
    false,
  ])
  expect(texts(people[0]!, people)).toEqual(['Ann', 'Ann (does not review)', '—'])
  expect(factsIn({ ...sample, assignedReviewer: zoe }, people)).toContain('reviewer Zoe (left)')
})
