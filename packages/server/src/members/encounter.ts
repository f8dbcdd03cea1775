import { Refusal } from '@labelpulse/domain'
import type { Encounter, Standing } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { noMember, stateOf } from './people.ts'
import type { MemberState } from './people.ts'

/** A member whom somebody wants to change. */
export interface Met extends Standing {
  readonly key: string
  readonly name: string
  readonly state: MemberState
}

interface Row extends Met {
  readonly activeOwners: number
}

const members = `select m.member_id as "memberId", m.key, m.name, m.role, ${stateOf} as state,
  ${stateOf} = 'active' as "isActive",
  (select count(*)::int from members m where m.role = 'owner' and ${stateOf} = 'active') as "activeOwners" from members m`

/**
 * The viewer and the member with a key as they stand in this change, whatever the viewer was when the question came;
 * inside an operating visit that other changes wait for.
 */
export async function encounterWith(
  em: SqlEntityManager,
  viewer: Viewer,
  key: string,
  field = 'member',
): Promise<Encounter<Met>> {
  const given = key.trim().toLowerCase()
  const rows = await query<Row>(em, `${members} where m.member_id = $1 or m.key = $2`, [viewer.memberId, given])
  const by = rows.find((row) => row.memberId === viewer.memberId)
  const person = rows.find((row) => row.key === given)
  if (!by) throw new Refusal('FORBIDDEN', 'You are not a member any more.')
  if (!person) throw noMember(given, field)
  return { by, person, activeOwners: person.activeOwners }
}

/** Throws what the domain refuses. */
export function refuse(refusal: Refusal | null): void {
  if (refusal) throw refusal
}
