import { expect, test } from 'vitest'
import type { Role } from '../gql/graphql.ts'
import { organizationPagesFor } from './pages.ts'

const labels = (role: Role): string[] => {
  const organization = { key: 'acme', name: 'Acme', timeZone: 'Europe/Warsaw', isDemo: false }
  const viewer = { member: { key: 'ann@acme.example', name: 'Ann', role }, organization }
  return organizationPagesFor(viewer).map(({ label }) => label)
}

test('owners and admins find everything of the organization, managers their workspaces, others nothing', () => {
  expect(labels('OWNER')).toEqual(['Members', 'Workspaces', 'Settings', 'Audit'])
  expect(labels('ADMIN')).toEqual(['Members', 'Workspaces', 'Settings', 'Audit'])
  expect(labels('MANAGER')).toEqual(['Workspaces'])
  expect(labels('REVIEWER')).toEqual([])
  expect(labels('ANNOTATOR')).toEqual([])
})
