import { expect, test } from 'vitest'
import { belongsNowhere, firstPlaces, holds, membersPath } from './places.ts'

const viewer = (role: 'OWNER' | 'MANAGER' | 'ANNOTATOR') => ({
  member: { key: 'ann@acme.example', name: 'Ann', role },
  organization: { key: 'acme', name: 'Acme', timeZone: 'Europe/Warsaw', isDemo: false },
})

test('those who see others begin with the performance of all, the rest with their own', () => {
  const performance = { path: '/performance', query: { member: 'ann@acme.example', project: undefined } }
  expect(firstPlaces(viewer('ANNOTATOR')).map(({ path, to }) => to ?? path)).toEqual(['/', performance])
  expect(firstPlaces(viewer('MANAGER')).map(({ path, to }) => to ?? path)).toEqual(['/performance'])
  expect(firstPlaces(viewer('ANNOTATOR')).map(({ label }) => label)).toEqual(['Home', 'My performance'])
  expect(firstPlaces(viewer('MANAGER')).map(({ label }) => label)).toEqual(['Performance'])
})

test('a page belongs to the place that it is at or under', () => {
  const projects = { path: '/projects', label: 'Projects', icon: 'i-lucide-folder' }
  expect(['/projects', '/projects/images/members', '/projections'].map((page) => holds(projects, page))).toEqual([
    true,
    true,
    false,
  ])
})

test('a key with a slash stays one part of an address', () => {
  expect(membersPath('a/b')).toBe('/projects/a%2Fb/members')
})

test('who sees joined projects only, and has joined none, belongs nowhere', () => {
  const project = { key: 'images', name: 'Images', workspace: null, isArchived: false }
  const nowhere = (role: 'OWNER' | 'ANNOTATOR', ...projects: (typeof project)[]): boolean =>
    belongsNowhere({ viewer: viewer(role), choices: { members: [], workspaces: [], projects } })
  expect([nowhere('ANNOTATOR'), nowhere('ANNOTATOR', project), nowhere('OWNER')]).toEqual([true, false, false])
})
