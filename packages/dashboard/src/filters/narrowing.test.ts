import { describe, expect, test } from 'vitest'
import { comparisonChoices, comparisonText } from './compare.ts'
import { choicesOf, chosenText, found, isNarrowed, scopeText } from './narrowing.ts'
import { populationParts } from './population.ts'
import { unseenIn, unseenWords } from './unseen.ts'
import { decode } from './url.ts'

const choices = choicesOf({
  members: [
    { key: 'kaja', name: 'Kaja Mazur', role: 'ANNOTATOR', isActive: true },
    { key: 'otto', name: 'Otto Lang', role: 'REVIEWER', isActive: false },
  ],
  workspaces: [{ key: 'streets', name: 'Streets', isArchived: false }],
  projects: [{ key: 'signs', name: 'Road signs', workspace: 'streets', isArchived: false }],
})
const plain = decode({})

describe('a filter', () => {
  test('says what it lets through, of what it offers', () => {
    expect(chosenText(choices.members, null)).toBe('All 1')
    expect(chosenText(choices.members, ['kaja'])).toBe('Kaja Mazur')
    expect(chosenText(choices.members, ['kaja', 'otto'])).toBe('2 of 2')
    expect(chosenText(choices.members, [])).toBe('None')
  })

  test('names what may not be chosen by the word of the address', () => {
    expect(chosenText(choices.members, ['somebody'])).toBe('somebody (not yours to see)')
  })

  test('offers people of the past only where they are asked for, or chosen already', () => {
    const names = (withPast: boolean, chosen: string[]): string[] =>
      found(choices.members, '', withPast, new Set(chosen)).map(({ name }) => name)
    expect(names(false, [])).toEqual(['Kaja Mazur'])
    expect(names(true, [])).toEqual(['Kaja Mazur', 'Otto Lang'])
    expect(names(false, ['otto'])).toEqual(['Kaja Mazur', 'Otto Lang'])
  })

  test('finds by any words of name and detail', () => {
    expect(found(choices.projects, 'road streets', false, new Set())).toHaveLength(1)
    expect(found(choices.projects, 'road works', false, new Set())).toHaveLength(0)
  })
})

test('a sentence names the one thing that a report is narrowed to', () => {
  expect(isNarrowed(plain)).toBe(false)
  expect(scopeText(plain, choices)).toBe('your projects')
  expect(scopeText({ ...plain, projects: ['signs'] }, choices)).toBe('Road signs')
  expect(scopeText({ ...plain, projects: ['signs'], members: ['kaja'] }, choices)).toBe('this selection')
  expect(scopeText({ ...plain, members: ['kaja'] }, choices)).toBe('this selection')
})

test('the comparison is named by its days', () => {
  const range = { from: '2026-09-17', to: '2026-10-14' }
  expect(comparisonText(range, 'before')).toBe('20 Aug – 16 Sep')
  expect(comparisonText(range, 'year')).toBe('18 Sep – 15 Oct 2025')
  expect(comparisonText(range, 'none')).toBe('nothing')
  expect(comparisonChoices(range)[0]).toEqual({
    value: 'before',
    label: 'The 28 days before',
    detail: '20 Aug – 16 Sep 2026, aligned by weekday',
  })
})

test('the population is a sentence', () => {
  const text = (population: Parameters<typeof populationParts>[0]): string =>
    populationParts(population)
      .map((part) => part.text)
      .join('')
  expect(text({ selected: 30, submitted: 24, reviewed: 5 })).toBe('24 of 30 members submitted work, 5 reviewed')
  expect(text({ selected: 1, submitted: 1, reviewed: 0 })).toBe('1 of 1 member submitted work, 0 reviewed')
})

test('an address that names what is not theirs to see is told apart, whether that is there or not', () => {
  const unseen = (names: Partial<typeof plain>) => unseenIn({ ...plain, ...names }, choices)
  expect(unseen({})).toBeNull()
  expect(unseen({ members: [] })).toBeNull()
  expect(unseen({ members: ['KAJA'], projects: ['signs'], workspaces: ['streets'] })).toBeNull()
  expect(unseen({ members: ['kaja', 'nobody'] })).toBe('some')
  expect(unseen({ members: ['nobody'] })).toBe('all')
  expect(unseen({ members: ['kaja'], projects: ['SIGNS'] })).toBe('all')
  const organization = { key: 'acme', name: 'Acme', timeZone: 'UTC', isDemo: false }
  const title = (role: 'MANAGER' | 'REVIEWER' | 'ANNOTATOR') =>
    unseenWords({ member: { key: 'kaja', name: 'Kaja Mazur', role }, organization }).title
  expect([title('ANNOTATOR'), title('REVIEWER')]).toEqual(Array(2).fill('You see your own numbers only'))
  expect(title('MANAGER')).toBe('Not all that this address names is there for you')
})
