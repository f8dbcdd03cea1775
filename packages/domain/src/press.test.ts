import { describe, expect, test } from 'vitest'
import { actionAfter, pressBreach, statusAfter } from './press.ts'
import type { Press } from './press.ts'
import { defaultWorkSettings } from './project-settings.ts'
import { actions, permits, workTypes } from './workunit.ts'

const press = (more: Partial<Press>): Press => ({
  workType: 'label',
  action: 'submitted',
  labelStatus: null,
  hasResult: true,
  ...more,
})
const fieldOf = (more: Partial<Press>, settings = defaultWorkSettings) =>
  pressBreach(press(more), settings)?.field ?? null

describe('a button', () => {
  test.each([
    ['label', 'submitted', 'LABELED'],
    ['label', 'updated', 'LABELED'],
    ['label', 'skipped', 'SKIPPED'],
    ['label', 'draft', 'LABELING_IN_PROGRESS'],
    ['label', 'closed', null],
    ['review', 'accepted', 'REVIEWED'],
    ['review', 'fixed_accepted', 'REVIEWED'],
    ['review', 'rejected', 'REJECTED'],
    ['review', 'draft', 'REVIEWING_IN_PROGRESS'],
    ['review', 'skipped', null],
    ['review', 'closed', null],
    ['normal', 'submitted', 'LABELED'],
    ['normal', 'skipped', 'SKIPPED'],
    ['normal', 'rejected', 'REJECTED'],
    ['normal', 'draft', null],
    ['normal', 'deleted', null],
  ] as const)('in %s work, %s leaves the task %s', (workType, action, status) => {
    expect(statusAfter(workType, action)).toBe(status)
  })

  test('is one of its work type', () => {
    const open = { ...defaultWorkSettings, maySave: true }
    for (const workType of workTypes)
      for (const action of actions)
        expect(fieldOf({ workType, action }, open)).toBe(permits(workType, action) ? null : 'action')
  })

  test('that a project does not have is refused, but for whoever opened the task directly', () => {
    expect(fieldOf({ action: 'draft' })).toBe('action')
    expect(fieldOf({ action: 'skipped' }, { ...defaultWorkSettings, maySkip: false })).toBe('action')
    expect(fieldOf({ workType: 'review', action: 'draft' })).toBe('action')
    expect(fieldOf({ workType: 'normal', action: 'draft' })).toBeNull()
    expect(fieldOf({ workType: 'normal', action: 'skipped' }, { ...defaultWorkSettings, maySkip: false })).toBeNull()
  })

  test('sets any status only where the task was opened directly', () => {
    expect(fieldOf({ labelStatus: 'VERIFIED' })).toBe('labelStatus')
    expect(fieldOf({ labelStatus: 'LABELED' })).toBeNull()
    expect(fieldOf({ workType: 'normal', labelStatus: 'VERIFIED' })).toBeNull()
  })

  test('that fixes brings what it fixed', () => {
    expect(fieldOf({ workType: 'review', action: 'fixed_accepted', hasResult: false })).toBe('result')
  })

  test('that completes an annotation is called by what it does', () => {
    expect(actionAfter(false, 'updated')).toBe('submitted')
    expect(actionAfter(true, 'submitted')).toBe('updated')
    expect(actionAfter(true, 'skipped')).toBe('skipped')
  })
})
