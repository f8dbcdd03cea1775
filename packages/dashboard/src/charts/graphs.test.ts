import { describe, expect, test } from 'vitest'
import { noWork, onDate, page } from '../live/numbers.testing.ts'
import { beforeOf } from '../live/pageData.ts'
import { blankText, graphs } from './graphs.ts'
import { isBlank, without } from './model.ts'
import { beyondText, rowsOf, spokenSummary } from './rows.ts'

const minute = 60_000
const monday = onDate('2026-10-12', {
  submittedAnnotations: 10,
  updatedAnnotations: 3,
  skippedAnnotations: 2,
  totalTime: 30 * minute,
  totalTimeMedian: 20 * minute,
  medianTimePerAnnotation: 2 * minute,
  averageTimePerAnnotation: 3 * minute,
  reviewTime: 5 * minute,
  accepted: 4,
  rejected: 1,
  fixedAccepted: 2,
})
const earlier = {
  summary: { ...noWork, submittedAnnotations: 8, skippedAnnotations: 1, medianTimePerAnnotation: minute },
  perDate: [onDate('2026-10-05', { submittedAnnotations: 8, updatedAnnotations: 1, skippedAnnotations: 1 })],
}
const before = beforeOf(earlier, { from: '2026-10-05', to: '2026-10-07' }, 7)
const data = page([monday, onDate('2026-10-14')], monday, before)

describe('Annotations by date', () => {
  const model = graphs.annotationsByDate.model(data)

  test('has three disjoint parts', () => {
    expect(model.parts.map(({ key, values, total }) => [key, values[0], total])).toEqual([
      ['submitted', 7, 7],
      ['updatedAnnotations', 3, 3],
      ['skippedAnnotations', 2, 2],
    ])
  })

  test('has no value on a day without a row', () => {
    expect(model.parts.map(({ values }) => values[1])).toEqual([null, null, null])
  })

  test('ends with the day that is running', () => {
    expect(model.running).toBe(2)
  })

  test('lays the whole of the earlier day under the stack', () => {
    expect(model.before).toMatchObject({ values: [9, null, null], total: 9 })
    expect(model.daysBefore).toEqual(['2026-10-05', '2026-10-06', '2026-10-07'])
  })

  test('says in its rows what each part was, and all of them', () => {
    expect(rowsOf(model, 0)).toEqual([
      { name: 'Submitted', colour: 'main', now: '7', before: '7', difference: '0.0 %' },
      { name: 'Updated', colour: 'changed', now: '3', before: '1', difference: '+200.0 %' },
      { name: 'Skipped', colour: 'skipped', now: '2', before: '1', difference: '+100.0 %' },
      { name: 'All', colour: null, now: '12', before: '9', difference: '+33.3 %' },
    ])
  })
})

describe('Total Time Annotating', () => {
  test('is count × median or count × average of each day, as the person chooses', () => {
    const [median, average] = (['median', 'average'] as const).map((mode) => graphs.totalTime.model(data, mode))
    expect([median?.parts[0]?.values[0], median?.notes?.[0]]).toEqual([20 * minute, '10 × 2 m 00 s'])
    expect([average?.parts[0]?.values[0], average?.notes?.[0]]).toEqual([30 * minute, '10 × 3 m 00 s'])
  })

  test('prints the whole range’s own value and no sum of days', () => {
    const model = graphs.totalTime.model(data, 'median')
    expect(model.parts[0]?.total).toBeNull()
    expect(model.aside).toEqual({ name: 'Whole range', value: 20 * minute })
  })

  test('does not explain a day without work', () => {
    expect(graphs.totalTime.model(data, 'median').notes?.slice(1)).toEqual([null, null])
  })
})

test('Time per Annotation is two lines, compared by the median', () => {
  const model = graphs.timePerAnnotation.model(data)
  expect(model.form).toBe('lines')
  expect(model.parts.map(({ name, total }) => [name, total])).toEqual([
    ['Median', 2 * minute],
    ['Average', 3 * minute],
  ])
  expect(model.before?.total).toBe(minute)
  expect(rowsOf(model, 0).map(({ name }) => name)).toEqual(['Median', 'Average'])
})

test('Reviews are accepted, fixed and accepted, rejected', () => {
  const { parts } = graphs.reviews.model(data)
  expect(parts.map(({ colour, values }) => [colour, values[0]])).toEqual([
    ['main', 4],
    ['changed', 2],
    ['rejected', 1],
  ])
})

test('Review Time is blank where nobody reviewed', () => {
  expect(isBlank(graphs.reviewTime.model(data))).toBe(false)
  expect(isBlank(graphs.reviewTime.model(page([onDate('2026-10-12')])))).toBe(true)
})

test('a blank graph of times says whether there was nothing or its time was not recorded', () => {
  expect(blankText(graphs.reviewTime, noWork)).toBe('No reviews in these days.')
  expect(blankText(graphs.reviewTime, { ...noWork, accepted: 266 })).toBe('The time of these reviews was not recorded.')
  expect(blankText(graphs.totalTime, { ...noWork, submittedAnnotations: 9 })).toBe(
    'The time of these annotations was not recorded.',
  )
  expect(blankText(graphs.reviews, noWork)).toBe('No reviews in these days.')
})

test('a chart can be said in a sentence', () => {
  expect(spokenSummary(graphs.annotationsByDate.model(data), 'Annotations by date')).toBe(
    'Annotations by date, a chart of 3 days: Submitted 7, Updated 3, Skipped 2',
  )
  expect(spokenSummary(graphs.totalTime.model(data, 'median'), 'Total Time Annotating')).toBe(
    'Total Time Annotating, a chart of 3 days: Whole range 20 m 00 s',
  )
})

test('the sentence of a chart says which days its axis does not reach', () => {
  const long = onDate('2026-10-13', { ...monday, date: '2026-10-13', averageTimePerAnnotation: 42 * minute })
  const days = [12, 14, 15, 16].map((day) => ({ ...monday, date: `2026-10-${day}` }))
  const model = graphs.timePerAnnotation.model(page([monday, long, ...days.slice(1)], monday))
  expect(spokenSummary(model, 'Time per Annotation')).toBe(
    'Time per Annotation, a chart of 5 days: Median 2 m 00 s, Average 3 m 00 s; 1 day above the axis, up to 42 m 00 s',
  )
  expect(rowsOf(model, 1)[1]?.now).toBe('42 m 00 s')
  expect(beyondText(without(model, new Set(['averageTimePerAnnotation'])))).toBeNull()
})

test('parts and the comparison can be switched off', () => {
  const model = without(graphs.annotationsByDate.model(data), new Set(['submitted', 'before']))
  expect(model.parts.map(({ key }) => key)).toEqual(['updatedAnnotations', 'skippedAnnotations'])
  expect(model.before).toBeNull()
})
