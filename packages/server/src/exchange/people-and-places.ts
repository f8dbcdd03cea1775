import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { takeTurn } from '../members/change.ts'
import { stateOf } from '../members/people.ts'
import { deedsOfFormerKeys, deedsOfJoining, deedsOfNewcomers, deedsOfRoles, roleChangesOf } from './deeds.ts'
import type { Joined } from './deeds.ts'
import { addFormerKeys, keepFormerKeys } from './former-keys.ts'
import type { Gathered } from './gathered.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'
import { instantOf } from '../work/instants.ts'
import { putRows } from './rows.ts'
import type { NamedRow, NamedTable } from './rows.ts'
import { count } from './tally.ts'
import type { Tallies } from './tally.ts'

type PlaceKind = 'workspace' | 'project'

const tableOf = (kind: 'member' | PlaceKind, ...changing: readonly string[]): NamedTable => ({
  name: `${kind}s`,
  id: `${kind}_id`,
  naming: { key: 'text' },
  changing,
})

const members = tableOf('member', 'name', 'role')
const workspaces = tableOf('workspace', 'name')
const projects = tableOf(
  'project',
  'workspace_id',
  'name',
  'inactivity_threshold_ms',
  'labels',
  'settings',
  'archived_at',
)

const defaultInactivityThresholdMs = 300_000

/** What a cleared field becomes, where the column needs a value. */
const cleared = <T>(value: T | null | undefined, instead: T): T | undefined => (value === null ? instead : value)

const memberRows = (organizationId: string, gathered: Gathered): NamedRow[] =>
  [...gathered.members.values()].map(({ record: { key, name, role } }) => {
    const changes = { name: cleared(name, key), role }
    const begun = { organization_id: organizationId, member_id: newId(), key, created_at: new Date().toISOString() }
    return { row: { ...begun, ...changes, name: name ?? key }, changes }
  })

const workspaceRows = (organizationId: string, gathered: Gathered): NamedRow[] =>
  [...gathered.workspaces.values()].map(({ key, name }) => ({
    row: { organization_id: organizationId, workspace_id: newId(), key, name: name ?? key },
    changes: { name: cleared(name, key) },
  }))

const projectRows = (organizationId: string, gathered: Gathered, names: Names): NamedRow[] =>
  [...gathered.projects.values()].map(({ key, workspace, name, inactivityThresholdMs, archivedAtMs, ...json }) => {
    const changes = {
      workspace_id: typeof workspace === 'string' ? idOf(names, 'workspace', workspace) : workspace,
      name: cleared(name, key),
      inactivity_threshold_ms: cleared(inactivityThresholdMs, defaultInactivityThresholdMs),
      labels: json.labels,
      settings: json.settings,
      archived_at: instantOf(archivedAtMs),
    }
    const begun = { organization_id: organizationId, project_id: newId(), key }
    const needed = { name: name ?? key, inactivity_threshold_ms: inactivityThresholdMs ?? defaultInactivityThresholdMs }
    return { row: { ...begun, ...changes, ...needed }, changes }
  })

async function join(
  em: SqlEntityManager,
  organizationId: string,
  kind: PlaceKind,
  places: Gathered['workspaces' | 'projects'],
  names: Names,
): Promise<Joined[]> {
  const rows = [...places].flatMap(([key, place]) =>
    place.members.map((member) => ({ place: idOf(names, kind, key), member: idOf(names, 'member', member) })),
  )
  return query<Joined>(
    em,
    `with joined as (
       insert into ${kind}_members (organization_id, ${kind}_id, member_id)
       select $1::uuid, place, member from json_to_recordset($2::json) as r(place uuid, member uuid)
       order by place, member on conflict do nothing returning organization_id, ${kind}_id, member_id
     )
     select p.key as place, m.key as member from joined
     join ${kind}s p using (organization_id, ${kind}_id) join members m using (organization_id, member_id) order by 1, 2`,
    [organizationId, JSON.stringify(rows)],
  )
}

/** Refuses a file that takes the last owner's role away: nobody could give it to anybody any more. */
async function refuseOwnerless(em: SqlEntityManager, organizationId: string): Promise<void> {
  const owners = await query(
    em,
    `select 1 from members m where m.organization_id = $1::uuid and m.role = 'owner' and ${stateOf} = 'active' limit 1`,
    [organizationId],
  )
  if (!owners.length) throw new Refusal('CONFLICT', 'The file would leave the organization without an owner.')
}

/**
 * Writes the new people and the places of a file, in this transaction: places that exist take the new fields, memberships are
 * added. Ids of new ones are added to `names`.
 */
export async function writePeopleAndPlaces(
  em: SqlEntityManager,
  organizationId: string,
  gathered: Gathered,
  names: Names,
  by: Actor,
): Promise<Tallies> {
  const tallies: Tallies = {}
  const deeds = deedsOfNewcomers(gathered, names)
  const put = async (kind: 'member' | PlaceKind, table: NamedTable, rows: readonly NamedRow[]): Promise<void> => {
    const added = await putRows(em, table, organizationId, rows)
    for (const { row } of rows) {
      const key = String(row['key'])
      if (!names[kind].has(key)) names[kind].set(key, String(row[table.id]))
    }
    count(tallies, kind, added, rows.length - added)
  }
  const begun = memberRows(organizationId, gathered).map(({ row }) => ({ row, changes: {} }))
  await put('member', members, begun)
  addFormerKeys(gathered, names)
  await put('workspace', workspaces, workspaceRows(organizationId, gathered))
  await put('project', projects, projectRows(organizationId, gathered, names))
  deeds.push(
    ...deedsOfJoining('workspace', await join(em, organizationId, 'workspace', gathered.workspaces, names)),
    ...deedsOfJoining('project', await join(em, organizationId, 'project', gathered.projects, names)),
  )
  await audit(em, by, ...deeds)
  return tallies
}

/**
 * Gives the people of a file who were there before its names and roles, and everybody their former keys, in the turn of those who
 * change people: who is an owner must not change between looking and writing. Late in an import, as all others wait for that turn
 * until it is committed.
 */
export async function changeMembers(
  em: SqlEntityManager,
  organizationId: string,
  gathered: Gathered,
  names: Names,
  by: Actor,
): Promise<void> {
  if (!gathered.members.size && !gathered.formerKeys.size) return
  await takeTurn(em, organizationId, 'people')
  const changes = await roleChangesOf(em, organizationId, gathered)
  await putRows(em, members, organizationId, memberRows(organizationId, gathered))
  if (changes.some(({ from }) => from === 'owner')) await refuseOwnerless(em, organizationId)
  const kept = await keepFormerKeys(em, organizationId, gathered, names)
  await audit(em, by, ...deedsOfRoles(changes), ...deedsOfFormerKeys(kept))
}
