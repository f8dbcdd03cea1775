import { afterEach, expect, test, vi } from 'vitest'
import { openTabs } from './tabs.ts'
import type { Tabs } from './tabs.ts'

const opened: Tabs[] = []
function tab(): Tabs & { stops: () => number } {
  let stops = 0
  const tabs = openTabs(() => (stops += 1))
  opened.push(tabs)
  return { ...tabs, stops: () => stops }
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})

test('a tab hears what another one works on, until it does not any more', async () => {
  const [first, second] = [tab(), tab()]
  first.begin('a')
  second.ask()
  await vi.waitFor(() => expect(second.isElsewhere('a')).toBe(true))
  expect(second.isElsewhere('b')).toBe(false)
  first.end()
  second.ask()
  await soon()
  expect(second.isElsewhere('a')).toBe(false)
  expect(first.stops()).toBe(0)
})

test('a tab that takes an assignment over waits until the other one has stopped', async () => {
  const [first, second] = [tab(), tab()]
  first.begin('a')
  await second.take('a')
  expect(first.stops()).toBe(1)
  second.begin('a')
  first.ask()
  await vi.waitFor(() => expect(first.isElsewhere('a')).toBe(true))
  await soon()
  expect([first.stops(), second.stops()]).toEqual([1, 0])
})

test('of two that begin without having heard of each other the later one stops', async () => {
  const [first, second] = [tab(), tab()]
  first.begin('a')
  await soon()
  second.begin('a')
  await vi.waitFor(() => expect(second.stops()).toBe(1))
  await soon()
  expect(first.stops()).toBe(0)
})

test('what nobody answers for is taken all the same', async () => {
  const alone = tab()
  await alone.take('a')
  alone.begin('a')
  await soon()
  expect(alone.stops()).toBe(0)
})
