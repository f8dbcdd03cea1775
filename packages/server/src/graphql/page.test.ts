import { describe, expect, test } from 'vitest'
import { aDay, anInstant, aText, aUuid, cursorOf, placeOf } from './page.ts'

const uuid = '0c5b1a52-6f0e-4d1c-9c3e-2b1f4c6d7e80'
const instant = '2026-03-02T09:14:05.120Z'

describe('a cursor', () => {
  test('leads back to its place', () => {
    const place = [instant, uuid, '2026-02-28', 'Ann']
    expect(placeOf(cursorOf(place), [anInstant, aUuid, aDay, aText])).toEqual(place)
  })

  test.each([
    ['no uuid', aUuid, '-'.repeat(36)],
    ['no instant', anInstant, '2026-03-02T99:14:05.120Z'],
    ['another spelling of an instant', anInstant, '2026-03-02T09:14:05Z'],
    ['an instant in the year 0', anInstant, '0000-03-02T09:14:05.120Z'],
    ['an instant far away', anInstant, '+012026-03-02T09:14:05.120Z'],
    ['no day', aDay, '2026-13-99'],
    ['a day in the year 0', aDay, '0000-01-01'],
    ['no text that the database takes', aText, 'a\0'],
  ])('with %s is refused', (_, kind, part) => {
    expect(() => placeOf(cursorOf([part]), [kind])).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT' }))
  })

  test.each(['', 'x', cursorOf([]), cursorOf(['a', 'b'])])('that is none of the list (%j) is refused', (cursor) => {
    expect(() => placeOf(cursor, [aText])).toThrow(expect.objectContaining({ code: 'BAD_USER_INPUT', field: 'after' }))
  })
})
