// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, effectScope } from 'vue'
import { returns } from '../api/line.ts'
import { reach, session } from '../api/session.ts'
import { answerWith, start } from '../api/session.testing.ts'
import { noWork } from './numbers.testing.ts'
import { useComparison } from './useComparison.ts'

const selection = { from: '2026-09-01', to: '2026-09-14' }
const answers: ((submittedAnnotations: number) => void)[] = []
let scope = effectScope()

beforeEach(() => {
  scope = effectScope()
  answers.length = 0
  session.value = start()
  answerWith(
    () =>
      new Promise((resolve) => {
        answers.push((submittedAnnotations) =>
          resolve({ data: { performance: { summary: { ...noWork, submittedAnnotations }, perDate: [] } } }),
        )
      }),
  )
})
afterEach(() => {
  scope.stop()
})

function open() {
  const comparison = scope.run(() => useComparison(computed(() => selection)))!
  const count = () => comparison.earlier(selection)?.summary.submittedAnnotations
  return { count, isAsked: (times: number) => vi.waitFor(() => expect(answers).toHaveLength(times)) }
}

const changes: [string, () => void][] = [
  ['the rights change', () => void (reach.value += 1)],
  ['the line comes back', () => void (returns.value += 1)],
  ['the session says something else', () => void (session.value = start('Asia/Tokyo'))],
]

test.each(changes)('when %s, the comparison is gone at once and is asked for anew', async (_, change) => {
  const { count, isAsked } = open()
  await isAsked(1)
  answers[0]?.(7)
  await vi.waitFor(() => expect(count()).toBe(7))
  change()
  expect(count()).toBeUndefined()
  await isAsked(2)
  answers[1]?.(3)
  await vi.waitFor(() => expect(count()).toBe(3))
})

test.each(changes)('when %s, an answer that was under way is not shown', async (_, change) => {
  const { count, isAsked } = open()
  await isAsked(1)
  change()
  await isAsked(2)
  answers[1]?.(3)
  await vi.waitFor(() => expect(count()).toBe(3))
  answers[0]?.(7)
  await new Promise((resolve) => setTimeout(resolve, 20))
  expect(count()).toBe(3)
})
