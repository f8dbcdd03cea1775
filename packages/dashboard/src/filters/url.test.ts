import { dayPlus } from '@labelpulse/domain'
import { performanceMetrics } from '@labelpulse/metrics'
import type { PerformanceMetricName } from '@labelpulse/metrics'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { createMemoryHistory, createRouter } from 'vue-router'
import type { LocationQuery } from 'vue-router'
import { comparisons, presetNames } from './range.ts'
import { decode, encode, views } from './url.ts'
import type { PageState } from './url.ts'

const plain = decode({})
const router = createRouter({ history: createMemoryHistory(), routes: [{ path: '/', component: {} }] })

/** Through a real address, as a browser keeps it. */
const address = (state: PageState): string => router.resolve({ path: '/', query: encode(state) }).fullPath
const read = (path: string): LocationQuery => router.resolve(path).query

const keys = fc.option(fc.uniqueArray(fc.string({ minLength: 1 }), { maxLength: 4 }))
const day = fc.integer({ min: -2000, max: 2000 }).map((days) => dayPlus('2026-10-14', days))
const own = fc.tuple(day, fc.nat(400)).map(([from, more]) => ({ from, to: dayPlus(from, more) }))
const states: fc.Arbitrary<PageState> = fc.record({
  members: keys,
  workspaces: keys,
  projects: keys,
  range: fc.oneof(fc.constantFrom(...presetNames), own),
  comparison: fc.constantFrom(...comparisons),
  view: fc.constantFrom(...views),
  explained: fc.option(fc.constantFrom(...(Object.keys(performanceMetrics) as PerformanceMetricName[]))),
})

describe('the address', () => {
  test('keeps every state', () => {
    fc.assert(
      fc.property(states, (state) => {
        expect(decode(read(address(state)))).toEqual(state)
      }),
    )
  })

  test('of the plain page is plain', () => {
    expect(address(plain)).toBe('/')
  })

  test('tells no narrowing from an empty one', () => {
    expect(address({ ...plain, members: [] })).toBe('/?member=')
    expect(decode(read('/?member=')).members).toEqual([])
    expect(decode(read('/')).members).toBeNull()
  })

  test('names lists by repeating their key', () => {
    expect(address({ ...plain, projects: ['urban', 'night'] })).toBe('/?project=urban&project=night')
  })
})

describe('an address that means nothing', () => {
  test.each([
    '/?range=3w',
    '/?from=2026-02-29&to=2026-03-01',
    '/?from=2026-03-02&to=2026-03-01',
    '/?from=2026-03-01',
    '/?compare=them&view=nothing&explain=love',
    '/?range&compare&view&explain',
  ])('%s is read as the default', (path) => {
    expect(decode(read(path))).toEqual(plain)
  })

  test('a key without a value selects nothing', () => {
    expect(decode(read('/?project')).projects).toEqual([])
  })
})
