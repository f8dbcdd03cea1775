import { Refusal } from '@labelpulse/domain'
import type { OrganizationRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import type { Actor } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import type { Visitable } from '../database/visit.ts'
import { takeTurn } from '../members/change.ts'
import { createOrganization, organizationsIn } from '../members/organizations.ts'
import type { Organization } from '../members/organizations.ts'
import { changeTimeZone } from '../work/time-zone.ts'
import type { Placed } from './gathered.ts'
import { refusedAt } from './text.ts'

/** The organization with a key, or, where none is said, the only one there is. */
export async function organizationNamed(database: Visitable, key: string | undefined): Promise<Organization> {
  const organizations = await organizationsIn(database)
  const found = key === undefined ? organizations : organizations.filter((organization) => organization.key === key)
  if (found[0] && found.length === 1) return found[0]
  if (key !== undefined) throw new Refusal('NOT_FOUND', `There is no organization '${key}'`)
  if (!found.length) throw new Refusal('NOT_FOUND', 'There is no organization yet')
  const keys = found.map((organization) => organization.key).join(', ')
  throw new Refusal('BAD_USER_INPUT', `There are several organizations, say which one: ${keys}`)
}

/** Where an import writes. */
export type Target = Pick<Organization, 'organizationId'>

/** Where a file goes: to the organization that it brings, or to one that exists. */
export async function targetOf(
  database: Visitable,
  brought: Placed<OrganizationRecord> | null,
  wantedKey: string | undefined,
): Promise<Target> {
  if (!brought) return organizationNamed(database, wantedKey)
  const { record, position } = brought
  if (wantedKey !== undefined && wantedKey !== record.key)
    throw refusedAt(position, { field: 'key', reason: `is '${record.key}', but '${wantedKey}' was asked for` })
  const organizations = await organizationsIn(database)
  const existing = organizations.find((organization) => organization.key === record.key)
  return existing ?? { organizationId: newId() }
}

/**
 * Makes the organization that a file brings, where there is none; inside its operating visit. Imports into one organization
 * go one after another from here on. Says whether it was made.
 */
export async function putOrganization(
  em: SqlEntityManager,
  target: Target,
  brought: Placed<OrganizationRecord> | null,
  by: Actor,
): Promise<boolean> {
  const { organizationId } = target
  await takeTurn(em, organizationId, 'places')
  if (!brought) return false
  const found = await query(em, 'select 1 from organizations where organization_id = $1::uuid', [organizationId])
  if (found.length) return false
  const { key, name, timeZone } = brought.record
  await createOrganization(em, { organizationId, key, name, timeZone })
  await audit(em, by, { action: 'organization.created', subject: key, details: { name, timeZone } })
  return true
}

/** Gives an organization the file's name, and begins to date it in the file's time zone. */
export async function changeOrganization(
  em: SqlEntityManager,
  { organizationId }: Target,
  { record: { key, name, timeZone } }: Placed<OrganizationRecord>,
  by: Actor,
): Promise<void> {
  const [was] = await query<{ name: string }>(em, 'select name from organizations where organization_id = $1::uuid', [
    organizationId,
  ])
  if (was?.name !== name) {
    await query(em, 'update organizations set name = $2 where organization_id = $1::uuid', [organizationId, name])
    const details = { from: was?.name ?? null, to: name }
    await audit(em, by, { action: 'organization.renamed', subject: key, details })
  }
  const from = await changeTimeZone(em, organizationId, timeZone)
  if (from !== timeZone) {
    const details = { from, to: timeZone }
    await audit(em, by, { action: 'organization.time_zone_changed', subject: key, details })
  }
}
