import { expect, test } from 'vitest'
import { queueText, standingText, untilText } from './said.ts'

const zone = 'Europe/Warsaw'
const now = Date.parse('2026-10-14T12:24:03Z')
const at = (instant: string): number => Date.parse(instant)

test('until when a task is held is said by its day in the zone', () => {
  expect(untilText(at('2026-10-15T12:24:00Z'), zone, now)).toBe('tomorrow, 14:24')
  expect(untilText(at('2026-10-14T20:00:00Z'), zone, now)).toBe('today, 22:00')
  expect(untilText(at('2026-10-17T07:00:00Z'), zone, now)).toBe('Sat 17 Oct, 09:00')
})

test('a draft and the holding are said together', () => {
  const standing = { draftKeptAtMs: now - 3000, heldUntilMs: at('2026-10-15T12:24:00Z'), waiting: 0, isOffline: false }
  expect(standingText(standing, zone, now)).toBe('Draft kept 3 s ago · held for you until tomorrow, 14:24')
  expect(standingText({ ...standing, draftKeptAtMs: null }, zone, now)).toBe('Held for you until tomorrow, 14:24')
})

test('of a task that is lost only the draft is said', () => {
  const lost = { draftKeptAtMs: now - 3000, heldUntilMs: null, waiting: 0, isOffline: false }
  expect(standingText(lost, zone, now)).toBe('Draft kept 3 s ago')
  expect(standingText({ ...lost, draftKeptAtMs: null }, zone, now)).toBe('')
})

test('offline, what is kept here is said instead', () => {
  const standing = { draftKeptAtMs: now - 3000, heldUntilMs: now, waiting: 2, isOffline: true }
  expect(standingText(standing, zone, now)).toBe(
    'Offline · 2 kept here, sent when the server answers · Draft kept 3 s ago',
  )
  expect(standingText({ ...standing, waiting: 0, draftKeptAtMs: null }, zone, now)).toBe(
    'Offline · your work is kept here and sent later',
  )
})

test('of a queue only what is there is said, and always what is open', () => {
  const counts = [
    [0, 'in progress'],
    [1, 'rejected'],
    [7, 'assigned to you'],
    [412, 'open'],
  ] as const
  expect(queueText(counts)).toBe('1 rejected, 7 assigned to you, 412 open')
  expect(
    queueText([
      [0, 'rejected'],
      [0, 'open'],
    ]),
  ).toBe('0 open')
})
