import { expect, test } from 'vitest'
import { nextTick, ref, shallowRef } from 'vue'
import { assignmentOf } from './assignments.testing.ts'
import type { LabelStatus } from '../gql/graphql.ts'
import { closingAction, useLeaving } from './leaving.ts'

test('an opened task is left as it was, worked on as submitting leaves it, and always as it is chosen', async () => {
  const standingAt = (labelStatus: LabelStatus) => assignmentOf([], { task: { ...assignmentOf([]).task, labelStatus } })
  const [assignment, isChanged] = [shallowRef(standingAt('SKIPPED')), ref(false)]
  const status = useLeaving(assignment, () => isChanged.value)
  expect(status.value).toBe('SKIPPED')
  isChanged.value = true
  expect(status.value).toBe('LABELED')
  status.value = 'VERIFIED'
  isChanged.value = false
  expect(status.value).toBe('VERIFIED')
  assignment.value = standingAt('REVIEWED')
  await nextTick()
  expect(status.value).toBe('REVIEWED')
  assignment.value = standingAt('PRELABELED')
  await nextTick()
  expect(status.value).toBe('LABELED')
})

test('a status that judges is a judgement, unless the task had it or was worked on', () => {
  expect(closingAction('REVIEWED', 'LABELED', false)).toBe('ACCEPTED')
  expect(closingAction('SKIPPED', 'UNLABELED', false)).toBe('SKIPPED')
  expect(closingAction('REVIEWED', 'REVIEWED', false)).toBe('SUBMITTED')
  expect(closingAction('REJECTED', 'LABELED', true)).toBe('SUBMITTED')
  expect(closingAction('LABELED', 'REVIEWED', false)).toBe('SUBMITTED')
})
