import { v7 as newId } from 'uuid'
import { operate } from '../src/database/keys/operate.ts'
import { query } from '../src/database/query.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { visit } from '../src/database/visit.ts'
import type { Visitable } from '../src/database/visit.ts'

export interface PlaceOptions {
  readonly timeZone: string
  /** Keys of annotators; the owner comes on top. */
  readonly people: readonly string[]
  readonly projects: readonly string[]
}

/** An organization for a test, by its ids. */
export interface MadePlace {
  readonly organizationId: string
  readonly timeZone: string
  readonly owner: Viewer
  readonly memberIds: Readonly<Record<string, string>>
  readonly projectIds: Readonly<Record<string, string>>
}

const idsOf = (keys: readonly string[]): Record<string, string> => Object.fromEntries(keys.map((key) => [key, newId()]))

/** Makes an organization with an owner, annotators and projects, and no work. */
export async function makePlace(database: Visitable, { timeZone, people, projects }: PlaceOptions): Promise<MadePlace> {
  const organizationId = newId()
  const owner: Viewer = {
    organizationId,
    memberId: newId(),
    key: 'owner',
    name: 'Owner',
    role: 'owner',
    projectIds: 'every',
    scopes: ['read', 'write', 'ingest'],
  }
  const [memberIds, projectIds] = [idsOf(people), idsOf(projects)]
  await visit(database, operate(organizationId), async (em) => {
    await query(em, 'insert into organizations values ($1, $2, $2, $3, 0, false, now())', [
      organizationId,
      organizationId,
      timeZone,
    ])
    const members = [
      { id: owner.memberId, key: 'owner', role: 'owner' },
      ...people.map((key) => ({ id: memberIds[key], key, role: 'annotator' })),
    ]
    await query(
      em,
      `insert into members (organization_id, member_id, key, name, role, created_at)
       select $1, id, key, key, role, now() from json_to_recordset($2::json) as x(id uuid, key text, role text)`,
      [organizationId, JSON.stringify(members)],
    )
    await query(
      em,
      `insert into projects (organization_id, project_id, key, name)
       select $1, id, key, key from json_to_recordset($2::json) as x(id uuid, key text)`,
      [organizationId, JSON.stringify(projects.map((key) => ({ id: projectIds[key], key })))],
    )
  })
  return { organizationId, timeZone, owner, memberIds, projectIds }
}
