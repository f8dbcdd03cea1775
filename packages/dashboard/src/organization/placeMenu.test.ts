import { expect, test } from 'vitest'
import type { MenuEntry } from './menu.ts'
import { projectMenu, workspaceMenu } from './placeMenu.ts'
import type { PlaceDeed } from './placeMenu.ts'
import { aProject, aWorkspace } from './places.testing.ts'

const workspace = aWorkspace()
const project = aProject({ isArchived: true })
const deeds = (menu: MenuEntry<PlaceDeed>[][]) => menu.flat().map(({ deed }) => deed)

test('those who keep places may do everything to them', () => {
  expect(deeds(workspaceMenu(workspace, true))).toEqual(['members', 'newProject', 'rename', 'archive'])
  expect(deeds(projectMenu(project, true))).toEqual(['members', 'rename', 'move', 'threshold', 'restore'])
})

test('managers find the members', () => {
  expect(deeds(workspaceMenu(workspace, false))).toEqual(['members'])
  expect(deeds(projectMenu(project, false))).toEqual(['members'])
})
