// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { session } from '../api/session.ts'
import { answerWith, start } from '../api/session.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import { openTabs } from './tabs.ts'
import { useBench } from './useBench.ts'

const project = { key: 'p', name: 'P', workspace: null, isArchived: false }
const inProject = { ...start(), choices: { members: [], workspaces: [], projects: [project] } }
const outside = start()
const handed = { data: { startLabeling: { ...assignmentOf([]), __typename: 'Assignment' } } }
let scope = effectScope()
const open = () => scope.run(() => useBench({ project: 'p', task: null, isReview: false }, 'ann'))!
afterEach(() => {
  scope.stop()
  scope = effectScope()
  vi.useRealTimers()
})

test('an old failure does not put a bench to rest that works; being taken out of the project does', async () => {
  session.value = inProject
  const refuse: (() => void)[] = []
  let asked = 0
  answerWith((operation) => {
    if (operation !== 'StartLabeling') return { data: {} }
    asked += 1
    if (asked > 1) return handed
    return new Promise((_, reject) => {
      refuse.push(() => reject(new ApolloError({ errorMessage: 'Too slow' })))
    })
  })
  const { phase, next, assignment, clock } = open()
  await vi.waitFor(() => expect(refuse).toHaveLength(1))
  await next()
  expect(phase.value).toBe('working')
  refuse[0]?.()
  await new Promise((resolve) => setTimeout(resolve, 50))
  expect(phase.value).toBe('working')

  session.value = outside
  await vi.waitFor(() => expect(phase.value).toBe('removed'))
  expect([assignment.value, clock.stop()]).toEqual([null, null])
})

test('a bench whose task is open in another tab goes on by itself when that tab is gone', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] })
  session.value = inProject
  const other = openTabs(
    () => null,
    () => null,
  )
  await other.begin('a')
  // The other tab answers before the server does.
  answerWith(async (operation) => {
    await new Promise((resolve) => setTimeout(resolve, 20))
    return operation === 'StartLabeling' ? handed : { data: {} }
  })
  const { phase, assignment } = open()
  await vi.waitFor(() => expect(phase.value).toBe('elsewhere'))
  other.close()
  vi.advanceTimersByTime(4_000)
  await vi.waitFor(() => expect([phase.value, assignment.value?.id]).toEqual(['working', 'a']))
  session.value = outside
  await vi.waitFor(() => expect(phase.value).toBe('removed'))
})
