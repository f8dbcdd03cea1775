import { Refusal } from '@labelpulse/domain'
import type { Database } from '../database/open.ts'
import { membersNamed } from '../members/organizations.ts'
import type { MemberSomewhere } from '../members/organizations.ts'

/** A member as the command line names one. */
export interface MemberGiven {
  readonly member: string
  /** Needed where two organizations have that member. */
  readonly organization?: string | undefined
}

/** The one active member that is meant. */
export async function memberGiven(database: Database, { member, organization }: MemberGiven): Promise<MemberSomewhere> {
  const found = await membersNamed(database, member, organization)
  if (found[0] && found.length === 1) return found[0]
  const place = organization === undefined ? '' : ` in the organization '${organization}'`
  if (!found.length) throw new Refusal('NOT_FOUND', `There is no active member '${member}'${place}`)
  const keys = found.map(({ organizationKey }) => organizationKey).join(', ')
  throw new Refusal('BAD_USER_INPUT', `Several organizations have a member '${member}', say --organization: ${keys}`)
}
