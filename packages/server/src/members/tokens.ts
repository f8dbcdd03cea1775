import type { TokenScope } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { query } from '../database/query.ts'
import { hashOf, newSecret } from './secrets.ts'
import type { MemberId } from './sessions.ts'

/** What every token begins with, so that one that leaked is recognized by whoever finds it. */
export const tokenPrefix = 'lpt_'

const dayMs = 24 * 3_600_000

// Of the secret's 43 characters these give away four: whoever sees the list still guesses 232 bits.
const prefixLength = tokenPrefix.length + 4

export interface NewToken {
  readonly tokenId: string
  /** Told this once, and kept as a hash. */
  readonly secret: string
  /** What its owner recognizes it by. */
  readonly prefix: string
}

/**
 * Makes an API token that acts as a member, inside an operating visit.
 * @param expiresDays how long it lives; absent: until it is revoked
 * @param mark four letters that it begins with, to be recognized by; absent: chance
 */
export async function createToken(
  em: SqlEntityManager,
  { organizationId, memberId }: MemberId,
  scopes: readonly TokenScope[],
  expiresDays?: number,
  mark = '',
): Promise<NewToken> {
  const secret = `${tokenPrefix}${mark}${newSecret()}`
  const token = { tokenId: newId(), secret, prefix: secret.slice(0, prefixLength) }
  const now = new Date()
  const expiresAt = expiresDays === undefined ? null : new Date(now.getTime() + expiresDays * dayMs)
  await query(
    em,
    `insert into tokens (organization_id, token_id, member_id, secret_hash, prefix, scopes, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [organizationId, token.tokenId, memberId, hashOf(secret), token.prefix, scopes, now, expiresAt],
  )
  return token
}
