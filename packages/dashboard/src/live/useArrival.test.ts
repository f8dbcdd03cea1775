// @vitest-environment happy-dom
import { ApolloLink, Observable } from '@apollo/client/core'
import type { FetchResult } from '@apollo/client/core'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { effectScope, nextTick, ref, shallowRef } from 'vue'
import { client } from '../api/session.ts'
import type { Report } from './merge.ts'
import { onDate, report } from './numbers.testing.ts'
import { useArrival } from './useArrival.ts'
import type { Shown } from './useLive.ts'

const found = { population: { selected: 30, submitted: 0, reviewed: 0 }, lastWorkDay: '2026-08-28' }

const answers: Record<string, FetchResult> = {
  Arrival: { data: { performance: found } },
  Start: { data: { viewer: { member: {}, organization: {} }, choices: {} } },
}

let scope = effectScope()
let asked: string[] = []

client.setLink(
  new ApolloLink(({ operationName }) => {
    asked.push(operationName)
    return Observable.of(answers[operationName] ?? {})
  }),
)

beforeEach(() => {
  scope = effectScope()
  asked = []
  vi.useFakeTimers()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

const shownOf = (changes: Partial<Report>): Shown<Report> => {
  const selection = { from: '2026-10-01', to: '2026-10-14' }
  return { key: 'key', selection, report: report(changes) }
}

function open(changes: Partial<Report>) {
  const shown = shallowRef<Shown<Report> | null>(shownOf(changes))
  const isPaused = ref(false)
  return { shown, isPaused, arrival: scope.run(() => useArrival({ shown, isPaused }))! }
}

test('an empty report is asked again every ten seconds what has arrived, and what may be chosen', async () => {
  const { arrival } = open({})
  await vi.advanceTimersByTimeAsync(9_000)
  expect([asked, arrival.value]).toEqual([[], null])
  await vi.advanceTimersByTimeAsync(2_000)
  expect(asked.toSorted()).toEqual(['Arrival', 'Start'])
  expect(arrival.value).toMatchObject(found)
})

test('a pushed report is newer than what was asked for', async () => {
  const { shown, arrival } = open({})
  await vi.advanceTimersByTimeAsync(11_000)
  shown.value = shownOf({ perDate: [onDate('2026-10-13')] })
  await nextTick()
  expect(arrival.value).toBeNull()
})

test('a report with work is not asked again, but its choices are when its people change', async () => {
  const { shown } = open({ perDate: [onDate('2026-10-13')] })
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toEqual([])
  const population = { selected: 2, submitted: 2, reviewed: 0 }
  shown.value = shownOf({ perDate: [onDate('2026-10-13')], population })
  await vi.advanceTimersByTimeAsync(0)
  expect(asked).toEqual(['Start'])
})

test('a paused page stands still', async () => {
  const { isPaused } = open({})
  isPaused.value = true
  await vi.advanceTimersByTimeAsync(30_000)
  expect(asked).toEqual([])
})
