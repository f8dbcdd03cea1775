import { statusAfter } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { closingAction, presetStatus } from './leaving.ts'

test('an opened task is left as submitting leaves it, unless another status is chosen', () => {
  expect(presetStatus).toBe(statusAfter('normal', 'submitted'))
})

test('a status that judges is a judgement, unless the task had it or was worked on', () => {
  expect(closingAction('REVIEWED', 'LABELED', false)).toBe('ACCEPTED')
  expect(closingAction('SKIPPED', 'UNLABELED', false)).toBe('SKIPPED')
  expect(closingAction('REVIEWED', 'REVIEWED', false)).toBe('SUBMITTED')
  expect(closingAction('REJECTED', 'LABELED', true)).toBe('SUBMITTED')
  expect(closingAction('LABELED', 'REVIEWED', false)).toBe('SUBMITTED')
})
