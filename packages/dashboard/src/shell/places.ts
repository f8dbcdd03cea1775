import type { RouteLocationRaw } from 'vue-router'
import type { Choices, Viewer } from '../api/session.ts'
import { seesOthers } from './rights.ts'

/** Where the navigation leads. A place appears here when it exists. */
export interface NavPlace {
  readonly to: RouteLocationRaw
  readonly label: string
  readonly icon: string
  /** Whether a page with this path belongs to it. */
  readonly holds: (path: string) => boolean
}

/** The performance page of one member, or of one of their projects: the *Annotator Dashboard*. */
export const dashboardOf = (member: string, project?: string): RouteLocationRaw => ({
  path: '/performance',
  query: { member, ...(project !== undefined && { project }) },
})

/** The places of somebody, the first ones first. */
export function placesOf(viewer: Viewer): readonly NavPlace[] {
  const home = { to: '/', label: 'Home', icon: 'i-lucide-house' }
  // The home of those who see others is the performance of all.
  if (seesOthers(viewer)) return [{ ...home, holds: (path) => path === '/' || path === '/performance' }]
  return [
    { ...home, holds: (path) => path === '/' },
    {
      to: dashboardOf(viewer.member.key),
      label: 'My performance',
      icon: 'i-lucide-chart-column',
      holds: (path) => path === '/performance',
    },
  ]
}

export const projectsPath = '/projects'

export const membersPath = (project: string): string => `${projectsPath}/${encodeURIComponent(project)}/members`

/** The projects that are worked in, for the navigation; the page of projects has the archived ones too. */
export const currentProjects = ({ projects }: Choices): Choices['projects'] =>
  projects.filter(({ isArchived }) => !isArchived)
