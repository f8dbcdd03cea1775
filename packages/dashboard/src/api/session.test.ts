// @vitest-environment happy-dom
import type { FetchResult } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { enter, lookAgain, reach, session } from './session.ts'
import { answerWith, start } from './session.testing.ts'

beforeEach(() => {
  vi.useFakeTimers()
  session.value = null
})
afterEach(() => {
  history.replaceState(null, '', '/')
  vi.restoreAllMocks()
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('who is there is asked anew every 30 s, and the same answer changes nothing', async () => {
  let asked = 0
  answerWith(() => {
    asked += 1
    return { data: start() }
  })
  await enter()
  const [known, before] = [session.value, reach.value]
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toBe(3)
  expect(session.value).toBe(known)
  expect(reach.value).toBe(before)
})

test('another time zone or role is another reach, another name is none', async () => {
  let now = start()
  answerWith(() => ({ data: now }))
  await enter()
  const before = reach.value
  now = start('Asia/Tokyo')
  await vi.advanceTimersByTimeAsync(30_000)
  expect(session.value?.viewer.organization.timeZone).toBe('Asia/Tokyo')
  expect(reach.value).toBe(before + 1)
  now = start('Asia/Tokyo', { name: 'Anna B.' })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(session.value?.viewer.member.name).toBe('Anna B.')
  expect(reach.value).toBe(before + 1)
  now = start('Asia/Tokyo', { role: 'ANNOTATOR' })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(reach.value).toBe(before + 2)
})

test('it is asked again after the server could not be reached', async () => {
  let isDown = false
  answerWith(() => {
    if (isDown) throw new TypeError('Failed to fetch')
    return { data: start('Asia/Tokyo') }
  })
  session.value = start()
  isDown = true
  await expect(enter()).rejects.toThrow('Failed to fetch')
  isDown = false
  await vi.advanceTimersByTimeAsync(30_000)
  expect(session.value.viewer.organization.timeZone).toBe('Asia/Tokyo')
})

test('an answer that a later one overtook is not taken', async () => {
  const answers: ((answer: FetchResult) => void)[] = []
  answerWith(() => new Promise((resolve) => answers.push(resolve)))
  const both = [enter(), enter()]
  await vi.advanceTimersByTimeAsync(0)
  answers[1]?.({ data: start('Asia/Tokyo') })
  await both[1]
  answers[0]?.({ data: start('Europe/Warsaw') })
  await both[0]
  expect(session.value?.viewer.organization.timeZone).toBe('Asia/Tokyo')
})

const stranger: FetchResult = {
  errors: [new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED' } })],
}

test('whoever is not known for the moment between two cookies stays where they are', async () => {
  const assigned = vi.spyOn(location, 'assign').mockImplementation(() => {})
  let isBetween = true
  answerWith(() => (isBetween ? stranger : { data: start() }))
  session.value = start()
  const looking = lookAgain()
  await vi.advanceTimersByTimeAsync(1_000)
  expect(session.value).not.toBeNull()
  isBetween = false
  await vi.advanceTimersByTimeAsync(1_000)
  await looking
  expect(session.value.viewer.member.key).toBe('anna@acme.example')
  expect(assigned).not.toHaveBeenCalled()
})

test.each([
  ['/', '/sign-in'],
  ['/work/tickets?review', '/sign-in?next=%2Fwork%2Ftickets%3Freview'],
])('whoever stays unknown at %s is led to the door, and from there back', async (here, door) => {
  history.replaceState(null, '', here)
  const assigned = vi.spyOn(location, 'assign').mockImplementation(() => {})
  answerWith(() => stranger)
  session.value = start()
  const looking = lookAgain()
  await vi.advanceTimersByTimeAsync(2_000)
  await looking
  expect(session.value).toBeNull()
  expect(assigned).toHaveBeenCalledWith(door)
})
