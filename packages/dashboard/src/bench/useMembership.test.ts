// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { nextTick } from 'vue'
import { session } from '../api/session.ts'
import { start } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import { useMembership } from './useMembership.ts'

const inProjects = (...keys: string[]) => ({
  ...start(),
  choices: {
    members: [],
    workspaces: [],
    projects: keys.map((key) => ({ key, name: key, workspace: null, isArchived: false })),
  },
})

test('the bench hears when somebody is taken out of its project, and when they are let in again', async () => {
  const heard: boolean[] = []
  const become = async (now: typeof session.value): Promise<void> => {
    session.value = now
    await nextTick()
  }
  session.value = inProjects('a', 'b')
  inScope(() => useMembership('a', (isIn) => heard.push(isIn)))
  await become(inProjects('a'))
  expect(heard).toEqual([])
  await become(inProjects('b'))
  await become(inProjects('a', 'b'))
  expect(heard).toEqual([false, true])
  // Nobody is known any more: that is the door's matter.
  await become(null)
  expect(heard).toEqual([false, true])
})
