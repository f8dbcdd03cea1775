import { afterEach, expect, test, vi } from 'vitest'
import { openTabs } from './tabs.ts'
import type { Tabs } from './tabs.ts'

const opened: Tabs[] = []
function tab(): Tabs & { stops: () => number; given: unknown[] } {
  let stops = 0
  const given: unknown[] = []
  const tabs = openTabs(
    () => `what stop ${(stops += 1)} left`,
    (left) => given.push(left),
  )
  opened.push(tabs)
  return { ...tabs, stops: () => stops, given }
}
const soon = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 50))
afterEach(() => {
  for (const each of opened.splice(0)) each.close()
})

test('a tab hears what another one works on, until it does not any more', async () => {
  const [first, second] = [tab(), tab()]
  await first.begin('a')
  second.ask()
  await vi.waitFor(() => expect(second.isElsewhere('a')).toBe(true))
  expect(second.isElsewhere('b')).toBe(false)
  first.end()
  second.ask()
  await soon()
  expect(second.isElsewhere('a')).toBe(false)
  expect(first.stops()).toBe(0)
})

test('a tab that takes an assignment over begins when the other one has stopped, with what that left', async () => {
  const [first, second] = [tab(), tab()]
  await first.begin('a')
  await vi.waitFor(() => expect(second.isElsewhere('a')).toBe(true))
  await second.begin('a', true)
  expect([first.stops(), second.given]).toEqual([1, ['what stop 1 left']])
  first.ask()
  await vi.waitFor(() => expect(first.isElsewhere('a')).toBe(true))
  await soon()
  expect([first.stops(), second.stops()]).toEqual([1, 0])
  await first.begin('a', true)
  expect([second.stops(), first.given, second.given]).toEqual([1, ['what stop 1 left'], ['what stop 1 left']])
})

test('a tab that began without having heard of another one stops, and that one goes on', async () => {
  const [first, second] = [tab(), tab()]
  await first.begin('a')
  const begunAtMs = Date.now()
  // A millisecond later and before any message: in the same one neither was first.
  while (Date.now() === begunAtMs);
  await second.begin('a')
  await vi.waitFor(() => expect(first.given).toEqual(['what stop 1 left']))
  expect([first.stops(), second.stops()]).toEqual([0, 1])
})

test('of two that begin at once one stops, and the other one has what it left', async () => {
  const [first, second] = [tab(), tab()]
  await Promise.all([first.begin('a'), second.begin('a')])
  await soon()
  expect(first.stops() + second.stops()).toBe(1)
  expect([...first.given, ...second.given]).toEqual(['what stop 1 left'])
})

test('what nobody answers for is begun all the same, also where that tab began by a clock that was turned back since', async () => {
  const [asleep, awake] = [new BroadcastChannel('labelpulse.bench'), tab()]
  const inAnHourMs = Date.now() + 3_600_000
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- it is no window
  asleep.postMessage({ works: 'a', tab: 'asleep', sinceMs: inAnHourMs, isTold: false })
  await vi.waitFor(() => expect(awake.isElsewhere('a')).toBe(true))
  const heard: unknown[] = []
  asleep.addEventListener('message', ({ data }) => heard.push(data))
  await awake.begin('a', true)
  asleep.close()
  expect(heard).toMatchObject([{ works: 'a', sinceMs: inAnHourMs + 1 }])
  expect(awake.stops()).toBe(0)
})
