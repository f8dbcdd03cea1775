import { workSettingsOf } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** From where a project's images may come besides the server, inside a read visit; null: the viewer sees no such project. */
export async function mediaOriginsOf(em: SqlEntityManager, project: string): Promise<readonly string[] | null> {
  const [row] = await query<{ settings: unknown }>(em, 'select settings from projects where key = $1', [project])
  return row ? workSettingsOf(row.settings).mediaOrigins : null
}
