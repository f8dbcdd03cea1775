// @vitest-environment happy-dom
import { beforeEach, expect, test } from 'vitest'
import { nextTick, shallowRef } from 'vue'
import { answerWith } from '../api/session.testing.ts'
import { inScope } from '../scope.testing.ts'
import type { Assignment, Comment } from './assignments.ts'
import { assignmentOf } from './assignments.testing.ts'
import { draftName } from './drafts.ts'
import { useThread } from './useThread.ts'

const sent: Record<string, unknown>[] = []
let isLost = false
answerWith((_, variables) => {
  sent.push(variables)
  if (isLost) throw new TypeError('Failed to fetch')
  const { uuid, text } = variables
  const createdBy = { key: 'ann', name: 'Ann', role: 'LABELER' }
  return { data: { addComment: { uuid, text, createdAt: '2026-10-14T12:00:00.000Z', createdBy, resolvedAt: null } } }
})

beforeEach(() => {
  localStorage.clear()
  sent.length = 0
})

function threadOn() {
  const assignment = shallowRef<Assignment | null>(assignmentOf([]))
  const comments = shallowRef<readonly Comment[]>([])
  const draft = { name: () => draftName('ann', 'LABEL', 'p', assignment.value?.task.key ?? '') }
  const thread = inScope(() => useThread({ assignment, comments, draft }))
  const say = (text: string): Promise<void> => {
    thread.text.value = text
    return thread.send()
  }
  return { assignment, comments, thread, say, uuids: () => sent.splice(0).map(({ uuid }) => uuid) }
}

test('a comment whose answer was lost is sent again as the same one; another text is another comment', async () => {
  const { comments, say, uuids } = threadOn()
  isLost = true
  await say('Too wide')
  await say('Too wide')
  isLost = false
  await say('Too wide, and too low')
  await say('Too wide, and too low')
  const [first, again, other, same] = uuids()
  expect(again).toBe(first)
  expect(new Set([first, other, same]).size).toBe(3)
  expect(comments.value).toHaveLength(2)
})

test('what could not be sent on one task is not told on the next, and waits there', async () => {
  const { assignment, thread, say } = threadOn()
  isLost = true
  await say('Too wide')
  expect(thread.failure.value).not.toBe('')
  const first = assignment.value
  assignment.value = assignmentOf([], { id: 'b', task: { ...assignmentOf([]).task, key: 'u' } })
  await nextTick()
  expect([thread.failure.value, thread.text.value]).toEqual(['', ''])
  assignment.value = first
  await nextTick()
  expect(thread.text.value).toBe('Too wide')
})

test('what is written and not sent is there after a reload; what was sent is not, also where somebody had gone on', async () => {
  isLost = false
  const { thread } = threadOn()
  thread.text.value = 'Too wide'
  await nextTick()
  const reloaded = threadOn()
  expect(reloaded.thread.text.value).toBe('Too wide')
  const answered = reloaded.thread.send()
  reloaded.assignment.value = null
  await answered
  expect(threadOn().thread.text.value).toBe('')
})
