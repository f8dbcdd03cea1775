import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { assignmentOf } from './assignments.testing.ts'
import type { Assignment } from './assignments.ts'
import type { Media } from './media.ts'
import { readAgain } from './readAgain.ts'

const address = `/media/${'0123456789abcdef'.repeat(4)}`
const unread: Media = { kind: 'unread', address }
const { task } = assignmentOf([])
const atText = () => ({
  assignment: shallowRef<Assignment | null>(assignmentOf([], { task: { ...task, data: { text: address } } })),
  media: shallowRef<Media | null>(unread),
})

test('a text that could not be loaded is read again; where nobody answers it stays so', async () => {
  const at = atText()
  await readAgain(at, () => Promise.reject(new TypeError('Failed to fetch')))
  expect(at.media.value).toBe(unread)
  await readAgain(at, () => Promise.resolve('Dear Maren'))
  expect(at.media.value).toEqual({ kind: 'text', text: 'Dear Maren' })
})

test('what is read for a task that is not in hand any more is not shown', async () => {
  const at = atText()
  const reading = readAgain(at, () => Promise.resolve('Dear Maren'))
  at.assignment.value = assignmentOf([])
  await reading
  expect(at.media.value).toBe(unread)
})
