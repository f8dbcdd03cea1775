import { describe, expect, test } from 'vitest'
import type { Line } from '../api/line.ts'
import { bannerText, livenessOf, pillWords } from './lineWords.ts'

const now = Date.parse('2026-10-14T12:32:00Z')
const ago = (seconds: number): number => now - seconds * 1000
const open: Line = { state: 'open', attempts: 0, heardAtMs: ago(2), lostAtMs: null, isOffline: false }
const lost = (seconds: number): Line => ({
  state: 'lost',
  attempts: 2,
  heardAtMs: ago(seconds),
  lostAtMs: ago(seconds),
  isOffline: false,
})
const offline = (seconds: number): Line => ({ ...lost(seconds), isOffline: true })
const said = (line: Line): string => Object.values(pillWords(livenessOf(line, now), line, now)).join(' · ')

describe('the pill', () => {
  test.each([
    [{ ...open, state: 'connecting', heardAtMs: null } as const, 'Connecting · '],
    [open, 'Live · 2 s ago'],
    [{ ...open, isOffline: true }, 'Live · 2 s ago'],
    [lost(1), 'Live · 1 s ago'],
    [lost(12), 'Reconnecting · try 2'],
    [offline(1), 'Offline · 1 s old'],
    [lost(185), 'Stale · 3 m old'],
    [offline(185), 'Stale · 3 m old'],
  ])('says how the line is and how old the numbers are (%#)', (line, words) => {
    expect(said(line)).toBe(words)
  })

  test('counts a server that was never reached as a lost one', () => {
    expect(livenessOf({ ...lost(5), heardAtMs: null }, now)).toBe('reconnecting')
  })
})

describe('the banner', () => {
  test('is there after two seconds without a line', () => {
    expect(bannerText(open, now, 'Europe/Warsaw')).toBeNull()
    expect(bannerText(lost(1.9), now, 'Europe/Warsaw')).toBeNull()
    expect(bannerText(lost(12), now, 'Europe/Warsaw')).toBe('Connection lost, reconnecting. Numbers are of 14:31:48.')
  })

  test('is there at once where the browser says that it is offline', () => {
    expect(bannerText(offline(0), now, 'Europe/Warsaw')).toBe('You are offline. Numbers are of 14:32:00.')
  })

  test('says after a minute since when there is nothing new', () => {
    expect(bannerText(lost(180), now, 'Europe/Warsaw')).toBe(
      'No new data since 14:29. Work goes on being recorded and will appear here.',
    )
  })
})
