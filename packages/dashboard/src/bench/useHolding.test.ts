// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { GraphQLError } from 'graphql'
import { expect, onTestFinished, test, vi } from 'vitest'
import { answerWith } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import { useHolding } from './useHolding.ts'

const until = '2026-10-15T14:00:00.000Z'

test('a sign that does not reach the server is told of until one does', async () => {
  let isAway = true
  answerWith(() => {
    if (isAway) throw new TypeError('Failed to fetch')
    return { data: { keepAssignment: until } }
  })
  const holding = inScope(() => useHolding())
  holding.begin(assignmentOf([]))
  await holding.sign()
  expect([holding.isUnreached.value, holding.isLost.value]).toEqual([true, false])
  isAway = false
  await holding.sign()
  expect(holding.isUnreached.value).toBe(false)
})

test('whoever comes back to a tab gives one sign of life, and the next time another', async () => {
  const signs: unknown[] = []
  answerWith((_, variables) => {
    signs.push(variables.assignment)
    return { data: { keepAssignment: until } }
  })
  const holding = inScope(() => useHolding())
  holding.begin(assignmentOf([]))
  const comeBack = (): Promise<void> => {
    document.dispatchEvent(new Event('visibilitychange'))
    window.dispatchEvent(new Event('focus'))
    return holding.sign()
  }
  await comeBack()
  expect([signs, holding.untilMs.value]).toEqual([['a'], Date.parse(until)])
  await comeBack()
  expect(signs).toEqual(['a', 'a'])
  const answered = comeBack()
  holding.begin(assignmentOf([], { id: 'b' }))
  await Promise.all([answered, comeBack()])
  expect(signs).toEqual(['a', 'a', 'a', 'b'])
})

test('a sign is given every 15 s, and at once by whoever comes back when the last one is older than a few seconds', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let signs = 0
  answerWith(() => {
    signs += 1
    return signs < 4
      ? { data: { keepAssignment: until } }
      : Promise.reject(
          new ApolloError({ graphQLErrors: [new GraphQLError('No.', { extensions: { code: 'CONFLICT' } })] }),
        )
  })
  const holding = inScope(() => useHolding())
  holding.begin(assignmentOf([]))
  window.dispatchEvent(new Event('focus'))
  expect(signs).toBe(0)
  await vi.advanceTimersByTimeAsync(15_000)
  expect(signs).toBe(1)
  for (const comesBack of ['focus', 'online']) {
    await vi.advanceTimersByTimeAsync(3_000)
    window.dispatchEvent(new Event(comesBack))
    document.dispatchEvent(new Event('visibilitychange'))
  }
  expect(signs).toBe(3)
  await vi.advanceTimersByTimeAsync(9_000)
  expect([signs, holding.isLost.value]).toEqual([4, true])
})
