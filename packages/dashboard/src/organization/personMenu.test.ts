import { expect, test } from 'vitest'
import type { PersonFragment, Role } from '../gql/graphql.ts'
import { personMenu } from './personMenu.ts'

const organization = { key: 'acme', name: 'Acme', timeZone: 'Europe/Warsaw', isDemo: false }
const viewer = (role: Role) => ({ member: { key: 'me@acme.example', name: 'Me', role }, organization })

const ann: PersonFragment = {
  key: 'ann@acme.example',
  name: 'Ann',
  role: 'ANNOTATOR',
  state: 'ACTIVE',
  lastActivityAt: null,
  joinedAt: '2026-10-01T08:00:00Z',
  mayBe: ['ADMIN', 'MANAGER', 'REVIEWER', 'ANNOTATOR'],
  mayDeactivate: true,
}
const deeds = (person: Partial<PersonFragment>, role: Role, mayMail = true) =>
  personMenu({ ...ann, ...person }, viewer(role), mayMail)
    .flat()
    .map(({ deed }) => deed)

test('an owner may do everything about an active member', () => {
  expect(deeds({}, 'OWNER')).toEqual(['changeRole', 'rename', 'merge', 'handOver', 'deactivate'])
})

test('an admin hands nothing over, and changes nothing of an owner', () => {
  expect(deeds({}, 'ADMIN')).toEqual(['changeRole', 'rename', 'merge', 'deactivate'])
  expect(deeds({ role: 'OWNER', mayBe: [], mayDeactivate: false }, 'ADMIN')).toEqual([])
})

test('the last owner may rename themselves and nothing else', () => {
  const self: Partial<PersonFragment> = { key: 'me@acme.example', role: 'OWNER', mayBe: [], mayDeactivate: false }
  expect(deeds(self, 'OWNER')).toEqual(['rename'])
})

test('an invited member can be invited again, and made owner by nobody', () => {
  expect(deeds({ state: 'INVITED' }, 'OWNER')).toEqual(['changeRole', 'rename', 'merge', 'renew', 'deactivate'])
})

test('a deactivated member can come back', () => {
  expect(deeds({ state: 'DEACTIVATED' }, 'OWNER')).toEqual(['changeRole', 'rename', 'merge', 'reactivate'])
})

test('without letters, a password link is made by hand', () => {
  const renew = personMenu(ann, viewer('OWNER'), false)
    .flat()
    .find(({ deed }) => deed === 'renew')
  expect(renew?.label).toBe('Make a password link…')
})

test('a role that is the only one to give is not offered to be changed', () => {
  expect(deeds({ mayBe: ['ANNOTATOR'] }, 'ADMIN')).not.toContain('changeRole')
})
