import { expect, test } from 'vitest'
import { shownAlone } from './selection.ts'

const mia = { key: 'mia@x.org' }

test('numbers of one member are theirs alone, of several or of all nobody’s', () => {
  expect(shownAlone(mia, { members: ['ann@x.org'] }, [])).toEqual(['ann@x.org'])
  expect(shownAlone(mia, { members: ['ann@x.org', 'ANN@x.org'] }, [])).toEqual(['ann@x.org'])
  for (const members of [null, undefined, [], ['ann@x.org', 'bob@x.org']])
    expect(shownAlone(mia, { members }, ['ann@x.org', 'bob@x.org'])).toEqual([])
})

test('numbers that hold the work of one other member are theirs, whoever else is named', () => {
  for (const members of [null, ['ann@x.org', 'nobody@x.org']]) {
    expect(shownAlone(mia, { members }, ['ann@x.org'])).toEqual(['ann@x.org'])
    expect(shownAlone(mia, { members }, ['ann@x.org', 'mia@x.org'])).toEqual(['ann@x.org'])
    expect(shownAlone(mia, { members }, ['mia@x.org'])).toEqual([])
  }
})
