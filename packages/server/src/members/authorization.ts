import type { SqlEntityManager } from '@mikro-orm/sql'
import { identify } from '../database/keys/identify.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'

/** Says that somebody's rights became less: open pushes and exports compare the version before they go on. */
export const raiseAuthorization = (em: SqlEntityManager, organizationId: string): Promise<unknown> =>
  query(em, 'update organizations set authorization_version = authorization_version + 1 where organization_id = $1', [
    organizationId,
  ])

/** The authorization version of every organization, by its id. */
export async function authorizationVersions(database: Visitable): Promise<ReadonlyMap<string, string>> {
  const rows = await visit(database, identify({ nobody: true }), (em) =>
    query<{ id: string; version: string }>(
      em,
      'select organization_id as id, authorization_version as version from organizations',
    ),
  )
  return new Map(rows.map(({ id, version }) => [id, version]))
}
