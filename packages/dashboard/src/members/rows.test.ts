import { expect, test } from 'vitest'
import { row } from './numbers.testing.ts'
import { foundRows, mergeRows } from './rows.ts'
import type { MemberRow } from './rows.ts'

const pushed = (complete: boolean, rows: MemberRow[], removedKeys: string[] = []) => ({
  memberPerformance: { complete, rows, removedKeys, measuredAt: '2026-10-14T12:00:00.000Z' },
})

test('a complete push is the table; another one changes the members that it names', () => {
  const before = mergeRows(null, pushed(true, [row('ann'), row('bob')]))
  const busier = row('ann', { submittedAnnotations: 5 })
  expect(mergeRows(before, pushed(false, [busier, row('cleo')], ['bob']))).toEqual([busier, row('cleo')])
})

test('a change to rows that never came says nothing', () => {
  expect(mergeRows(null, pushed(false, [row('ann')]))).toBeNull()
})

test('members are found by every word, in their name or their key', () => {
  const rows = [row('ann@acme.example'), row('bob@acme.example')]
  expect(foundRows(rows, 'ACME bo')).toEqual([rows[1]])
  expect(foundRows(rows, '')).toEqual(rows)
})
