import { expect, test } from 'vitest'
import type { Press } from './presses.ts'
import { refusedText, sittingOf, timeAlone } from './presses.ts'

const endedAt = '2026-10-14T12:03:00.000Z'
const press: Press = {
  member: 'ann',
  task: 'ticket_020',
  draft: 'draft',
  work: { assignment: '1', uuid: 'a', action: 'SUBMITTED', endedAt, time: 90_000, inactiveTime: 10_000, result: [] },
}
const no = 'Request body is too large.'

test('of a press that was refused the time can be taken back, or said alone', () => {
  const endedAtMs = Date.parse(endedAt)
  expect(sittingOf(press)).toMatchObject({ activeMs: 90_000, inactiveMs: 10_000, startedAtMs: endedAtMs - 100_000 })
  expect(timeAlone(press)).toEqual({
    member: 'ann',
    task: 'ticket_020',
    work: { assignment: '1', uuid: 'a', action: 'CLOSED', endedAt, time: 90_000, inactiveTime: 10_000 },
  })
})

test('a refusal that comes late says what it was about and what is left of it', () => {
  expect(refusedText({ kept: press, sentence: no }, 'Europe/Warsaw')).toBe(
    'Submitting ticket_020 at 14:03 was refused. Request body is too large. What you labelled there is kept in this browser, and its time counts.',
  )
  const commented = { ...press, work: { ...press.work, comment: 'See page 2.' } }
  expect(refusedText({ kept: commented, sentence: no }, 'UTC')).toContain('Your comment was: “See page 2.”')
  expect(refusedText({ kept: timeAlone(press), sentence: 'There is no such assignment.' }, 'UTC')).toBe(
    '1 m 40 s on ticket_020 could not be counted. There is no such assignment.',
  )
})
