import type { PlacesQuery } from '../gql/graphql.ts'

export type Workspace = PlacesQuery['places']['workspaces'][number]
export type Project = PlacesQuery['places']['projects'][number]

/** A workspace with its projects; null: the projects of none. */
export interface Section {
  readonly workspace: Workspace | null
  readonly projects: readonly Project[]
}

/**
 * The workspaces, each with its projects, those of none at the end.
 * @param withArchived whether what was put away is shown too
 */
export function sectionsOf({ workspaces, projects }: PlacesQuery['places'], withArchived: boolean): Section[] {
  const shown = projects.filter((project) => withArchived || !project.isArchived)
  const known = new Set(workspaces.map(({ key }) => key))
  const sections = workspaces
    .map((workspace) => ({ workspace, projects: shown.filter((project) => project.workspace === workspace.key) }))
    // A project that is worked in is shown, whatever became of its workspace.
    .filter((section) => withArchived || !section.workspace.isArchived || section.projects.length > 0)
  const loose = shown.filter(({ workspace }) => workspace === null || !known.has(workspace))
  return loose.length === 0 ? sections : [...sections, { workspace: null, projects: loose }]
}

export const hasArchived = ({ workspaces, projects }: PlacesQuery['places']): boolean =>
  [...workspaces, ...projects].some(({ isArchived }) => isArchived)

/** A workspace or project, as something that people belong to and that can be put away. */
export interface Kept {
  readonly kind: 'workspace' | 'project'
  readonly key: string
  readonly name: string
  readonly isArchived: boolean
  readonly members: Project['members']
  readonly through: { readonly name: string; readonly members: Project['members'] } | null
  /** Whether the viewer may change who belongs to it. */
  readonly mayChangeMembers: boolean
}

const keptWorkspace = ({ key, name, isArchived, members }: Workspace, mayChangeMembers: boolean): Kept => ({
  kind: 'workspace',
  key,
  name,
  isArchived,
  members,
  through: null,
  mayChangeMembers,
})

function keptProject(project: Project, workspaces: readonly Workspace[]): Kept {
  const { key, name, isArchived, members, membersThroughWorkspace, mayManage } = project
  const workspace = workspaces.find((each) => each.key === project.workspace)
  const through = project.workspace && { name: workspace?.name ?? project.workspace, members: membersThroughWorkspace }
  return { kind: 'project', key, name, isArchived, members, through: through || null, mayChangeMembers: mayManage }
}

/** The workspace or project with a key, or null: it is gone. */
export function keptIn(
  { workspaces, projects }: PlacesQuery['places'],
  { kind, key }: Pick<Kept, 'kind' | 'key'>,
  mayManagePlaces: boolean,
): Kept | null {
  const workspace = kind === 'workspace' && workspaces.find((each) => each.key === key)
  if (workspace) return keptWorkspace(workspace, mayManagePlaces)
  const project = kind === 'project' && projects.find((each) => each.key === key)
  return project ? keptProject(project, workspaces) : null
}

/** How many belong to a project, however they came to. */
export const memberCount = ({ members, membersThroughWorkspace }: Project): number =>
  new Set([...members, ...membersThroughWorkspace].map(({ key }) => key)).size

const minuteMs = 60_000

/** A threshold as people give it: `5 min`, `0.5 min`. */
export const minutesText = (ms: number): string =>
  `${(ms / minuteMs).toLocaleString('en', { maximumFractionDigits: 2 })} min`

export const minutesOf = (ms: number): number => ms / minuteMs

export const msOf = (minutes: number): number => Math.round(minutes * minuteMs)
