import { expect, test } from 'vitest'
import { onDate } from '../live/numbers.testing.ts'
import { greetingText } from './greeting.ts'
import { nothingText } from './nothing.ts'
import { doneOn, reviewsOf, todayNumbers } from './numbers.ts'
import { review } from '../queue/review.testing.ts'
import { cameBackIn, noReviewsText } from './reviewWords.ts'
import { weekOf } from './week.ts'

test('a greeting is of the hour in the zone, and of the first name', () => {
  const noonUtc = Date.UTC(2026, 9, 14, 12)
  expect(greetingText('Amara Okafor', noonUtc, 'Europe/Warsaw')).toBe('Good afternoon, Amara')
  expect(greetingText('Amara', noonUtc, 'America/Los_Angeles')).toBe('Good morning, Amara')
  expect(greetingText('Amara', noonUtc, 'Asia/Tokyo')).toBe('Good evening, Amara')
  const at = (hour: number, minute: number) => greetingText('Amara', Date.UTC(2026, 9, 14, hour, minute), 'UTC')
  expect([at(0, 0), at(4, 33), at(5, 0)]).toEqual(['Hello, Amara', 'Hello, Amara', 'Good morning, Amara'])
  expect([at(21, 59), at(22, 0)]).toEqual(['Good evening, Amara', 'Hello, Amara'])
})

test('a week begins on Monday, and its bars are shares of the most of both weeks', () => {
  const counts: Record<string, number> = { '2026-10-12': 5, '2026-10-14': 2, '2026-10-05': 10 }
  const week = weekOf('2026-10-14', (day) => counts[day] ?? 0)
  expect(week.map(({ day, form }) => `${day} ${form}`)).toEqual([
    '2026-10-12 whole',
    '2026-10-13 whole',
    '2026-10-14 running',
    '2026-10-15 ahead',
    '2026-10-16 ahead',
    '2026-10-17 ahead',
    '2026-10-18 ahead',
  ])
  expect(week[0]).toMatchObject({ count: 5, share: 0.5, before: 10, beforeShare: 1 })
})

test('annotators begin with what they submitted, reviewers with their review actions', () => {
  const day = onDate('2026-10-14', { submittedAnnotations: 4, accepted: 2, rejected: 1, fixedAccepted: 3 })
  expect(todayNumbers(day, 'labeling')[0]).toMatchObject({ name: 'Submitted', value: 4 })
  expect(todayNumbers(day, 'reviewing')[0]).toMatchObject({ name: 'Reviews', value: 6 })
  expect([reviewsOf(day), doneOn(undefined, 'labeling')]).toEqual([6, 0])
})

test('a day on which nothing happened yet has counts of 0 and no score', () => {
  expect(todayNumbers(undefined, 'labeling').map(({ value }) => value)).toEqual([0, 0, null, null])
})

test('an empty page tells a newcomer and whoever was taken out of their projects what is so', () => {
  const project = { key: 'images', name: 'Images', workspace: null, isArchived: false }
  const organization = { key: 'acme', name: 'Acme', timeZone: 'Europe/Warsaw', isDemo: false }
  const viewer = { member: { key: 'ann@acme.example', name: 'Ann', role: 'ANNOTATOR' as const }, organization }
  const joined = (projects: (typeof project)[]) => ({ viewer, choices: { members: [], workspaces: [], projects } })
  expect(nothingText('2026-08-28', joined([]))).toBe('Your last work is of Fri 28 Aug 2026.')
  expect(nothingText(null, joined([]))).toContain('projects that you belong to')
  expect(nothingText(null, joined([project]))).toContain('in your projects yet')
})

test('a review waits where a queue says that it came back, and where there is none it is said why', () => {
  const none = { inProgress: 0, rejected: 1, assigned: 0, open: 0 }
  const queue = (uuid: string) => ({
    key: uuid,
    name: uuid,
    counts: { labeling: { ...none, cameBack: [review({ uuid })] }, reviewing: null },
  })
  expect([...cameBackIn([queue('r1'), queue('r2')])]).toEqual(['r1', 'r2'])
  expect([noReviewsText(0), noReviewsText(3)]).toEqual([
    'You submitted nothing in these 28 days, and nobody reviewed earlier work of yours.',
    'Nobody has reviewed what you submitted in these 28 days yet.',
  ])
})
