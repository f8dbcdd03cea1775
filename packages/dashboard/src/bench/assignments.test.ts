// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { expect, test, vi } from 'vitest'
import { answerWith, start } from '../api/session.testing.ts'
import { sendWork } from './assignments.ts'

const unknown = new ApolloError({
  graphQLErrors: [new GraphQLError('Sign in.', { extensions: { code: 'UNAUTHENTICATED' } })],
})

test('a press of whose session has just ended is kept, and the next cookie is waited for before anybody is led away', async () => {
  vi.useFakeTimers()
  const asked: string[] = []
  answerWith((operation) => {
    asked.push(operation)
    if (asked.length <= 2) throw unknown
    return { data: start() }
  })
  const work = { assignment: 'a', uuid: 'u', action: 'CLOSED' as const, time: 0, endedAt: new Date().toISOString() }
  expect(await sendWork(work)).toEqual({ became: 'kept' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toEqual(['SaveWork', 'Start', 'Start'])
  expect(location.pathname).not.toBe('/sign-in')
  vi.clearAllTimers()
  vi.useRealTimers()
})
