import { expect, test } from 'vitest'
import { instantText } from './instants.ts'

const zone = 'Europe/Warsaw'
const now = Date.parse('2026-10-14T12:32:00Z')

test('an instant is said by the day that it falls on in the zone', () => {
  expect(instantText('2026-10-14T07:12:00Z', zone, now)).toBe('today, 09:12')
  expect(instantText('2026-10-13T22:10:00Z', zone, now)).toBe('today, 00:10')
  expect(instantText('2026-10-13T16:40:00Z', zone, now)).toBe('yesterday, 18:40')
  expect(instantText('2026-10-01T06:40:00Z', zone, now)).toBe('Thu 1 Oct, 08:40')
  expect(instantText('2025-12-31T12:00:00Z', zone, now)).toBe('Wed 31 Dec 2025, 13:00')
})

test('what never was is a dash', () => {
  expect(instantText(null, zone, now)).toBe('—')
})
