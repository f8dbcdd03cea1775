import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { ref } from 'vue'
import { inScope } from '../scope.testing.ts'
import { readMs, useAsking } from './useAsking.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

const asking = () => {
  const said = ref('')
  return { said, ...inScope(() => useAsking(said)) }
}

test('a question is answered by pressing again, but not before anybody can have read it', () => {
  const { said, agreed, question } = asking()
  expect(agreed(['Empty?'])).toBe(false)
  vi.advanceTimersByTime(readMs - 1)
  expect([agreed(['Empty?']), said.value, question.value]).toEqual([false, 'Empty?', 'asked'])
  vi.advanceTimersByTime(1)
  expect([question.value, agreed(['Empty?'])]).toEqual(['answerable', true])
})

test('nothing is asked where there is no question', () => {
  const { said, agreed } = asking()
  expect([agreed(['', '']), said.value]).toEqual([true, ''])
})

test('of several questions each is asked, and has its own time', () => {
  const { said, agreed } = asking()
  const press = () => agreed(['Without it?', '', 'Empty?'])
  expect([press(), said.value]).toEqual([false, 'Without it?'])
  vi.advanceTimersByTime(readMs)
  expect([press(), said.value, press()]).toEqual([false, 'Empty?', false])
  vi.advanceTimersByTime(readMs)
  expect(press()).toBe(true)
  expect([press(), said.value]).toEqual([false, 'Without it?'])
})

test('a question is asked anew after something else was said, or what it was about has changed', () => {
  const { said, agreed, withdraw, question } = asking()
  agreed(['Empty?'])
  vi.advanceTimersByTime(readMs)
  said.value = 'Brightness 110 %'
  withdraw()
  expect([said.value, question.value]).toEqual(['Brightness 110 %', ''])
  expect([agreed(['Empty?']), agreed(['Empty?'])]).toEqual([false, false])
  withdraw()
  expect(said.value).toBe('')
})
