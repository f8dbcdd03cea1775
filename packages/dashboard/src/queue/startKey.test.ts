// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { isOwnKey } from './startKey.ts'

function pressed(on: Element, init: KeyboardEventInit): boolean {
  document.body.append(on)
  let isOwn = false
  on.addEventListener('keydown', (event) => (isOwn = isOwnKey(event as KeyboardEvent, 'L')), { once: true })
  on.dispatchEvent(new KeyboardEvent('keydown', init))
  on.remove()
  return isOwn
}

test('a letter alone is the page’s', () => {
  expect(pressed(document.createElement('button'), { key: 'l' })).toBe(true)
  expect(pressed(document.createElement('button'), { key: 'L', shiftKey: true })).toBe(true)
})

test('another letter, one with Ctrl, and one that is held down are not', () => {
  expect(pressed(document.createElement('p'), { key: 'k' })).toBe(false)
  expect(pressed(document.createElement('p'), { key: 'l', ctrlKey: true })).toBe(false)
  expect(pressed(document.createElement('p'), { key: 'l', repeat: true })).toBe(false)
})

test('what is typed into a field stays there', () => {
  expect(pressed(document.createElement('input'), { key: 'l' })).toBe(false)
})
