import { deactivationRefusal, Refusal, rolesToGive } from '@labelpulse/domain'
import type { Role, Standing } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { aText, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'

export const memberStates = ['active', 'invited', 'deactivated'] as const

export type MemberState = (typeof memberStates)[number]

/** A member, as those who run the organization see one. */
export interface Person {
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly state: MemberState
  /** Null: never seen, and nothing done. */
  readonly lastActivityAt: string | null
  readonly joinedAt: string
  /** The roles that the viewer may give them, theirs included. */
  readonly mayBe: readonly Role[]
  readonly mayDeactivate: boolean
}

export interface PeopleFilter {
  /** Part of a name or key, in any case of letters. */
  readonly search: string | null
  readonly state: MemberState | null
}

interface Row extends Omit<Person, 'mayBe' | 'mayDeactivate'> {
  readonly memberId: string
  readonly activeOwners: number
}

/** The state of `members m`. */
export const stateOf = `case when m.deactivated_at is not null then 'deactivated'
  when m.invited_at is not null and m.joined_at is null then 'invited' else 'active' end`

const found = `from members m where ($1::text is null or strpos(lower(m.name), lower($1)) > 0 or strpos(m.key, lower($1)) > 0)
  and ($2::text is null or ${stateOf} = $2)`

const needed = 'm.organization_id, m.member_id, m.key, m.name, m.role, m.created_at, m.joined_at, m.last_seen_at'

// Activity is looked up for those on the page only.
const columns = `p.member_id as "memberId", p.key, p.name, p.role, p.state, coalesce(p.joined_at, p.created_at) as "joinedAt",
  greatest(p.last_seen_at, (select max(w.created_at) from workunits w
    where w.organization_id = p.organization_id and w.member_id = p.member_id)) as "lastActivityAt",
  (select count(*)::int from members o where o.organization_id = p.organization_id and o.role = 'owner'
    and o.deactivated_at is null and (o.invited_at is null or o.joined_at is not null)) as "activeOwners"`

function personFrom({ memberId, activeOwners, ...row }: Row, viewer: Viewer): Person {
  const by: Standing = { memberId: viewer.memberId, role: viewer.role, isActive: true }
  const encounter = { by, person: { memberId, role: row.role, isActive: row.state === 'active' }, activeOwners }
  return { ...row, mayBe: rolesToGive(encounter), mayDeactivate: deactivationRefusal(encounter) === null }
}

/** A page of the organization's people by name, then key; inside a read visit of an owner or admin. */
export async function peoplePage(
  em: SqlEntityManager,
  viewer: Viewer,
  { search, state }: PeopleFilter,
  first: number,
  after: string | null,
): Promise<Page<Person>> {
  checkFirst(first)
  const [name = null, key = null] = after === null ? [] : placeOf(after, [aText, aText])
  const filters = [search, state]
  const rows = await query<Row>(
    em,
    `select ${columns} from (
       select ${needed}, ${stateOf} as state ${found} and ($3::text is null or (m.name, m.key) > ($3, $4))
       order by m.name, m.key limit $5::int
     ) p order by p.name, p.key`,
    [...filters, name, key, first + 1],
  )
  const [counted] = await query<{ count: number }>(em, `select count(*)::int as count ${found}`, filters)
  const people = rows.map((row) => personFrom(row, viewer))
  return pageOf(people, first, counted?.count ?? 0, (person) => [person.name, person.key])
}

/** The person with a key, inside a read visit of an owner or admin. */
export async function personNamed(em: SqlEntityManager, viewer: Viewer, key: string): Promise<Person> {
  const [row] = await query<Row>(
    em,
    `select ${columns} from (select ${needed}, ${stateOf} as state from members m where m.key = $1) p`,
    [key],
  )
  if (!row) throw noMember(key)
  return personFrom(row, viewer)
}

export const noMember = (key: string, field = 'member'): Refusal =>
  new Refusal('NOT_FOUND', `There is no member '${key}'.`, field)
