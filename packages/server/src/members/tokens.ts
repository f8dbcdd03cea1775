import type { TokenScope } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { query } from '../database/query.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { MemberId } from './sessions.ts'

/** What every token begins with, so that one that leaked is recognized by whoever finds it. */
export const tokenPrefix = 'lpt_'

const dayMs = 24 * 3_600_000

/**
 * Makes an API token that acts as a member, inside an operating visit. It is told this once and kept as a hash.
 * @param expiresDays how long it lives; absent: until it is revoked
 */
export async function createToken(
  em: SqlEntityManager,
  { organizationId, memberId }: MemberId,
  scopes: readonly TokenScope[],
  expiresDays?: number,
): Promise<string> {
  const token = `${tokenPrefix}${newSecret()}`
  const now = new Date()
  await query(
    em,
    `insert into tokens (organization_id, token_id, member_id, secret_hash, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7)`,
    [
      organizationId,
      newId(),
      memberId,
      hashOf(token),
      scopes,
      now,
      expiresDays === undefined ? null : new Date(now.getTime() + expiresDays * dayMs),
    ],
  )
  return token
}
