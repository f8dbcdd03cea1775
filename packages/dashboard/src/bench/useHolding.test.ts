// @vitest-environment happy-dom
import { expect, test } from 'vitest'
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
