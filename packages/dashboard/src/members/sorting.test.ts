import fc from 'fast-check'
import { expect, test } from 'vitest'
import { row } from './numbers.testing.ts'
import { decodeSorting, encodeSorting, pressed, sorted } from './sorting.ts'
import type { SortBy, Sorting } from './sorting.ts'

const keys = (rows: readonly { key: string }[]): string[] => rows.map(({ key }) => key)
const score = (performanceScore: number | null) => ({ performanceScore })

test('those without a value come last in both directions', () => {
  const rows = [row('ann', score(null)), row('bob', score(0.5)), row('cleo', score(0.9))]
  expect(keys(sorted(rows, { by: 'performanceScore', isDescending: true }))).toEqual(['cleo', 'bob', 'ann'])
  expect(keys(sorted(rows, { by: 'performanceScore', isDescending: false }))).toEqual(['bob', 'cleo', 'ann'])
})

test('ties are in the order of keys, whatever the direction and the order before', () => {
  const rows = [row('cleo'), row('ann'), row('bob')]
  fc.assert(
    fc.property(fc.shuffledSubarray(rows, { minLength: 3 }), fc.boolean(), (shuffled, isDescending) => {
      expect(keys(sorted(shuffled, { by: 'accepted', isDescending }))).toEqual(['ann', 'bob', 'cleo'])
    }),
  )
})

test('names are in the order of the alphabet, roles in that of power', () => {
  const rows = [row('Zoë', {}, 'OWNER'), row('ąnn', {}, 'ANNOTATOR'), row('bob', {}, 'MANAGER')]
  expect(keys(sorted(rows, { by: 'name', isDescending: false }))).toEqual(['ąnn', 'bob', 'Zoë'])
  expect(keys(sorted(rows, { by: 'role', isDescending: false }))).toEqual(['Zoë', 'bob', 'ąnn'])
})

test('a head that is pressed sorts by its own direction first, then the other way round', () => {
  const start: Sorting = { by: 'submittedAnnotations', isDescending: true }
  expect(pressed(start, 'totalTime')).toEqual({ by: 'totalTime', isDescending: true })
  expect(pressed(start, 'name')).toEqual({ by: 'name', isDescending: false })
  expect(pressed(start, 'submittedAnnotations').isDescending).toBe(false)
})

test('an order comes back from its address', () => {
  const by = fc.constantFrom<SortBy>('name', 'role', 'submittedAnnotations', 'performanceScore')
  fc.assert(
    fc.property(by, fc.boolean(), (name, isDescending) => {
      const query = Object.fromEntries(
        Object.entries(encodeSorting({ by: name, isDescending })).filter(([, value]) => value !== undefined),
      )
      expect(decodeSorting(query as Record<string, string>)).toEqual({ by: name, isDescending })
    }),
  )
})

test('what an address cannot mean is left at the standard', () => {
  expect(decodeSorting({ sort: 'salary', order: 'asc' })).toEqual({ by: 'submittedAnnotations', isDescending: true })
})
