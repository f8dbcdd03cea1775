import { expect, test } from 'vitest'
import { noWork } from '../live/numbers.testing.ts'
import { summaryParts } from './summary.ts'

const summary = { ...noWork, submittedAnnotations: 35_834, updatedAnnotations: 3182, skippedAnnotations: 761 }

test('the summary parts every annotation once', () => {
  const { all, rows } = summaryParts(summary, null)
  expect(all.now).toBe(36_595)
  expect(rows.map(({ key, now }) => [key, now])).toEqual([
    ['submitted', 32_652],
    ['updated', 3182],
    ['skipped', 761],
  ])
  expect(rows.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(1)
})

test('each part is compared in the direction of its own metric', () => {
  const { rows } = summaryParts(summary, { ...summary, submittedAnnotations: 30_000, skippedAnnotations: 900 })
  expect(rows.map(({ difference }) => difference?.verdict)).toEqual(['better', 'neutral', 'better'])
})

test('without annotations there is no share', () => {
  const { rows } = summaryParts(noWork, null)
  expect(rows.every(({ share }) => share === null)).toBe(true)
})
