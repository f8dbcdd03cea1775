// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inScope } from '../scope.testing.ts'
import { readMs } from './useAsking.ts'
import { useBenchKeys } from './useBenchKeys.ts'

beforeEach(() => void vi.useFakeTimers())
afterEach(() => void vi.useRealTimers())

/** A bench with a comment, which R leads to; `type` gives what a key writes there. */
function openBench() {
  document.body.innerHTML = '<textarea></textarea>'
  const field = document.querySelector('textarea') as HTMLTextAreaElement
  const obeyed: string[] = []
  inScope(() =>
    useBenchKeys(
      () => 'text',
      (command) => {
        obeyed.push(command.do)
        if (command.do === 'reject') field.focus()
        return true
      },
    ),
  )
  const type = (key: string, repeat = false): string => {
    const event = new KeyboardEvent('keydown', { key, repeat, cancelable: true, bubbles: true })
    return (document.activeElement ?? document.body).dispatchEvent(event) ? key : ''
  }
  return { obeyed, type }
}

test('a key that led into the comment is not written there when it is pressed twice, or held down', () => {
  const { obeyed, type } = openBench()
  expect([type('r'), type('r')]).toEqual(['', ''])
  vi.advanceTimersByTime(readMs)
  expect([type('r', true), type('r'), type('r', true)]).toEqual(['', 'r', 'r'])
  expect(obeyed).toEqual(['reject'])
})

test('what is written at once is written', () => {
  const { type } = openBench()
  expect(
    'rThe rest'
      .split('')
      .map((key) => type(key))
      .join(''),
  ).toBe('The rest')
})
