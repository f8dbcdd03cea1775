// @vitest-environment happy-dom
import { ApolloClient, ApolloLink, InMemoryCache, Observable } from '@apollo/client/core'
import type { FetchResult } from '@apollo/client/core'
import { DefaultApolloClient } from '@vue/apollo-composable'
import { afterEach, expect, test, vi } from 'vitest'
import { createApp, h } from 'vue'
import { createMemoryHistory, createRouter } from 'vue-router'
import { enter, session } from '../api/session.ts'
import { answerWith, start } from '../api/session.testing.ts'
import { noWork, update } from '../live/numbers.testing.ts'
import { usePerformance } from './usePerformance.ts'

afterEach(() => {
  vi.clearAllTimers()
  vi.useRealTimers()
})

test('another time zone moves the days, and takes the numbers and the comparison of the old one', async () => {
  vi.useFakeTimers({ now: Date.parse('2026-10-14T20:00:00Z') })
  let zone = 'Europe/Warsaw'
  let isComparing = true
  answerWith((operation) => {
    if (operation === 'Start') return { data: start(zone) }
    return isComparing ? { data: { performance: { summary: noWork, perDate: [] } } } : new Promise(() => {})
  })
  const asked: { about: unknown; next: (result: FetchResult) => void }[] = []
  const link = new ApolloLink(
    ({ variables }) =>
      new Observable((observer) => void asked.push({ about: variables, next: (result) => observer.next(result) })),
  )
  await enter()

  const page: { current?: ReturnType<typeof usePerformance> } = {}
  const setup = () => {
    page.current = usePerformance()
    return () => h('i')
  }
  const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: { setup } }] })
  const app = createApp({ setup: () => setup() })
  app.use(router).provide(DefaultApolloClient, new ApolloClient({ cache: new InMemoryCache(), link }))
  await router.push('/?range=today')
  app.mount(document.createElement('div'))
  await vi.advanceTimersByTimeAsync(0)
  asked.at(-1)?.next({ data: { performance: update({}) } })
  await vi.advanceTimersByTimeAsync(100)
  expect(page.current?.data.value?.range).toEqual({ from: '2026-10-14', to: '2026-10-14' })
  expect(page.current?.data.value?.before).not.toBeNull()

  zone = 'Asia/Tokyo'
  isComparing = false
  await vi.advanceTimersByTimeAsync(30_000)
  expect(session.value?.viewer.organization.timeZone).toBe('Asia/Tokyo')
  expect(page.current?.timeZone.value).toBe('Asia/Tokyo')
  expect(page.current?.data.value).toBeNull()
  expect(asked.at(-1)?.about).toMatchObject({ selection: { from: '2026-10-15', to: '2026-10-15' } })
  asked.at(-1)?.next({ data: { performance: update({}) } })
  expect(page.current?.data.value?.range).toEqual({ from: '2026-10-15', to: '2026-10-15' })
  expect(page.current?.data.value?.before).toBeNull()
  app.unmount()
})
