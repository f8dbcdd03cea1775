import { expect, test } from 'vitest'
import { closingAction, presetOf } from './leaving.ts'

test('an opened task is left with the status that it has, and labeled where nobody labelled yet', () => {
  expect(presetOf('REVIEWED')).toBe('REVIEWED')
  expect(presetOf('REJECTED')).toBe('REJECTED')
  expect([presetOf('UNLABELED'), presetOf('PRELABELED')]).toEqual(['LABELED', 'LABELED'])
})

test('a status that judges is a judgement, unless the task had it or was worked on', () => {
  expect(closingAction('REVIEWED', 'LABELED', false)).toBe('ACCEPTED')
  expect(closingAction('SKIPPED', 'UNLABELED', false)).toBe('SKIPPED')
  expect(closingAction('REVIEWED', 'REVIEWED', false)).toBe('SUBMITTED')
  expect(closingAction('REJECTED', 'LABELED', true)).toBe('SUBMITTED')
  expect(closingAction('LABELED', 'REVIEWED', false)).toBe('SUBMITTED')
})
