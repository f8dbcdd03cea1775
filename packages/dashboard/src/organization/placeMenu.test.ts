import { expect, test } from 'vitest'
import { projectMenu, workspaceMenu } from './placeMenu.ts'

const workspace = { key: 'north', name: 'North', isArchived: false, members: [], projectKeys: [] }
const project = {
  key: 'signs',
  name: 'Road signs',
  workspace: 'north',
  isArchived: true,
  inactivityThresholdMs: 300_000,
  mayManage: true,
  members: [],
  membersThroughWorkspace: [],
}
const deeds = (menu: { deed: string }[][]): string[] => menu.flat().map(({ deed }) => deed)

test('those who keep places may do everything to them', () => {
  expect(deeds(workspaceMenu(workspace, true))).toEqual(['members', 'newProject', 'rename', 'archive'])
  expect(deeds(projectMenu(project, true))).toEqual(['members', 'rename', 'move', 'threshold', 'restore'])
})

test('managers find the members', () => {
  expect(deeds(workspaceMenu(workspace, false))).toEqual(['members'])
  expect(deeds(projectMenu(project, false))).toEqual(['members'])
})
