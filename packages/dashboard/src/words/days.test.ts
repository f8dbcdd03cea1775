import { expect, test } from 'vitest'
import { dayText, daysText, fullDayText, isWeekend, rangeText, rangeWithYearText, weekdayOf } from './days.ts'
import { ageText, clockText, offsetText } from './instants.ts'

test('days are printed with weekday and year where they are asked for', () => {
  expect(dayText('2026-09-17')).toBe('17 Sep')
  expect(fullDayText('2026-08-28')).toBe('Fri 28 Aug 2026')
})

test.each([
  ['2026-09-17', '2026-10-14', '17 Sep – 14 Oct', '17 Sep – 14 Oct 2026'],
  ['2026-08-01', '2026-08-28', '1 – 28 Aug', '1 – 28 Aug 2026'],
  ['2025-12-20', '2026-01-16', '20 Dec 2025 – 16 Jan 2026', '20 Dec 2025 – 16 Jan 2026'],
  ['2026-10-14', '2026-10-14', 'Wed 14 Oct', 'Wed 14 Oct 2026'],
])('the range %s to %s is printed without repeating itself', (from, to, short, long) => {
  expect(rangeText(from, to)).toBe(short)
  expect(rangeWithYearText(from, to)).toBe(long)
})

test('weeks begin on Monday and end with two days of weekend', () => {
  const week = ['2026-10-12', '2026-10-13', '2026-10-14', '2026-10-15', '2026-10-16', '2026-10-17', '2026-10-18']
  expect(week.map(weekdayOf)).toEqual([1, 2, 3, 4, 5, 6, 7])
  expect(week.filter(isWeekend)).toEqual(['2026-10-17', '2026-10-18'])
})

test('a single day is counted in the singular', () => {
  expect([daysText(1), daysText(28)]).toEqual(['1 day', '28 days'])
})

test('an age has one unit', () => {
  expect([2_000, 59_400, 61_000, 3 * 3_600_000, -500].map(ageText)).toEqual(['2 s', '59 s', '1 m', '3 h', '0 s'])
})

test('the time of day is that of the organization', () => {
  const at = Date.parse('2026-10-14T12:31:48Z')
  expect(clockText(at, 'Europe/Warsaw', true)).toBe('14:31:48')
  expect(clockText(at, 'America/New_York')).toBe('08:31')
  expect(clockText(null, 'Europe/Warsaw')).toBe('—')
})

test('the offset to UTC is that of the instant', () => {
  expect(offsetText(Date.parse('2026-10-14T12:00:00Z'), 'Europe/Warsaw')).toBe('UTC+2')
  expect(offsetText(Date.parse('2026-12-14T12:00:00Z'), 'Europe/Warsaw')).toBe('UTC+1')
  expect(offsetText(Date.parse('2026-12-14T12:00:00Z'), 'Asia/Kolkata')).toBe('UTC+5:30')
})
