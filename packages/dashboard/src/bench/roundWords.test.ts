import { expect, test } from 'vitest'
import { assignmentOf as assignment } from './assignments.testing.ts'
import type { Round } from './assignments.ts'
import {
  answeredTo,
  authorText,
  doneTodayText,
  elapsedOf,
  emptyWords,
  remarkOf,
  roundTag,
  timesText,
  unscorableText,
  waitingText,
} from './roundWords.ts'

const rafael = { key: 'rafael', name: 'Rafael Moreno' }
const marta = { key: 'marta', name: 'Marta Pawlak' }
const round = (action: Round['action'], createdAt: string, createdBy = rafael): Round => ({
  uuid: createdAt,
  createdAt,
  createdBy,
  workType: createdBy === rafael ? 'LABEL' : 'REVIEW',
  action,
  nextLabelStatus: null,
  objects: 8,
  time: 1000,
  inactiveTime: 0,
  score: null,
  clamped: false,
  result: null,
})
const submitted = round('SUBMITTED', '2026-10-12T12:41:00.000Z')
const rejected = round('REJECTED', '2026-10-12T13:20:00.000Z', marta)
const updated = round('UPDATED', '2026-10-14T11:58:00.000Z')

test('a rejection is to be answered until the work is completed again', () => {
  expect(answeredTo(assignment([submitted, rejected]))).toBe(rejected)
  expect(answeredTo(assignment([submitted, rejected, round('DRAFT', '2026-10-13T00:00:00.000Z')]))).toBe(rejected)
  expect(answeredTo(assignment([submitted, rejected, updated]))).toBeNull()
  expect(answeredTo(assignment([]))).toBeNull()
})

test('where idle was not measured, nobody knows how long a round took', () => {
  expect([elapsedOf({ time: 60_000, inactiveTime: 20_000 }), elapsedOf({ time: 60_000, inactiveTime: null })]).toEqual([
    80_000,
    null,
  ])
  expect(timesText({ time: 60_000, inactiveTime: 20_000 })).toBe('1 m 00 s active, 20 s idle, 1 m 20 s elapsed')
  expect(timesText({ time: 60_000, inactiveTime: null })).toBe('1 m 00 s active, idle not measured')
})

test('the tag says where the task is on its way', () => {
  expect(roundTag(assignment([submitted, rejected]))).toEqual({
    text: 'Came back rejected · round 2',
    isRejected: true,
  })
  expect(roundTag(assignment([], { round: 1 }))).toEqual({ text: 'Round 1', isRejected: false })
  expect(roundTag(assignment([updated], { workType: 'REVIEW' })).text).toBe('Review · round 2')
  expect(roundTag(assignment([], { workType: 'NORMAL' })).text).toBe('Opened directly')
})

test('a review is of somebody, and of when they were done', () => {
  const now = Date.parse('2026-10-14T12:32:00Z')
  expect(authorText(assignment([submitted, rejected, updated], { author: rafael }), 'Europe/Warsaw', now)).toBe(
    'Rafael Moreno, corrected today, 13:58',
  )
  expect(authorText(assignment([]), 'Europe/Warsaw', now)).toBe('')
})

test('the remark of a review is the comment of the same press', () => {
  const comment = {
    uuid: 'c',
    createdBy: { ...marta, role: 'REVIEWER' as const },
    text: 'Too loose.',
    resolvedAt: null,
  }
  const comments = [
    { ...comment, createdAt: submitted.createdAt },
    { ...comment, createdAt: rejected.createdAt },
  ]
  expect(remarkOf(assignment([rejected], { comments }), rejected)).toBe('Too loose.')
  expect(remarkOf(assignment([rejected]), rejected)).toBeNull()
})

test('what waits is said for the work at hand', () => {
  const labeling = { inProgress: 0, rejected: 1, assigned: 7, open: 412 }
  const reviewing = { inProgress: 0, corrected: 2, assigned: 0, open: 38 }
  expect(waitingText({ labeling, reviewing }, false, false)).toBe('1 rejected, 7 assigned to you, 412 open')
  expect(waitingText({ labeling, reviewing }, true, false)).toBe('2 corrected for you, 38 waiting')
})

test('the task in hand does not wait', () => {
  const labeling = { inProgress: 2, rejected: 0, assigned: 0, open: 8 }
  const queue = { labeling, reviewing: null }
  expect(waitingText(queue, false, true)).toBe('1 in progress, 8 open')
  expect(waitingText({ ...queue, labeling: { ...labeling, inProgress: 1 } }, false, true)).toBe('8 open')
  expect(waitingText(queue, false, false)).toBe('2 in progress, 8 open')
})

test('what was done today is told in words, nothing of nothing', () => {
  expect([doneTodayText(0, false), doneTodayText(98, false), doneTodayText(1_204, true)]).toEqual([
    '',
    '98 submitted today',
    '1,204 reviewed today',
  ])
})

test('why a fix cannot be offered is told with whose work it is', () => {
  const sentence = (name: string): string =>
    `What ${name} submitted is not known here, so a fix cannot be scored: accept or reject it.`
  expect(unscorableText({ author: { key: 'ann', name: 'Ann Nowak' } })).toBe(sentence('Ann Nowak'))
  expect(unscorableText({ author: null })).toBe(sentence('the labeler'))
})

test('an empty queue says what else waits, and one of an archived project that nothing comes', () => {
  const labeling = { inProgress: 0, rejected: 0, assigned: 0, open: 0 }
  const { title, says } = emptyWords(false, false, { labeling, reviewing: null })
  expect([title, says.split('.')[0]]).toEqual([
    'Nothing is left to label',
    'The label queue of this project is empty for you (0 open)',
  ])
  expect(emptyWords(true, false, null).says).toMatch(/^The review queue of this project is empty for you\./)
  const archived = emptyWords(false, true, { labeling, reviewing: null })
  expect(archived.title).toBe('This project is archived')
  expect(archived.says).not.toContain('appears here')
})
