// @vitest-environment happy-dom
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { inScope } from '../scope.testing.ts'
import { openBrowser } from './browser.testing.ts'
import { openTabs } from './tabs.ts'
import { useGone } from './useGone.ts'

beforeEach(() => vi.useFakeTimers())
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

/** A tab that works on an assignment, and one beside it that waits until it does not any more. */
function besides() {
  const browser = openBrowser()
  const [worker, other] = [browser.openTab(), browser.openTab()]
  const nothing = (): null => null
  const works = worker.run(() => openTabs(nothing, nothing))
  let times = 0
  const waits = other.run(() => inScope(() => useGone(openTabs(nothing, nothing), () => (times += 1))))
  const deliverAll = (): void => {
    while (browser.deliver(0, () => true));
  }
  const pass = (seconds: number): void => {
    for (let second = 0; second < seconds; second += 1) {
      other.run(() => vi.advanceTimersByTime(1_000))
      deliverAll()
    }
  }
  worker.run(() => void works.begin('a'))
  other.run(() => waits('a'))
  deliverAll()
  return { worker, other, works, pass, times: () => times }
}

test('whoever waits for another tab goes on when that has ended, once', () => {
  const { worker, works, pass, times } = besides()
  pass(10)
  expect(times()).toBe(0)
  worker.run(works.end)
  pass(2)
  expect(times()).toBe(0)
  pass(10)
  expect(times()).toBe(1)
})

test('a tab between two tasks is not gone, and a page that nobody sees waits', () => {
  const { worker, other, works, pass, times } = besides()
  worker.run(works.end)
  pass(2)
  worker.run(() => void works.begin('a'))
  pass(10)
  expect(times()).toBe(0)
  other.look(true)
  worker.run(works.end)
  pass(10)
  expect(times()).toBe(0)
  other.look(false)
  pass(4)
  expect(times()).toBe(1)
})
