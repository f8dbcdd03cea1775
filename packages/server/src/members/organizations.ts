import { Refusal, timeZoneFrom } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { identify } from '../database/keys/identify.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { refuseFormer } from './former-keys.ts'
import type { MemberId } from './sessions.ts'

export interface Organization {
  readonly organizationId: string
  readonly key: string
  readonly name: string
  readonly timeZone: string
  readonly isDemo: boolean
}

/** All organizations, oldest first. */
export const organizationsIn = (database: Visitable): Promise<Organization[]> =>
  visit(database, identify({ nobody: true }), (em) =>
    query<Organization>(
      em,
      `select organization_id as "organizationId", key, name, time_zone as "timeZone", is_demo as "isDemo"
       from organizations order by created_at, organization_id`,
    ),
  )

/** The organizations of which a re-dating is under way. */
export async function organizationsToRedate(database: Visitable): Promise<string[]> {
  const rows = await visit(database, identify({ nobody: true }), (em) =>
    query<{ id: string }>(em, 'select organizations_to_redate() as id'),
  )
  return rows.map(({ id }) => id)
}

export const isEmpty = async (database: Visitable): Promise<boolean> => (await organizationsIn(database)).length === 0

/** A member somewhere, by key: two organizations may have the same. */
export interface MemberSomewhere extends MemberId {
  readonly organizationKey: string
  readonly key: string
  readonly name: string
  readonly role: Role
}

/** The members with a key, in all organizations or in the one that is named; deactivated ones are not found. */
export const membersNamed = (
  database: Visitable,
  memberKey: string,
  organizationKey: string | null = null,
): Promise<MemberSomewhere[]> =>
  visit(database, identify({ email: memberKey.toLowerCase() }), (em) =>
    query<MemberSomewhere>(
      em,
      `select organization_id as "organizationId", member_id as "memberId", o.key as "organizationKey", m.key, m.name, m.role
       from members m join organizations o using (organization_id)
       where m.key = $1 and m.deactivated_at is null and ($2::text is null or o.key = $2) order by o.key`,
      [memberKey.toLowerCase(), organizationKey],
    ),
  )

export interface NewOrganization {
  /** The one that the visit operates on. */
  readonly organizationId: string
  readonly key: string
  readonly name: string
  readonly timeZone: string
  readonly isDemo?: boolean
}

/** Makes an organization, inside the visit `operate(organizationId)`. */
export async function createOrganization(em: SqlEntityManager, organization: NewOrganization): Promise<void> {
  const { organizationId, key, name, isDemo = false } = organization
  const timeZone = timeZoneFrom(organization.timeZone)
  if (timeZone === null)
    throw new Refusal(
      'BAD_USER_INPUT',
      `'${organization.timeZone}' is not a time zone, such as Europe/Berlin.`,
      'timeZone',
    )
  const made = await query(
    em,
    `insert into organizations (organization_id, key, name, time_zone, is_demo, created_at)
     values ($1, $2, $3, $4, $5, $6) on conflict (key) do nothing returning key`,
    [organizationId, key, name, timeZone, isDemo, new Date()],
  )
  if (made.length === 0) throw new Refusal('CONFLICT', `There is an organization '${key}' already.`)
}

export interface NewMember {
  readonly organizationId: string
  /** The e-mail. */
  readonly key: string
  readonly name: string
  readonly role: Role
  /** Absent: only a link or a token lets this member in. */
  readonly passwordHash?: string
  /** Absent: they are a member without having to accept anything. */
  readonly invitedAt?: Date
}

/** Makes a member, inside an operating visit. */
export async function createMember(em: SqlEntityManager, member: NewMember): Promise<MemberId> {
  const { organizationId, name, role, passwordHash = null, invitedAt = null } = member
  const key = member.key.toLowerCase()
  await refuseFormer(em, key, 'key')
  const memberId = newId()
  const made = await query(
    em,
    `insert into members (organization_id, member_id, key, name, role, password_hash, created_at, invited_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (organization_id, key) do nothing returning member_id`,
    [organizationId, memberId, key, name, role, passwordHash, new Date(), invitedAt],
  )
  if (made.length === 0) throw new Refusal('CONFLICT', `There is a member '${key}' already.`, 'key')
  return { organizationId, memberId }
}
