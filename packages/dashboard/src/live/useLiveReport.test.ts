// @vitest-environment happy-dom
import { ApolloClient, ApolloError, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import type { FetchResult } from '@apollo/client/core'
import { provideApolloClient } from '@vue/apollo-composable'
import { GraphQLError } from 'graphql'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { computed, effectScope, nextTick, ref } from 'vue'
import { returns } from '../api/line.ts'
import { reach } from '../api/session.ts'
import type { Update } from './merge.ts'
import { noWork, update } from './numbers.testing.ts'
import { useLiveReport } from './useLiveReport.ts'

interface Asked {
  readonly about: unknown
  readonly next: (result: FetchResult) => void
  readonly error: (error: unknown) => void
}

let scope = effectScope()
beforeEach(() => {
  scope = effectScope()
  vi.useFakeTimers()
})
afterEach(() => {
  scope.stop()
  vi.useRealTimers()
})

/** A page of one selection, and a server that answers when the test says so. */
function open() {
  const asked: Asked[] = []
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => {
        asked.push({
          about: variables,
          next: (result) => observer.next(result),
          error: (error) => observer.error(error),
        })
      }),
  )
  const client = new ApolloClient({ cache: new InMemoryCache(), link })
  const from = ref('2026-10-01')
  const selection = computed(() => ({ from: from.value, to: '2026-10-14' }))
  const live = scope.run(() => provideApolloClient(client)(() => useLiveReport(selection)))!
  const send = (submittedAnnotations: number, changes: Partial<Update> = {}): void => {
    const performance = update({ summary: { ...noWork, submittedAnnotations }, ...changes })
    asked.at(-1)?.next({ data: { performance } })
  }
  const settle = () => vi.advanceTimersByTimeAsync(0)
  return { asked, from, live, send, settle, count: () => live.shown.value?.report.summary.submittedAnnotations }
}

test('the first report is shown at once, changes at most twice a second', async () => {
  const { live, send, settle, count } = open()
  await settle()
  expect(live.shown.value).toBeNull()
  send(1)
  expect(count()).toBe(1)
  send(2, { complete: false })
  send(3, { complete: false })
  expect(count()).toBe(2)
  await vi.advanceTimersByTimeAsync(500)
  expect(count()).toBe(3)
})

test('the old numbers stay until those of the new selection are there', async () => {
  const { asked, from, live, send, settle, count } = open()
  await settle()
  send(1)
  from.value = '2026-10-08'
  await settle()
  expect(asked.map(({ about }) => about)).toMatchObject([
    { selection: { from: '2026-10-01' } },
    { selection: { from: '2026-10-08' } },
  ])
  expect([live.isRefreshing.value, count()]).toEqual([true, 1])
  send(9, { complete: false })
  expect(count()).toBe(1)
  send(4)
  expect([live.isRefreshing.value, count()]).toEqual([false, 4])
})

test('a paused page stands still and counts what waits', async () => {
  const { live, send, settle, count } = open()
  await settle()
  send(1)
  live.isPaused.value = true
  await nextTick()
  send(2, { complete: false })
  send(3, { complete: false })
  await vi.advanceTimersByTimeAsync(2000)
  expect([count(), live.waiting.value]).toEqual([1, 2])
  live.isPaused.value = false
  await nextTick()
  expect([count(), live.waiting.value]).toEqual([3, 0])
})

test('a failure keeps the numbers, says when it is tried again, and heals', async () => {
  const { asked, live, send, settle, count } = open()
  await settle()
  send(1)
  asked.at(-1)?.error(new Error('The server took longer than 10 s.'))
  expect(live.failure.value).toMatchObject({ message: 'The server took longer than 10 s.', attempts: 1 })
  expect(count()).toBe(1)
  await vi.advanceTimersByTimeAsync(5000)
  expect(asked).toHaveLength(2)
  send(2)
  expect([live.failure.value, count()]).toEqual([null, 2])
})

test('what would be refused again is not asked again by itself', async () => {
  const { asked, live, settle } = open()
  await settle()
  const refusal = new GraphQLError('The first day is after the last one.', { extensions: { code: 'BAD_USER_INPUT' } })
  asked.at(-1)?.error(new ApolloError({ graphQLErrors: [refusal] }))
  expect(live.failure.value?.nextAtMs).toBeNull()
  await vi.advanceTimersByTimeAsync(60_000)
  expect(asked).toHaveLength(1)
})

test('a pause does not keep what a return has taken away', async () => {
  const { live, send, settle, count } = open()
  await settle()
  send(9)
  live.isPaused.value = true
  await nextTick()
  returns.value += 1
  send(1)
  expect([count(), live.waiting.value]).toEqual([1, 0])
  send(2, { complete: false })
  expect([count(), live.waiting.value]).toEqual([1, 1])
})

test('when something else may be seen, the numbers are gone at once, also while paused, and are asked for anew', async () => {
  const { asked, live, send, settle, count } = open()
  await settle()
  send(9)
  live.isPaused.value = true
  await nextTick()
  reach.value += 1
  expect(live.shown.value).toBeNull()
  await settle()
  expect(asked).toHaveLength(2)
  send(8, { complete: false })
  expect(live.shown.value).toBeNull()
  send(1)
  expect(count()).toBe(1)
})

test('what is refused as forbidden is not shown any more', async () => {
  const { asked, live, send, settle } = open()
  await settle()
  send(9)
  const refusal = new GraphQLError('This is not yours to see.', { extensions: { code: 'FORBIDDEN' } })
  asked.at(-1)?.error(new ApolloError({ graphQLErrors: [refusal] }))
  expect(live.shown.value).toBeNull()
  expect(live.failure.value?.message).toBe('This is not yours to see.')
})
