import type { Project, Workspace } from './placeTree.ts'

/** What may be done about a workspace or project. */
export type PlaceDeed = 'members' | 'newProject' | 'rename' | 'move' | 'threshold' | 'archive' | 'restore'

const items = {
  members: { label: 'Members', icon: 'i-lucide-users' },
  newProject: { label: 'New project in it…', icon: 'i-lucide-folder-plus' },
  rename: { label: 'Rename…', icon: 'i-lucide-pencil' },
  move: { label: 'Move…', icon: 'i-lucide-folder-input' },
  threshold: { label: 'Inactivity threshold…', icon: 'i-lucide-timer' },
  archive: { label: 'Archive…', icon: 'i-lucide-archive' },
  restore: { label: 'Restore…', icon: 'i-lucide-archive-restore' },
} as const satisfies Record<PlaceDeed, { label: string; icon: string }>

const named = (deed: PlaceDeed) => ({ deed, ...items[deed] })

const keeping = ({ isArchived }: { readonly isArchived: boolean }): PlaceDeed => (isArchived ? 'restore' : 'archive')

/** What is offered about a workspace; who belongs to it is shown to everyone who leads. */
export const workspaceMenu = (workspace: Workspace, mayManagePlaces: boolean) => [
  [named('members')],
  mayManagePlaces ? (['newProject', 'rename'] as const).map(named) : [],
  mayManagePlaces ? [named(keeping(workspace))] : [],
]

export const projectMenu = (project: Project, mayManagePlaces: boolean) => [
  [named('members')],
  mayManagePlaces ? (['rename', 'move', 'threshold'] as const).map(named) : [],
  mayManagePlaces ? [named(keeping(project))] : [],
]
