import { expect, test } from 'vitest'
import { emptyWords, narrowedBy, toNobody } from './sampleFilter.ts'

const none = { search: '', status: '', assignee: '', clamped: '' }

test('samples are narrowed by what the address says, and by nothing where it says what does not exist', () => {
  const everything = { statuses: null, assignee: null, unassigned: null, clamped: null, search: null }
  expect(narrowedBy(none)).toEqual(everything)
  expect(narrowedBy({ ...none, status: 'finished', clamped: 'no' })).toEqual(everything)
  expect(narrowedBy({ search: '17', status: 'labeled', assignee: 'ann@x.org', clamped: 'yes' })).toEqual({
    statuses: ['LABELED'],
    assignee: 'ann@x.org',
    unassigned: null,
    clamped: true,
    search: '17',
  })
  expect(narrowedBy({ ...none, assignee: toNobody })).toEqual({ ...everything, unassigned: true })
})

test('an empty list says whether there is nothing, or nothing of what was asked for', () => {
  expect(emptyWords(none).title).toBe('There is no sample yet')
  expect(emptyWords({ ...none, clamped: 'yes' }).title).toBe('No sample is found')
})
