import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** What is known of a medium. */
export interface Medium {
  readonly sha256: string
  readonly contentType: string
  readonly sizeBytes: number
}

/** The medium, inside a read visit, where the viewer brought it or sees a task that names it; else null. */
export async function mediumSeen(em: SqlEntityManager, sha256: string): Promise<Medium | null> {
  const [medium] = await query<Medium>(
    em,
    `select sha256, content_type as "contentType", size_bytes::float8 as "sizeBytes" from media where sha256 = $1`,
    [sha256],
  )
  return medium ?? null
}

/** Of some media, by their SHA-256, those that are not there, or not for whoever the visit is for. */
export async function unseenMedia(em: SqlEntityManager, named: readonly string[]): Promise<Set<string>> {
  const unseen = new Set(named)
  if (!unseen.size) return unseen
  const seen = await query<{ sha256: string }>(em, 'select sha256 from media where sha256 = any ($1::text[])', [
    [...unseen],
  ])
  for (const { sha256 } of seen) unseen.delete(sha256)
  return unseen
}

/** Puts media down as kept, inside an operating visit; what is there already stays. Says how many were not there. */
export async function noteMedia(
  em: SqlEntityManager,
  organizationId: string,
  media: readonly Medium[],
): Promise<number> {
  const added = await query(
    em,
    `insert into media (organization_id, sha256, content_type, size_bytes, created_at)
     select $1::uuid, sha256, content_type, size_bytes, now()
     from json_to_recordset($2::json) as r(sha256 text, content_type text, size_bytes bigint)
     order by sha256 on conflict do nothing returning 1`,
    [
      organizationId,
      JSON.stringify(
        media.map(({ sha256, contentType, sizeBytes }) => ({
          sha256,
          content_type: contentType,
          size_bytes: sizeBytes,
        })),
      ),
    ],
  )
  return added.length
}

/** Puts down who brought a medium, inside an operating visit: they see it before any task names it. */
export const noteBringer = (
  em: SqlEntityManager,
  { organizationId, memberId }: { readonly organizationId: string; readonly memberId: string },
  sha256: string,
): Promise<unknown> =>
  query(
    em,
    'insert into media_bringers (organization_id, sha256, member_id) values ($1, $2, $3) on conflict do nothing',
    [organizationId, sha256, memberId],
  )
