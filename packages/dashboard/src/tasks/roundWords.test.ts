import { expect, test } from 'vitest'
import { claimText, loopText } from './roundWords.ts'

const cut = { clamped: true, claimedTime: 3_600_000, time: 10_000, inactiveTime: 2000 }

test('where time was cut the history says how much was claimed and how much is believed, if anybody knows', () => {
  expect(claimText(cut)).toBe('claimed 1 h 00 m, 12 s believed')
  expect(claimText({ ...cut, inactiveTime: null })).toBe('claimed 1 h 00 m, 10 s believed')
  expect(claimText({ ...cut, claimedTime: null })).toBe('')
  expect(claimText({ ...cut, clamped: false })).toBe('')
})

test('the history says who took a task over, and why it waited for its labeler or reviewer no longer', () => {
  const takenBy = { key: 'bob@x.org', name: 'Bob', role: 'ANNOTATOR' } as const
  expect(loopText({ takenBy, waitedFor: 'Ann', workType: 'LABEL', reason: 'SILENT' })).toBe(
    'Bob took it over: its labeler Ann did nothing for too long',
  )
  expect(loopText({ takenBy, waitedFor: 'Rob', workType: 'REVIEW', reason: 'LEFT' })).toBe(
    'Bob took it over: its reviewer Rob left the project',
  )
})
