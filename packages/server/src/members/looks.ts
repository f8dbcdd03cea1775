import { dayAt, reachOf } from '@labelpulse/domain'
import type { Day } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { aDay, aUuid, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'

/** Whether somebody's numbers were seen on a page or in an answer, or were taken along as a file. */
export type LookKind = 'views' | 'exports'

/** Who looked at whose own numbers. Reads never write: it is remembered here and written in the background. */
export interface Looks {
  /** Numbers of single members were shown to somebody; one's own are nobody's business. */
  note(viewer: Viewer, memberKeys: Iterable<string>, kind?: LookKind): void
  /** Writes what is remembered, and stops. */
  close(): Promise<void>
}

declare module '../graphql/context.ts' {
  interface Asker {
    readonly looks: Looks
  }
}

const writeEveryMs = 10_000

interface Look {
  readonly viewer_id: string
  readonly key: string
  readonly at_ms: number
  views: number
  exports: number
}

async function write(em: SqlEntityManager, organizationId: string, looks: readonly Look[]): Promise<void> {
  const [organization] = await query<{ time_zone: string }>(em, 'select time_zone from organizations')
  if (!organization) return
  const rows = looks.map(({ at_ms, ...look }) => ({ ...look, day: dayAt(at_ms, organization.time_zone) }))
  await query(
    em,
    `insert into looks as l (organization_id, member_id, viewer_id, day, views, exports)
     select $1::uuid, m.member_id, x.viewer_id, x.day, sum(x.views), sum(x.exports)
     from json_to_recordset($2::json) as x(viewer_id uuid, key text, day date, views bigint, exports bigint)
     join members m on m.organization_id = $1::uuid and m.key = x.key and m.member_id <> x.viewer_id
     where exists (select 1 from members v where v.organization_id = $1::uuid and v.member_id = x.viewer_id)
     group by m.member_id, x.viewer_id, x.day
     order by m.member_id, x.viewer_id, x.day
     on conflict (organization_id, member_id, viewer_id, day)
       do update set views = l.views + excluded.views, exports = l.exports + excluded.exports`,
    [organizationId, JSON.stringify(rows)],
  )
}

/** @param onError told what could not be written; it is not tried again */
export function rememberLooks(database: Visitable, onError: (error: unknown) => void): Looks {
  let remembered = new Map<string, Map<string, Look>>()

  async function writeAll(): Promise<void> {
    const organizations = remembered
    remembered = new Map()
    for (const [organizationId, looks] of organizations)
      await visit(database, operate(organizationId), (em) => write(em, organizationId, [...looks.values()])).catch(
        onError,
      )
  }

  function note({ organizationId, memberId, role }: Viewer, memberKeys: Iterable<string>, kind: LookKind = 'views') {
    // Who sees only themselves has nobody else to look at.
    if (reachOf[role].people === 'self') return
    const looks = remembered.get(organizationId) ?? new Map<string, Look>()
    remembered.set(organizationId, looks)
    const minute = Math.floor(Date.now() / 60_000)
    for (const memberKey of memberKeys) {
      const [key, name] = [memberKey.toLowerCase(), `${memberId} ${minute} ${memberKey.toLowerCase()}`]
      const look = looks.get(name) ?? { viewer_id: memberId, key, at_ms: minute * 60_000, views: 0, exports: 0 }
      look[kind] += 1
      looks.set(name, look)
    }
  }

  const timer = setInterval(() => void writeAll(), writeEveryMs).unref()
  return {
    note,
    close: async () => {
      clearInterval(timer)
      await writeAll()
    },
  }
}

export interface LookRow {
  readonly viewerId: string
  readonly day: Day
  readonly views: number
  readonly exports: number
}

/** Who looked at the viewer's own numbers, the newest day first; inside a read visit, whose wall shows no other's. */
export async function looksAt(
  em: SqlEntityManager,
  { memberId }: Viewer,
  first: number,
  after: string | null,
): Promise<Page<LookRow>> {
  checkFirst(first)
  const [day = null, viewerId = null] = after === null ? [] : placeOf(after, [aDay, aUuid])
  const rows = await query<LookRow>(
    em,
    `select viewer_id as "viewerId", day, views::int as views, exports::int as exports from looks
     where member_id = $1::uuid and ($2::date is null or day < $2::date or (day = $2::date and viewer_id > $3::uuid))
     order by day desc, viewer_id limit $4::int`,
    [memberId, day, viewerId, first + 1],
  )
  const [counted] = await query<{ count: string }>(em, 'select count(*) from looks where member_id = $1::uuid', [
    memberId,
  ])
  return pageOf(rows, first, Number(counted?.count ?? 0), (row) => [row.day, row.viewerId])
}
