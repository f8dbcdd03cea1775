import type { MemberState, Role } from '../gql/graphql.ts'

/** What a role sees and may do, most powerful first. */
export const roleMeanings = {
  OWNER: 'Everything, and may hand the organization over.',
  ADMIN: 'Everything, but may not change owners.',
  MANAGER: 'Everyone’s work in the projects they joined, and who belongs to those.',
  REVIEWER: 'Their own work, and reviews in the projects they joined.',
  ANNOTATOR: 'Their own work in the projects they joined.',
} as const satisfies Record<Role, string>

export const roleNames = Object.keys(roleMeanings) as Role[]

export const stateWords = {
  ACTIVE: 'Active',
  INVITED: 'Invited',
  DEACTIVATED: 'Deactivated',
} as const satisfies Record<MemberState, string>

export const stateNames = Object.keys(stateWords) as MemberState[]

/** `1 member`, `30 members` */
export const membersText = (count: number): string =>
  count === 1 ? '1 member' : `${count.toLocaleString('en')} members`
