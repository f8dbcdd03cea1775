// @vitest-environment happy-dom
import { expect, test } from 'vitest'
import { shallowRef } from 'vue'
import { inScope } from '../scope.testing.ts'
import { useScrollTogether } from './useScrollTogether.ts'

const scroll = (element: HTMLElement, left: number): void => {
  element.scrollLeft = left
  element.dispatchEvent(new Event('scroll'))
}

test('where one is scrolled to, the other is, and the echo moves nobody back', () => {
  const [one, other] = [document.createElement('div'), document.createElement('div')]
  inScope(() => useScrollTogether(shallowRef(one), shallowRef(other)))
  scroll(one, 100)
  expect(other.scrollLeft).toBe(100)
  // Whoever scrolls is further by the time the echo comes.
  one.scrollLeft = 110
  other.dispatchEvent(new Event('scroll'))
  expect(one.scrollLeft).toBe(110)
  scroll(one, 110)
  expect(other.scrollLeft).toBe(110)
  other.dispatchEvent(new Event('scroll'))
  scroll(other, 40)
  expect(one.scrollLeft).toBe(40)
})

test('one that can go no further is followed when it is scrolled back', () => {
  const [one, other] = [document.createElement('div'), document.createElement('div')]
  inScope(() => useScrollTogether(shallowRef(one), shallowRef(other)))
  other.scrollTo = () => {}
  scroll(one, 100)
  scroll(other, 40)
  expect(one.scrollLeft).toBe(40)
})
