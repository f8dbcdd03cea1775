import type { Logger } from 'pino'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { Identified } from './identify.ts'

/** When members, their sessions and tokens were last seen: remembered here and written once a minute, for reads never write. */
export interface LastSeen {
  note(who: Identified): void
  /** Writes what is remembered, and stops. */
  close(): Promise<void>
}

type Seen = Pick<Identified, 'secretId' | 'isToken'> & { readonly memberId: string; readonly at: string }

const writeEveryMs = 60_000

const tables = [
  { table: 'tokens', id: 'token_id', column: 'last_used_at' },
  { table: 'sessions', id: 'session_id', column: 'last_seen_at' },
  { table: 'members', id: 'member_id', column: 'last_seen_at' },
] as const

/**
 * Writes them down; a member who came with several secrets was seen when the last of them was. Rows that somebody else is
 * writing, as a long import does, are left out: to wait for one while others are held would keep off who revokes those.
 */
const write = (database: Visitable, organizationId: string, seen: readonly Seen[]): Promise<void> =>
  visit(database, operate(organizationId), async (em) => {
    const ids = {
      tokens: seen.filter(({ isToken }) => isToken).map(({ secretId, at }) => [secretId, at] as const),
      sessions: seen.filter(({ isToken }) => !isToken).map(({ secretId, at }) => [secretId, at] as const),
      members: seen.map(({ memberId, at }) => [memberId, at] as const),
    }
    for (const { table, id, column } of tables) {
      await query(
        em,
        `with seen as (select id, max(at) as at from unnest($2::uuid[], $3::timestamptz[]) as u (id, at) group by id),
         free as (
           select t.${id} as id, seen.at from ${table} t join seen on t.${id} = seen.id where t.organization_id = $1
           order by t.${id} for no key update of t skip locked
         )
         update ${table} t set ${column} = free.at from free where t.organization_id = $1 and t.${id} = free.id`,
        [organizationId, ids[table].map(([one]) => one), ids[table].map(([, at]) => at)],
      )
    }
  })

export function rememberLastSeen(database: Visitable, log: Pick<Logger, 'warn'>): LastSeen {
  let remembered = new Map<string, Map<string, Seen>>()

  async function writeAll(): Promise<void> {
    const organizations = remembered
    remembered = new Map()
    for (const [organizationId, seen] of organizations) {
      await write(database, organizationId, [...seen.values()]).catch((error: unknown) =>
        log.warn({ err: error }, 'who was last seen when was not written'),
      )
    }
  }

  const timer = setInterval(() => void writeAll(), writeEveryMs).unref()
  return {
    note: ({ viewer: { organizationId, memberId }, secretId, isToken }) => {
      const seen = remembered.get(organizationId) ?? new Map<string, Seen>()
      remembered.set(organizationId, seen.set(secretId, { secretId, isToken, memberId, at: new Date().toISOString() }))
    },
    close: async () => {
      clearInterval(timer)
      await writeAll()
    },
  }
}
