import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { instantMs, instantText } from './instant.ts'

const at = Date.UTC(2026, 2, 29, 2, 30, 15, 123)

describe('an instant', () => {
  it.each([
    ['2026-03-29T02:30:15.123Z', at],
    ['2026-03-29t02:30:15.123z', at],
    ['2026-03-29T04:30:15.123+02:00', at],
    ['2026-03-29T08:00:15.123+0530', at],
    ['2026-03-28T21:30:15.123-05', at],
    ['2026-03-29T02:30:15Z', at - 123],
    ['2026-03-29T02:30Z', at - 15_123],
    ['2026-03-29T02:30:15.1Z', at - 23],
    ['2024-02-29T00:00:00Z', Date.UTC(2024, 1, 29)],
    ['1900-01-01T00:00:00Z', Date.UTC(1900, 0, 1)],
    ['9998-12-31T23:59:59.999Z', Date.UTC(9998, 11, 31, 23, 59, 59, 999)],
  ])('%s is read', (text, ms) => {
    expect(instantMs(text)).toBe(ms)
  })

  it('is cut to the millisecond, also before 1970', () => {
    expect(instantMs('2026-03-29T02:30:15.123999Z')).toBe(at)
    expect(instantMs('1969-12-31T23:59:59.9999999Z')).toBe(-1)
  })

  it.each([
    '2026-02-30T00:00:00Z',
    '2026-02-29T00:00:00Z',
    '2026-13-01T00:00:00Z',
    '2026-00-10T00:00:00Z',
    '2026-03-29T25:00:00Z',
    '2026-03-29T24:00:00Z',
    '2026-03-29T02:60:00Z',
    '2026-03-29T02:30:60Z',
    '2026-03-29T02:30:00+99:00',
    '2026-03-29T02:30:00+02:60',
    '2026-03-29T02:30:00.Z',
    '2026-03-29 02:30:00Z',
    '2026-03-29',
    '1899-12-31T23:59:59Z',
    '1900-01-01T00:00:00+01:00',
    '9998-12-31T23:59:59-01:00',
    '9999-01-01T00:00:00Z',
    'yesterday',
    '',
  ])('%s is none', (text) => {
    expect(instantMs(text)).toBeNull()
  })

  it('without a zone is none, unless it is known to be UTC', () => {
    expect(instantMs('2026-03-29T02:30:15.123')).toBeNull()
    expect(instantMs('2026-03-29T02:30:15.123', 'UTC')).toBe(at)
    expect(instantMs('2026-03-29T04:30:15.123+02:00', 'UTC')).toBe(at)
  })

  it('is read as it was written', () => {
    const anyMs = fc.integer({ min: Date.UTC(1900, 0, 1), max: Date.UTC(9_999, 0, 1) - 1 })
    fc.assert(
      fc.property(anyMs, (ms) => {
        expect(instantMs(instantText(ms))).toBe(ms)
      }),
    )
  })
})
