// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { expect, test, vi } from 'vitest'
import { answerWith, start } from '../api/session.testing.ts'
import { sendWork } from './assignments.ts'

const work = () => ({
  assignment: 'a',
  uuid: 'u',
  action: 'CLOSED' as const,
  time: 0,
  endedAt: new Date().toISOString(),
})
const coded = (code: string) => new ApolloError({ graphQLErrors: [new GraphQLError('No.', { extensions: { code } })] })
const unknown = coded('UNAUTHENTICATED')
const ofStatus = (statusCode: number) =>
  new ApolloError({
    networkError: Object.assign(new Error('No answer of ours'), {
      name: 'ServerError',
      response: new Response(),
      result: '',
      statusCode,
    }),
  })

test.each([
  ['nobody answers', new TypeError('Failed to fetch'), 'kept'],
  ['a gateway answers', ofStatus(502), 'kept'],
  ['there is too much at once', coded('RATE_LIMITED'), 'kept'],
  ['the server says no', coded('CONFLICT'), 'refused'],
  ['the server has an error of its own', coded('INTERNAL'), 'failed'],
  ['the server answers with what nobody can read', ofStatus(500), 'failed'],
])('where %s, that is told apart', async (_, error, became) => {
  answerWith(() => Promise.reject(error))
  expect(await sendWork(work())).toMatchObject({ became })
})

test('a press of whose session has just ended is kept, and the next cookie is waited for before anybody is led away', async () => {
  vi.useFakeTimers()
  const asked: string[] = []
  answerWith((operation) => {
    asked.push(operation)
    if (asked.length <= 2) throw unknown
    return { data: start() }
  })
  expect(await sendWork(work())).toEqual({ became: 'kept' })
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked).toEqual(['SaveWork', 'Start', 'Start'])
  expect(location.pathname).not.toBe('/sign-in')
  vi.clearAllTimers()
  vi.useRealTimers()
})
