import { expect, test } from 'vitest'
import { shownAlone } from './selection.ts'

test('a report shows a member alone where its selection names nobody else', () => {
  expect(shownAlone({ members: ['ann@x.org'] }, null)).toEqual(['ann@x.org'])
  expect(shownAlone({ members: ['ann@x.org', 'ANN@x.org'] }, null)).toEqual(['ann@x.org'])
  for (const members of [undefined, null, [], ['ann@x.org', 'bob@x.org']])
    expect(shownAlone({ members }, null)).toEqual([])
})

test('a report shows a member alone where nobody else has work in it, whoever is named beside', () => {
  for (const members of [null, ['ann@x.org', 'nobody@x.org']])
    expect(shownAlone({ members }, 'ann@x.org')).toEqual(['ann@x.org'])
})
