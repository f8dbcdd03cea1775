import type { RefusalCode } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { assignmentOf } from './assignments.testing.ts'
import { commentName } from './drafts.ts'
import type { Action } from '../gql/graphql.ts'
import type { More, Press } from './presses.ts'
import { failingText, pressOf, refusedText, sittingOf, timeAlone, wayOut } from './presses.ts'

const endedAt = '2026-10-14T12:03:00.000Z'
const press: Press = {
  member: 'ann',
  task: 'ticket_020',
  drafts: ['draft'],
  work: { assignment: '1', uuid: 'a', action: 'SUBMITTED', endedAt, time: 90_000, inactiveTime: 10_000, result: [] },
}
const no = 'Request body is too large.'

test('a press ends the draft of work that is done, and the comment that it carries', () => {
  const at = { member: 'ann', assignment: assignmentOf([]), result: [], draft: 'draft' }
  const ended = (...[action, more]: [Action, More]) => pressOf(at, action, sittingOf(press), more).drafts
  expect(ended('SUBMITTED', {})).toEqual(['draft'])
  expect(ended('REJECTED', { comment: 'Too wide' })).toEqual(['draft', commentName('draft')])
  expect(ended('SKIPPED', { comment: 'Too dark' })).toEqual([commentName('draft')])
  expect(ended('DRAFT', {})).toEqual([])
})

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
  const refused = (code: RefusalCode, kept = press): string =>
    refusedText({ kept, code, sentence: no }, 'Europe/Warsaw')
  const left = `Submitting ticket_020 at 14:03 was refused. ${no} What you labelled there is kept in this browser,`
  expect(refused('BAD_USER_INPUT')).toBe(`${left} and its time counts.`)
  expect(refused('CONFLICT')).toBe(`${left} and its time counts until then.`)
  expect(refused('FORBIDDEN')).toBe(`${left} and its time does not count.`)
  const commented = { ...press, work: { ...press.work, comment: 'See page 2.' } }
  expect(refused('BAD_USER_INPUT', commented)).toContain('Your comment was: “See page 2.”')
  expect(refused('NOT_FOUND', timeAlone(press))).toBe(`1 m 40 s on ticket_020 could not be counted. ${no}`)
})

test('of a press that the server fails at it is said which it is and that it is kept', () => {
  const said = 'the server has an error of its own with it. It is kept in this browser and tried again'
  expect(failingText(press, 'Europe/Warsaw')).toBe(`Submitting ticket_020 at 14:03: ${said}.`)
  expect(failingText(timeAlone(press), 'UTC')).toBe(
    `Your time on ticket_020: ${said}, and the task waits for it. Given up, it does not count.`,
  )
})

test('a press that the server fails at can be taken back, and time alone be given up', () => {
  expect([press, timeAlone(press)].map((each) => wayOut(each).label)).toEqual(['Take it back', 'Give it up'])
})
