import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** Says that somebody's rights became less: open pushes and exports compare the version before they go on. */
export const raiseAuthorization = (em: SqlEntityManager, organizationId: string): Promise<unknown> =>
  query(em, 'update organizations set authorization_version = authorization_version + 1 where organization_id = $1', [
    organizationId,
  ])
