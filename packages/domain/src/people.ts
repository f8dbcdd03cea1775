import { Refusal } from './refusal.ts'
import { roles } from './role.ts'
import type { Role } from './role.ts'

/** A member, as the rules on people see one. */
export interface Standing {
  readonly memberId: string
  readonly role: Role
  /** Neither deactivated nor merely invited. */
  readonly isActive: boolean
}

/** Somebody who wants to change somebody, both as they are at that moment. */
export interface Encounter<Person extends Standing = Standing> {
  /** An owner or an admin: whoever is neither may change nobody. */
  readonly by: Standing
  readonly person: Person
  /** How many owners are active in the organization. */
  readonly activeOwners: number
}

const isSelf = ({ by, person }: Encounter): boolean => by.memberId === person.memberId

const isLastOwner = ({ person, activeOwners }: Encounter): boolean =>
  person.role === 'owner' && person.isActive && activeOwners <= 1

const lastOwner = (): Refusal => new Refusal('CONFLICT', 'The last owner stays: make somebody else an owner first.')

/** Why somebody may not change anything of somebody, or null. */
export function changeRefusal({ by, person }: Encounter): Refusal | null {
  if (!by.isActive || (by.role !== 'owner' && by.role !== 'admin'))
    return new Refusal('FORBIDDEN', 'Only owners and admins change members.')
  if (by.role === 'admin' && person.role === 'owner') return new Refusal('FORBIDDEN', 'Only owners change an owner.')
  return null
}

/** Why somebody may not give a role to a new member, or null. */
export function invitationRefusal({ by }: Pick<Encounter, 'by'>, role: Role): Refusal | null {
  if (by.role === 'admin' && role === 'owner')
    return new Refusal('FORBIDDEN', 'Only owners make somebody an owner.', 'role')
  return changeRefusal({ by, person: { memberId: '', role, isActive: false }, activeOwners: 0 })
}

/** Why somebody may not give a role to somebody, or null. The role that they have counts as one to give. */
export function roleRefusal(encounter: Encounter, role: Role): Refusal | null {
  if (isSelf(encounter)) return new Refusal('FORBIDDEN', 'Nobody changes their own role.')
  const refusal = changeRefusal(encounter) ?? invitationRefusal(encounter, role)
  if (refusal) return refusal
  return role !== 'owner' && isLastOwner(encounter) ? lastOwner() : null
}

/** The roles that somebody may give to somebody, theirs included; none: their role is not for them to change. */
export const rolesToGive = (encounter: Encounter): Role[] => roles.filter((role) => !roleRefusal(encounter, role))

/** Why somebody may not deactivate somebody, or null. */
export const deactivationRefusal = (encounter: Encounter): Refusal | null =>
  changeRefusal(encounter) ?? (isLastOwner(encounter) ? lastOwner() : null)

/** Why somebody (`encounter.person`) may not be merged into somebody else, or null. What they did becomes the other's. */
export function mergeRefusal(encounter: Encounter, into: Standing): Refusal | null {
  const { memberId } = encounter.person
  if (memberId === into.memberId)
    return new Refusal('BAD_USER_INPUT', 'A member cannot be merged into themselves.', 'into')
  if (isSelf(encounter)) return new Refusal('FORBIDDEN', 'Nobody merges themselves away.', 'from')
  return deactivationRefusal(encounter)
}

/** Why somebody may not hand the organization over to somebody, or null. They become an admin, the other an owner. */
export function transferRefusal(encounter: Encounter): Refusal | null {
  const { by, person } = encounter
  if (by.role !== 'owner' || !by.isActive) return new Refusal('FORBIDDEN', 'Only an owner hands the organization over.')
  if (isSelf(encounter)) return new Refusal('BAD_USER_INPUT', 'You are its owner already.', 'to')
  return person.isActive ? null : new Refusal('CONFLICT', 'Only an active member can become its owner.', 'to')
}
