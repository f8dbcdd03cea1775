import { menuOf } from './menu.ts'
import type { Deeds, MenuEntry } from './menu.ts'
import type { Project, Workspace } from './placeTree.ts'

/** What may be done about a workspace or project. */
export type PlaceDeed = 'members' | 'newProject' | 'rename' | 'move' | 'threshold' | 'archive' | 'restore'

const items: Deeds<PlaceDeed> = {
  members: { label: 'Members', icon: 'i-lucide-users' },
  newProject: { label: 'New project in it…', icon: 'i-lucide-folder-plus' },
  rename: { label: 'Rename…', icon: 'i-lucide-pencil' },
  move: { label: 'Move…', icon: 'i-lucide-folder-input' },
  threshold: { label: 'Inactivity threshold…', icon: 'i-lucide-timer' },
  archive: { label: 'Archive…', icon: 'i-lucide-archive' },
  restore: { label: 'Restore…', icon: 'i-lucide-archive-restore' },
}

const keeping = ({ isArchived }: { readonly isArchived: boolean }): PlaceDeed => (isArchived ? 'restore' : 'archive')

/** What is offered about a workspace; who belongs to it is shown to everyone who leads. */
export const workspaceMenu = (workspace: Workspace, mayManagePlaces: boolean): MenuEntry<PlaceDeed>[][] =>
  menuOf<PlaceDeed>(items, [
    [['members', true]],
    [
      ['newProject', mayManagePlaces],
      ['rename', mayManagePlaces],
    ],
    [[keeping(workspace), mayManagePlaces]],
  ])

export const projectMenu = (project: Project, mayManagePlaces: boolean): MenuEntry<PlaceDeed>[][] =>
  menuOf<PlaceDeed>(items, [
    [['members', true]],
    [
      ['rename', mayManagePlaces],
      ['move', mayManagePlaces],
      ['threshold', mayManagePlaces],
    ],
    [[keeping(project), mayManagePlaces]],
  ])
