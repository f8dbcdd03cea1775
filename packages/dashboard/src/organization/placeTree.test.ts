import { expect, test } from 'vitest'
import { aProject, aWorkspace } from './places.testing.ts'
import { keptIn, memberCount, minutesText, sectionsOf } from './placeTree.ts'

const ann = { key: 'ann@acme.example', name: 'Ann', role: 'ANNOTATOR' } as const
const workspace = (key: string, isArchived = false) => aWorkspace({ key, name: key, isArchived })
const project = (key: string, of: string | null, isArchived = false) =>
  aProject({ key, name: key, workspace: of, isArchived })
const keys = (...sections: ReturnType<typeof sectionsOf>) =>
  sections.map((section) => [section.workspace?.key ?? null, ...section.projects.map(({ key }) => key)])

test('projects stand under their workspace, those of none at the end', () => {
  const places = { workspaces: [workspace('north')], projects: [project('a', null), project('b', 'north')] }
  expect(keys(...sectionsOf(places, false))).toEqual([
    ['north', 'b'],
    [null, 'a'],
  ])
})

test('a project whose workspace is not to be seen stands among those of none', () => {
  expect(keys(...sectionsOf({ workspaces: [], projects: [project('a', 'hidden')] }, false))).toEqual([[null, 'a']])
})

test('what was put away is shown when it is asked for, or when work goes on in it', () => {
  const places = {
    workspaces: [workspace('old', true), workspace('older', true)],
    projects: [project('a', 'old'), project('b', 'older', true)],
  }
  expect(keys(...sectionsOf(places, false))).toEqual([['old', 'a']])
  expect(keys(...sectionsOf(places, true))).toEqual([
    ['old', 'a'],
    ['older', 'b'],
  ])
})

test('somebody who belongs in two ways is one member', () => {
  expect(memberCount({ ...project('a', 'north'), members: [ann], membersThroughWorkspace: [ann] })).toBe(1)
})

test('a threshold is said in minutes', () => {
  expect(minutesText(300_000)).toBe('5 min')
  expect(minutesText(45_000)).toBe('0.75 min')
})

test('a project knows whom it has through its workspace, and of which', () => {
  const bob = { ...ann, key: 'bob@acme.example', name: 'Bob' }
  const places = {
    workspaces: [{ ...workspace('north'), name: 'North', members: [bob] }],
    projects: [{ ...project('signs', 'north'), members: [ann], membersThroughWorkspace: [bob] }, project('lone', null)],
  }
  const signs = keptIn(places, { kind: 'project', key: 'signs' }, false)
  expect(signs?.members).toEqual([ann])
  expect(signs?.through).toEqual({ name: 'North', members: [bob] })
  expect(keptIn(places, { kind: 'project', key: 'lone' }, false)?.through).toBeNull()
  expect(keptIn(places, { kind: 'workspace', key: 'north' }, false)).toMatchObject({ mayChangeMembers: false })
  expect(keptIn(places, { kind: 'project', key: 'gone' }, true)).toBeNull()
})
