import { reachOf } from '@labelpulse/domain'
import type { LocationQueryRaw, RouteLocationRaw } from 'vue-router'
import type { Choices, Viewer } from '../api/session.ts'
import { roleOf, seesOthers } from './rights.ts'

/** Where the navigation leads. A place appears here when it exists. */
export interface NavPlace {
  /** The place's pages are at this path and under it. */
  readonly path: string
  /** Where the link leads, if not to the plain path. */
  readonly to?: RouteLocationRaw
  readonly label: string
  readonly icon: string
}

const performance = { path: '/performance', label: 'Performance', icon: 'i-lucide-chart-column' }

/** Whether a page belongs to a place. */
export const holds = ({ path }: NavPlace, page: string): boolean => page === path || page.startsWith(`${path}/`)

/**
 * The performance page of one member, and of one of their projects: the *Annotator Dashboard*.
 * @param rest what else its address says: the days, for one
 */
export const dashboardOf = (member: string, project?: string, rest: LocationQueryRaw = {}): RouteLocationRaw => ({
  path: performance.path,
  query: { ...rest, member, project },
})

/** What everybody finds first. The home of those who see others is the performance of all of them. */
export function firstPlaces(viewer: Viewer): readonly NavPlace[] {
  if (seesOthers(viewer)) return [performance]
  const home = { path: '/', label: 'Home', icon: 'i-lucide-house' }
  return [home, { ...performance, label: 'My performance', to: dashboardOf(viewer.member.key) }]
}

export const projectsPlace: NavPlace = { path: '/projects', label: 'Projects', icon: 'i-lucide-folder' }

/** The pages of a project; the first is where links to the project lead. */
const projectPages = [
  { name: 'members', label: 'Members' },
  { name: 'samples', label: 'Samples' },
  { name: 'labels', label: 'Labels and queue' },
] as const

const projectPath = (project: string, page: (typeof projectPages)[number]['name']): string =>
  `${projectsPlace.path}/${encodeURIComponent(project)}/${page}`

export const membersPath = (project: string): string => projectPath(project, 'members')

export const samplesPath = (project: string): string => projectPath(project, 'samples')

/** The samples of a project that are assigned to somebody. */
export const samplesOf = (project: string, assignee: string): RouteLocationRaw => ({
  path: samplesPath(project),
  query: { assignee },
})

/** The pages of a project, as tabs. */
export const projectTabs = (project: string): { path: string; label: string }[] =>
  projectPages.map(({ name, label }) => ({ path: projectPath(project, name), label }))

/** The projects that are worked in; the page of projects has the archived ones too. */
export const currentProjects = ({ projects }: Choices): Choices['projects'] =>
  projects.filter(({ isArchived }) => !isArchived)

/** Whether somebody sees no work for belonging to no project: a newcomer, or whoever was taken out of their last one. */
export const belongsNowhere = ({ viewer, choices }: { viewer: Viewer; choices: Choices }): boolean =>
  choices.projects.length === 0 && reachOf[roleOf(viewer)].projects === 'joined'
