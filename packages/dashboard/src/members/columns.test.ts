import { performanceMetrics } from '@labelpulse/metrics'
import { expect, test } from 'vitest'
import { chosenColumns, columns } from './columns.ts'
import { fullAtOf, tableWidthPx } from './measures.ts'
import { row } from './numbers.testing.ts'

const heads = (chosen: readonly string[] | null): string[] =>
  chosenColumns(chosen).map(({ name, unit }) => `${name} | ${unit}`)

test('every metric of the performance has a column', () => {
  expect(columns.map(({ metric }) => metric).toSorted()).toEqual(Object.keys(performanceMetrics).toSorted())
})

test('the standard columns say their clock or what is counted', () => {
  expect(heads(null)).toEqual([
    'Submitted | annotations',
    'Updated | annotations',
    'Skipped | annotations',
    'Rejected now | annotations',
    'Total Time | elapsed',
    'Per annotation | median · elapsed',
    'Per annotation | average · elapsed',
    'Performance Score | of reviews',
    'Reviews | received',
    'Review Time | elapsed',
    'Accepted | actions',
    'Rejected | actions',
    'Fixed + Accepted | actions',
  ])
})

test('chosen columns keep the order of the table, and what is no column is left out', () => {
  expect(heads(['accepted', 'salary', 'skippedAnnotations'])).toEqual(['Skipped | annotations', 'Accepted | actions'])
  expect(heads([])).toEqual([])
})

test('bars are full at the most of the rows, and at 100 % for a ratio', () => {
  const rows = [row('ann', { submittedAnnotations: 40, performanceScore: 0.5 }), row('bob')]
  const [submitted] = chosenColumns(['submittedAnnotations'])
  const [score] = chosenColumns(['performanceScore'])
  expect(submitted && fullAtOf(rows)(submitted)).toBe(40)
  expect(score && fullAtOf(rows)(score)).toBe(1)
})

test('the table is as wide as its columns', () => {
  expect(tableWidthPx(chosenColumns(['accepted'])) - tableWidthPx([])).toBe(
    columns.find(({ metric }) => metric === 'accepted')?.widthPx,
  )
})
