import type { Role, TokenScope } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { operate } from '../src/database/keys/operate.ts'
import { query } from '../src/database/query.ts'
import { visit } from '../src/database/visit.ts'
import type { Visitable } from '../src/database/visit.ts'
import { createPasswordLink } from '../src/members/links.ts'
import { createMember, createOrganization } from '../src/members/organizations.ts'
import { hashPassword } from '../src/members/passwords.ts'
import type { MemberId } from '../src/members/sessions.ts'
import { createToken } from '../src/members/tokens.ts'

export interface Person {
  /** The key of an organization that is made for this person alone. */
  readonly organization: string
  readonly email: string
  readonly role?: Role
  readonly password?: string
}

export async function makePerson(database: Visitable, person: Person): Promise<MemberId> {
  const { organization, email, role = 'owner', password } = person
  const organizationId = newId()
  const passwordHash = password === undefined ? undefined : await hashPassword(password)
  return visit(database, operate(organizationId), async (em) => {
    await createOrganization(em, { organizationId, key: organization, name: organization, timeZone: 'UTC' })
    const member = { organizationId, key: email, name: email, role }
    return createMember(em, passwordHash === undefined ? member : { ...member, passwordHash })
  })
}

export const tokenFor = (
  database: Visitable,
  member: MemberId,
  scopes: readonly TokenScope[] = ['read'],
  expiresDays?: number,
): Promise<string> =>
  visit(
    database,
    operate(member.organizationId),
    async (em) => (await createToken(em, member, scopes, expiresDays)).secret,
  )

/** The secret of a new password link. */
export async function linkFor(database: Visitable, member: MemberId): Promise<string> {
  const link = await visit(database, operate(member.organizationId), (em) =>
    createPasswordLink(em, member, 'https://x'),
  )
  return new URL(link).hash.slice(1)
}

/** Runs a statement about one member: $1 is the organization, $2 the member. */
export const change = (database: Visitable, { organizationId, memberId }: MemberId, sql: string): Promise<unknown[]> =>
  visit(database, operate(organizationId), (em) => query(em, sql, [organizationId, memberId]))
