import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { dayAt, dayPlus, daysBetween, isDay, isTimeZone, startOfDayMs, timeZoneFrom } from './day.ts'

const zones = [
  'UTC',
  'America/New_York',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Pacific/Kiritimati',
]
const anyInstant = fc.integer({ min: Date.parse('1975-01-01T00:00:00Z'), max: Date.parse('2037-12-31T00:00:00Z') })
const anyDay = anyInstant.map((ms) => new Date(ms).toISOString().slice(0, 10))

describe('a day', () => {
  // From the zones' published rules: where each day begins and ends in UTC.
  it.each<[string, string, string, string, number]>([
    ['America/New_York', '2026-03-08', '2026-03-08T05:00Z', '2026-03-09T04:00Z', 23],
    ['America/New_York', '2026-11-01', '2026-11-01T04:00Z', '2026-11-02T05:00Z', 25],
    ['Europe/Berlin', '2026-03-29', '2026-03-28T23:00Z', '2026-03-29T22:00Z', 23],
    ['Europe/Berlin', '2026-10-25', '2026-10-24T22:00Z', '2026-10-25T23:00Z', 25],
    ['Asia/Kolkata', '2026-06-01', '2026-05-31T18:30Z', '2026-06-01T18:30Z', 24],
    ['Australia/Lord_Howe', '2026-04-05', '2026-04-04T13:00Z', '2026-04-05T13:30Z', 24.5],
    ['Australia/Lord_Howe', '2026-10-04', '2026-10-03T13:30Z', '2026-10-04T13:00Z', 23.5],
    ['America/Sao_Paulo', '2018-11-04', '2018-11-04T03:00Z', '2018-11-05T02:00Z', 23],
    ['Pacific/Kiritimati', '2026-01-01', '2025-12-31T10:00Z', '2026-01-01T10:00Z', 24],
  ])('in %s, %s, is the time from %s to %s: %d hours', (zone, day, from, to, hours) => {
    const [fromMs, toMs] = [Date.parse(from), Date.parse(to)]
    expect((toMs - fromMs) / 3_600_000).toBe(hours)
    expect([fromMs - 1, fromMs, toMs - 1, toMs].map((ms) => dayAt(ms, zone))).toEqual([
      dayPlus(day, -1),
      day,
      day,
      dayPlus(day, 1),
    ])
    fc.assert(fc.property(fc.integer({ min: fromMs, max: toMs - 1 }), (ms) => dayAt(ms, zone) === day))
  })

  it('that a zone skipped does not come up', () => {
    const dateLine = Date.parse('2011-12-30T10:00Z')
    expect(dayAt(dateLine - 1, 'Pacific/Apia')).toBe('2011-12-29')
    expect(dayAt(dateLine, 'Pacific/Apia')).toBe('2011-12-31')
  })

  it.each(zones)('in %s is that of the clock on the wall', (zone) => {
    const offsets = new Intl.DateTimeFormat('en-US', { timeZone: zone, timeZoneName: 'longOffset' })
    const offsetMs = (ms: number) => {
      const name = offsets.formatToParts(ms).find((part) => part.type === 'timeZoneName')?.value ?? ''
      const [, sign, hours, minutes] = /GMT([+-])(\d\d):(\d\d)/.exec(name) ?? ['', '+', '0', '0']
      return Number(`${sign}1`) * (Number(hours) * 60 + Number(minutes)) * 60_000
    }
    fc.assert(
      fc.property(anyInstant, (ms) => {
        expect(dayAt(ms, zone)).toBe(new Date(ms + offsetMs(ms)).toISOString().slice(0, 10))
      }),
    )
  })

  it('has four digits for its year, however early', () => {
    expect(dayAt(Date.parse('0001-06-01T12:00:00Z'), 'UTC')).toBe('0001-06-01')
    expect(dayAt(Date.parse('0999-06-01T12:00:00Z'), 'UTC')).toBe('0999-06-01')
  })

  it('exists or does not', () => {
    const days = ['2026-02-28', '2028-02-29', '2000-02-29', '0001-01-01']
    const none = ['2026-02-29', '2026-13-01', '2026-04-31', '2026-00-10', '2026-1-1', '26-01-01', '2026-01-01T00:00']
    expect([...days, ...none].filter(isDay)).toEqual(days)
    fc.assert(fc.property(anyDay, (day) => isDay(day)))
  })
})

describe('counting days', () => {
  it('crosses months, years and leap days', () => {
    expect(dayPlus('2026-12-31', 1)).toBe('2027-01-01')
    expect(dayPlus('2028-02-28', 1)).toBe('2028-02-29')
    expect(dayPlus('2026-03-01', -1)).toBe('2026-02-28')
    expect(dayPlus('2026-03-29', 1)).toBe('2026-03-30')
    expect(daysBetween('2026-01-01', '2026-12-31')).toBe(365)
    expect(daysBetween('2026-03-01', '2026-03-01')).toBe(1)
  })

  it('forth and back comes to the same day', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9_999, max: 9_999 }), (day, count) => {
        const other = dayPlus(day, count)
        expect(isDay(other)).toBe(true)
        expect(dayPlus(other, -count)).toBe(day)
        expect(daysBetween(day, other)).toBe(count + 1)
        expect(Math.sign(other < day ? -1 : Number(other > day))).toBe(Math.sign(count))
      }),
    )
  })
})

describe('the beginning of a day', () => {
  it('is the first instant of which the day is that day, also where clocks change', () => {
    for (const zone of zones)
      for (const day of ['2026-01-15', '2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01']) {
        const beginsMs = startOfDayMs(day, zone)
        expect([dayAt(beginsMs - 1, zone), dayAt(beginsMs, zone)]).toEqual([dayPlus(day, -1), day])
      }
  })

  it('is that of the next one where a zone left the day out', () => {
    expect(startOfDayMs('2011-12-30', 'Pacific/Apia')).toBe(startOfDayMs('2011-12-31', 'Pacific/Apia'))
  })
})

describe('a time zone', () => {
  it('has a name, not an offset', () => {
    const names = [...zones, 'Etc/GMT+5', 'Europe/Kyiv']
    const none = ['', '+02:00', 'UTC+2', 'Europe/Atlantis', 'Berlin', ' UTC']
    expect([...names, ...none].filter(isTimeZone)).toEqual(names)
  })

  it('is told in its own letters, and never by an older name', () => {
    const given = ['europe/BERLIN', 'utc', 'Asia/Kolkata', 'Europe/Kyiv', 'Europe/Atlantis']
    expect(given.map(timeZoneFrom)).toEqual(['Europe/Berlin', 'UTC', 'Asia/Kolkata', 'Europe/Kyiv', null])
  })

  it('that does not exist has no days', () => {
    expect(() => dayAt(0, 'Europe/Atlantis')).toThrow(RangeError)
  })
})
