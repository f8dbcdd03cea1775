import type { LabeledObject } from '@labelpulse/domain'
import { expect, test } from 'vitest'
import { commentOf, draftName, draftOf, dropDraft, dropOldDrafts, keepComment, keepDraft } from './drafts.ts'
import { keepingOf } from './keeping.testing.ts'

const objects: LabeledObject[] = [{ id: '1', type: 'span', class: 'person', start: 0, end: 3, text: 'Ann' }]
const name = draftName('ann', 'LABEL', 'tickets', 't1')
const draft = { objects, bases: ['[]'], keptAtMs: 1000 }

test('a draft is found again by whose work on what it is', () => {
  const keeping = keepingOf()
  expect(keepDraft(keeping, name, draft)).toBe(true)
  expect(draftOf(keeping, name, '[]')).toEqual(draft)
  expect(draftOf(keeping, draftName('ben', 'LABEL', 'tickets', 't1'), '[]')).toBeNull()
  dropDraft(keeping, name)
  expect(draftOf(keeping, name, '[]')).toBeNull()
})

test('a draft of another state of the task is not laid over this one', () => {
  const keeping = keepingOf()
  keepDraft(keeping, name, draft)
  expect(draftOf(keeping, name, '[{"id":"2"}]')).toBeNull()
})

test('a draft is found under the state before a save that is on its way, and after it', () => {
  const keeping = keepingOf()
  const both = { ...draft, bases: ['[1]', '[]'] }
  keepDraft(keeping, name, both)
  expect([draftOf(keeping, name, '[]'), draftOf(keeping, name, '[1]')]).toEqual([both, both])
})

test('what is no draft is none', () => {
  const keeping = keepingOf()
  keeping.setItem(name, '{')
  expect(draftOf(keeping, name, '[]')).toBeNull()
})

test('a comment is found again beside the draft of its task, whatever became of that, until it is taken out', () => {
  const keeping = keepingOf()
  keepComment(keeping, name, { comment: 'Too wide', keptAtMs: 1000 })
  dropDraft(keeping, name)
  expect(commentOf(keeping, name)).toBe('Too wide')
  expect(commentOf(keeping, draftName('ben', 'LABEL', 'tickets', 't1'))).toBe('')
  keepComment(keeping, name, { comment: ' ', keptAtMs: 2000 })
  expect(keeping.length).toBe(0)
})

test('a draft and a comment make room after a week', () => {
  const keeping = keepingOf()
  keepDraft(keeping, name, draft)
  keepComment(keeping, name, { comment: 'Too wide', keptAtMs: 1000 })
  dropOldDrafts(keeping, 1000 + 7 * 24 * 3_600_000)
  expect([draftOf(keeping, name, '[]'), commentOf(keeping, name)]).toEqual([draft, 'Too wide'])
  dropOldDrafts(keeping, 1001 + 7 * 24 * 3_600_000)
  expect(keeping.length).toBe(0)
})

test('a browser that keeps nothing says so', () => {
  const keeping = {
    ...keepingOf(),
    setItem: () => {
      throw new Error('full')
    },
  }
  expect(keepDraft(keeping, name, draft)).toBe(false)
})
