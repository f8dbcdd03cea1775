// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { expect, test, vi } from 'vitest'
import { session } from '../api/session.ts'
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

test('a press in a project that the viewer is not in any more waits until they are again', async () => {
  const inProject = (...keys: string[]) => {
    const projects = keys.map((key) => ({ key, name: key, workspace: null, isArchived: false }))
    return { ...start(), choices: { ...start().choices, projects } }
  }
  const asked: string[] = []
  session.value = inProject('p')
  answerWith((operation) => {
    asked.push(operation)
    if (operation === 'Start') return { data: inProject() }
    throw coded('NOT_FOUND')
  })
  const send = () => sendWork(work(), { key: 'p', name: 'P' })
  expect([await send(), await send()]).toEqual([{ became: 'barred' }, { became: 'barred' }])
  expect(asked).toEqual(['SaveWork', 'Start'])
  answerWith(() => ({ data: { saveWork: { __typename: 'Workunit', uuid: 'u' } } }))
  session.value = inProject('p')
  expect(await send()).toEqual({ became: 'saved' })
  session.value = null
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
