import { expect, test } from 'vitest'
import type { PersonFragment } from '../gql/graphql.ts'
import { confirmationOf } from './confirmations.ts'

const ann: PersonFragment = {
  key: 'ann@acme.example',
  name: 'Ann',
  role: 'REVIEWER',
  state: 'ACTIVE',
  lastActivityAt: null,
  joinedAt: '2026-10-01T08:00:00Z',
  mayBe: [],
  mayDeactivate: true,
}

test('deactivating says that history stays', () => {
  expect(confirmationOf('deactivate', ann, 'Acme').says).toContain('History stays')
})

test('an invited member who is deactivated has nothing but an invitation to lose', () => {
  expect(confirmationOf('deactivate', { ...ann, state: 'INVITED' }, 'Acme').says).toContain('invitation stops working')
})

test('reactivating says which role they come back with', () => {
  expect(confirmationOf('reactivate', { ...ann, state: 'DEACTIVATED' }, 'Acme').says).toContain('as reviewer')
})

test('handing over says what becomes of both', () => {
  const { title, says } = confirmationOf('handOver', ann, 'Acme')
  expect(title).toBe('Hand Acme over to Ann?')
  expect(says).toContain('Ann becomes its owner, and you become an admin')
})
