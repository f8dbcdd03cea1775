import type { Act } from '@labelpulse/domain'
import type { Viewer } from '../api/session.ts'
import type { NavPlace } from '../shell/places.ts'
import { mayDo } from '../shell/rights.ts'

/** A page on which an organization is run. */
export interface OrganizationPage {
  readonly path: string
  readonly label: string
  readonly icon: string
  /** What one must be allowed to do to find something there. */
  readonly act: Act
}

export const organizationPages: readonly OrganizationPage[] = [
  { path: '/organization/members', label: 'Members', icon: 'i-lucide-users', act: 'managePeople' },
  { path: '/organization/workspaces', label: 'Workspaces', icon: 'i-lucide-layers', act: 'manageProjectMembers' },
  { path: '/organization/settings', label: 'Settings', icon: 'i-lucide-sliders-horizontal', act: 'manageOrganization' },
  { path: '/organization/audit', label: 'Audit', icon: 'i-lucide-scroll-text', act: 'seeAudit' },
]

/** All of them as one place, where there is no room for more. */
export const organizationPlace: NavPlace = {
  path: '/organization',
  label: 'Organization',
  icon: 'i-lucide-building-2',
}

/** Those of the pages on which somebody finds something. */
export const organizationPagesFor = (viewer: Viewer): OrganizationPage[] =>
  organizationPages.filter(({ act }) => mayDo(viewer, act))
