import type { Role } from '@labelpulse/domain'
import type { InterchangeRecord, Json } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** The people and places of an organization when its export began. */
export interface Stock {
  readonly organizationId: string
  readonly records: readonly InterchangeRecord[]
  /** Keys by id, in the order of the keys. */
  readonly members: ReadonlyMap<string, string>
  readonly projects: ReadonlyMap<string, string>
}

interface MemberRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly former_keys: readonly string[]
}

interface PlaceRow {
  readonly id: string
  readonly key: string
  readonly name: string
  readonly members: readonly string[]
}

interface ProjectRow extends PlaceRow {
  readonly workspace: string | null
  readonly inactivity_threshold_ms: string
  readonly labels: Json
  readonly settings: Json
  readonly archived_at: string | null
}

const membersOf = (kind: 'workspace' | 'project', alias: string): string => `array(
  select m.key from ${kind}_members j join members m using (organization_id, member_id)
  where j.organization_id = ${alias}.organization_id and j.${kind}_id = ${alias}.${kind}_id order by m.key) as members`

/** An instant of the database in milliseconds. */
export const msOf = (instant: string): number => Date.parse(instant)

/** As `msOf`; null is none, which a record need not say. */
export const msUnlessNull = (instant: string | null): number | undefined =>
  instant === null ? undefined : Date.parse(instant)

const memberRecord = ({ key, name, role, former_keys }: MemberRow): InterchangeRecord => ({
  type: 'member',
  key,
  name,
  role,
  formerKeys: former_keys.length ? former_keys : undefined,
})

const projectRecord = (row: ProjectRow): InterchangeRecord => ({
  type: 'project',
  key: row.key,
  workspace: row.workspace ?? undefined,
  name: row.name,
  members: row.members,
  inactivityThresholdMs: Number(row.inactivity_threshold_ms),
  labels: row.labels ?? undefined,
  settings: row.settings ?? undefined,
  archivedAtMs: msUnlessNull(row.archived_at),
})

/** Reads the people and places of an organization. */
export async function stockOf(em: SqlEntityManager, organizationId: string): Promise<Stock> {
  const rows = <Row>(sql: string): Promise<Row[]> => query<Row>(em, sql, [organizationId])
  const organizations = await rows<{ key: string; name: string; time_zone: string }>(
    'select key, name, time_zone from organizations where organization_id = $1::uuid',
  )
  const members = await rows<MemberRow>(
    `select member_id as id, key, name, role, array(
       select f.key from former_keys f
       where f.organization_id = m.organization_id and f.member_id = m.member_id order by f.key) as former_keys
     from members m where organization_id = $1::uuid order by key`,
  )
  const workspaces = await rows<PlaceRow>(
    `select key, name, ${membersOf('workspace', 'w')} from workspaces w where w.organization_id = $1::uuid order by key`,
  )
  const projects = await rows<ProjectRow>(
    `select p.project_id as id, p.key, w.key as workspace, p.name, p.inactivity_threshold_ms, p.labels, p.settings,
            p.archived_at, ${membersOf('project', 'p')}
     from projects p left join workspaces w using (organization_id, workspace_id)
     where p.organization_id = $1::uuid order by p.key`,
  )
  return {
    organizationId,
    members: new Map(members.map(({ id, key }) => [id, key])),
    projects: new Map(projects.map(({ id, key }) => [id, key])),
    records: [
      ...organizations.map(({ time_zone, ...said }) => ({
        type: 'organization' as const,
        ...said,
        timeZone: time_zone,
      })),
      ...members.map(memberRecord),
      ...workspaces.map((row) => ({ type: 'workspace' as const, key: row.key, name: row.name, members: row.members })),
      ...projects.map(projectRecord),
    ],
  }
}
