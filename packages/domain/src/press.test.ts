import { describe, expect, test } from 'vitest'
import {
  actionAfter,
  comesTooLate,
  endedSentence,
  endsAssignment,
  forbiddenSentence,
  pressBreach,
  statusAfter,
} from './press.ts'
import type { Press } from './press.ts'
import { actions, permits, workTypes } from './workunit.ts'
import type { Action, LabelStatus } from './workunit.ts'

const press = (more: Partial<Press>): Press => ({
  workType: 'label',
  action: 'submitted',
  labelStatus: null,
  hasResult: true,
  ...more,
})
const fieldOf = (more: Partial<Press>) => pressBreach(press(more))?.field ?? null

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
    for (const workType of workTypes)
      for (const action of actions)
        expect(fieldOf({ workType, action })).toBe(permits(workType, action) ? null : 'action')
  })

  test('that a project does not have is refused, but for whoever opened the task directly', () => {
    const none = { maySave: false, maySkip: false }
    for (const workType of ['label', 'review'] as const) {
      expect(forbiddenSentence({ workType, action: 'draft' }, none)).toBe(
        'This project does not allow saving without submitting.',
      )
      expect(forbiddenSentence({ workType, action: 'skipped' }, none)).toBe('This project does not allow skipping.')
      expect(forbiddenSentence({ workType, action: 'closed' }, none)).toBeNull()
    }
    for (const action of actions) {
      expect(forbiddenSentence({ workType: 'normal', action }, none)).toBeNull()
      expect(forbiddenSentence({ workType: 'label', action }, { maySave: true, maySkip: true })).toBeNull()
    }
  })

  test('sets any status only where the task was opened directly', () => {
    expect(fieldOf({ labelStatus: 'VERIFIED' })).toBe('labelStatus')
    expect(fieldOf({ labelStatus: 'LABELED' })).toBeNull()
    expect(fieldOf({ workType: 'normal', labelStatus: 'VERIFIED' })).toBeNull()
  })

  test('that fixes brings what it fixed', () => {
    expect(fieldOf({ workType: 'review', action: 'fixed_accepted', hasResult: false })).toBe('result')
  })

  test('ends what a task was handed out for, but for saving and leaving', () => {
    expect(actions.filter((action) => !endsAssignment(action))).toEqual(['draft', 'closed'])
  })

  test('that comes after the one that ended the work is refused, and the sentence says which that was', () => {
    const isRefused = (action: Action, atMs: number, labelStatus: LabelStatus | null = null) =>
      comesTooLate({ action, labelStatus }, atMs, 1000)
    expect([999, 1000, 1001].map((atMs) => isRefused('accepted', atMs))).toEqual([true, true, true])
    expect([999, 1000, 1001].map((atMs) => isRefused('draft', atMs))).toEqual([false, true, true])
    expect([999, 1000, 1001].map((atMs) => isRefused('closed', atMs, 'VERIFIED'))).toEqual([false, true, true])
    expect(isRefused('closed', 1001)).toBe(false)
    expect(actions.map((action) => comesTooLate({ action, labelStatus: null }, 0, null))).not.toContain(true)
    expect(endedSentence('updated')).toBe('This was submitted already: a task is handed out for one button.')
  })

  test('that completes an annotation is called by what it does', () => {
    expect(actionAfter(false, 'updated')).toBe('submitted')
    expect(actionAfter(true, 'submitted')).toBe('updated')
    expect(actionAfter(true, 'skipped')).toBe('skipped')
  })
})
