// @vitest-environment happy-dom
import { GraphQLError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { answerWith } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import { useLeftWork } from './useLeftWork.ts'

const sittingOf = (member: string) => ({
  uuid: `of ${member}`,
  startedAtMs: 1_000,
  endedAtMs: 21_000,
  activeMs: 20_000,
  inactiveMs: 0,
  tailMs: 0,
  isTouched: true,
  thresholdMs: 300_000,
  about: { assignment: `1 of ${member}`, task: 'ticket', member },
})
const isKept = (text: string): boolean => Object.keys(localStorage).some((name) => name.includes(text))

beforeEach(() => {
  localStorage.clear()
  vi.useFakeTimers({ toFake: ['setTimeout', 'setInterval', 'clearInterval'] })
  for (const member of ['ann', 'bob'])
    localStorage.setItem(`labelpulse:felt:bench:${member}`, JSON.stringify(sittingOf(member)))
})
afterEach(() => vi.useRealTimers())

test('whoever is signed in sends what their crashed bench felt, once, and nothing of another member', async () => {
  const sent: unknown[] = []
  answerWith((_, { work }) => {
    sent.push(work)
    return { data: { saveWork: { __typename: 'Workunit', uuid: 'of ann' } } }
  })
  inScope(() => useLeftWork('ann'))
  await vi.advanceTimersByTimeAsync(3_000)
  await vi.waitFor(() => expect(isKept('press.of ann')).toBe(false))
  expect(sent).toMatchObject([{ assignment: '1 of ann', uuid: 'of ann', action: 'CLOSED', time: 20_000 }])
  expect([isKept('felt:'), isKept('press.of bob')]).toEqual([false, true])
  await vi.advanceTimersByTimeAsync(64_000)
  expect(sent).toHaveLength(1)
})

test('what is refused is sent no more from here, and kept for the bench to tell of', async () => {
  let tries = 0
  answerWith(() => {
    tries += 1
    return { errors: [new GraphQLError('No.', { extensions: { code: 'NOT_FOUND' } })] }
  })
  inScope(() => useLeftWork('ann'))
  await vi.advanceTimersByTimeAsync(3_000)
  await vi.waitFor(() => expect([tries, isKept('press.of ann')]).toEqual([1, true]))
  await vi.advanceTimersByTimeAsync(64_000)
  expect(tries).toBe(1)
})
