import type { Logger } from 'pino'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { Identified } from './identify.ts'

/** When tokens were last used: remembered here and written once a minute, for reads never write. */
export interface TokenUse {
  note(who: Identified): void
  /** Writes what is remembered, and stops. */
  close(): Promise<void>
}

const writeEveryMs = 60_000

const write = (database: Visitable, organizationId: string, uses: ReadonlyMap<string, string>): Promise<unknown> =>
  visit(database, operate(organizationId), (em) =>
    query(
      em,
      `update tokens t set last_used_at = use.at
       from unnest($2::uuid[], $3::timestamptz[]) as use (token_id, at)
       where t.organization_id = $1 and t.token_id = use.token_id`,
      [organizationId, [...uses.keys()], [...uses.values()]],
    ),
  )

export function rememberTokenUse(database: Visitable, log: Pick<Logger, 'warn'>): TokenUse {
  let remembered = new Map<string, Map<string, string>>()

  async function writeAll(): Promise<void> {
    const organizations = remembered
    remembered = new Map()
    try {
      for (const [organizationId, uses] of organizations) await write(database, organizationId, uses)
    } catch (error) {
      log.warn({ err: error }, 'when tokens were last used was not written')
    }
  }

  const timer = setInterval(() => void writeAll(), writeEveryMs).unref()
  return {
    note: ({ viewer: { organizationId }, secretId, isToken }) => {
      if (!isToken) return
      const uses = remembered.get(organizationId) ?? new Map<string, string>()
      remembered.set(organizationId, uses.set(secretId, new Date().toISOString()))
    },
    close: async () => {
      clearInterval(timer)
      await writeAll()
    },
  }
}
