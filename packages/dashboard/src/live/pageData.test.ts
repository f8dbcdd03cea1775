import { expect, test } from 'vitest'
import { noWork, onDate, page, report } from './numbers.testing.ts'
import { beforeOf, isEmpty, pageData } from './pageData.ts'

const range = { from: '2026-10-12', to: '2026-10-14' }

test('a page has every day of its range, also those without work', () => {
  const data = pageData('key', range, report({ perDate: [onDate('2026-10-13')] }), '2026-10-14', null)
  expect(data.days).toEqual(['2026-10-12', '2026-10-13', '2026-10-14'])
  expect(data.days.map((day) => data.on(day)?.date)).toEqual([undefined, '2026-10-13', undefined])
})

test('only a day of the range is running', () => {
  const runningOn = (today: string) => pageData('key', range, report(), today, null).running
  expect(runningOn('2026-10-14')).toBe('2026-10-14')
  expect(runningOn('2026-10-20')).toBeNull()
})

test('the earlier range is laid under its own days', () => {
  const earlier = { summary: noWork, perDate: [onDate('2026-10-06', { submittedAnnotations: 7 })] }
  const before = beforeOf(earlier, { from: '2026-10-05', to: '2026-10-07' }, 7)
  expect(before.on('2026-10-13')?.submittedAnnotations).toBe(7)
  expect(before.on('2026-10-12')).toBeUndefined()
  expect(before.dayOf('2026-10-13')).toBe('2026-10-06')
})

test('a page is empty when no day has anything', () => {
  expect(isEmpty(page([]))).toBe(true)
  expect(isEmpty(page([onDate('2026-10-13')]))).toBe(false)
})
