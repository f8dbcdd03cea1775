// @vitest-environment happy-dom
import { ApolloError } from '@apollo/client/core'
import { afterEach, expect, test, vi } from 'vitest'
import { effectScope } from 'vue'
import { session } from '../api/session.ts'
import { answerWith, start } from '../api/session.testing.ts'
import { assignmentOf } from './assignments.testing.ts'
import { useBench } from './useBench.ts'

const project = { key: 'p', name: 'P', workspace: null, isArchived: false }
const inProject = { ...start(), choices: { members: [], workspaces: [], projects: [project] } }
const handed = { data: { startLabeling: { ...assignmentOf([]), __typename: 'Assignment' } } }
const scope = effectScope()
const open = () => scope.run(() => useBench({ project: 'p', task: null, isReview: false }, 'ann'))!
afterEach(() => scope.stop())

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

  session.value = { ...inProject, choices: { ...inProject.choices, projects: [] } }
  await vi.waitFor(() => expect(phase.value).toBe('removed'))
  expect([assignment.value, clock.stop()]).toEqual([null, null])
})
