import { expect, test } from 'vitest'
import { commandOf } from './keys.ts'
import { classKeyAt, keysFor } from './keyWords.ts'

const numbers = [0, 8, 9, 10]

test('a class is shown the number that gives it, and no other', () => {
  expect(numbers.map((at) => classKeyAt(at, 'image'))).toEqual(['1', '9', '', ''])
  expect(numbers.map((at) => classKeyAt(at, 'text'))).toEqual(['1', '9', '0', ''])
  const bare = { ctrlKey: false, metaKey: false, shiftKey: false, altKey: false }
  for (const stage of ['image', 'text'] as const) {
    const nought = { key: '0', code: 'Digit0', ...bare }
    const isClass = commandOf(nought, { stage, isOnStage: true, isTyping: false })?.do === 'class'
    expect(isClass).toBe(classKeyAt(9, stage) === '0')
  }
})

test('no key is listed for two things', () => {
  for (const stage of ['image', 'text', 'other'] as const) {
    const keys = keysFor(stage, false).map(([key]) => key)
    expect(new Set(keys).size).toBe(keys.length)
  }
})
