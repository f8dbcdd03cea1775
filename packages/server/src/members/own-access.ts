import { Refusal, tokenScopes } from '@labelpulse/domain'
import type { TokenScope } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { everythingOf } from '../database/wire.ts'
import type { Asker } from '../graphql/context.ts'
import { aUuid } from '../graphql/page.ts'
import { raiseAuthorization } from './authorization.ts'
import type { Changer } from './change.ts'
import { createToken } from './tokens.ts'

/** An API token, without its secret. */
export interface OwnToken {
  readonly id: string
  readonly scopes: readonly TokenScope[]
  readonly createdAt: string
  readonly expiresAt: string | null
  readonly lastUsedAt: string | null
  readonly prefix: string
}

export interface OwnSession {
  readonly id: string
  readonly createdAt: string
  readonly lastSeenAt: string | null
  readonly address: string | null
  readonly userAgent: string | null
  readonly isCurrent: boolean
}

/** The viewer's own tokens, newest first, expired ones too; inside a read visit, whose wall shows no others. */
export const ownTokens = (em: SqlEntityManager, tokenId: string | null = null): Promise<OwnToken[]> =>
  query<OwnToken>(
    em,
    `select token_id as id, scopes, created_at as "createdAt", expires_at as "expiresAt", last_used_at as "lastUsedAt", prefix
     from tokens where member_id = app_member() and revoked_at is null and ($1::uuid is null or token_id = $1)
     order by created_at desc, token_id desc`,
    [tokenId],
  )

/** The viewer's own sessions, newest first; inside a read visit, whose wall shows no others. */
export const ownSessions = (em: SqlEntityManager, currentId: string | null): Promise<OwnSession[]> =>
  query<OwnSession>(
    em,
    `select session_id as id, created_at as "createdAt", last_seen_at as "lastSeenAt", address, user_agent as "userAgent",
       session_id is not distinct from $1::uuid as "isCurrent"
     from sessions where member_id = app_member() and expires_at > $2 order by created_at desc, session_id desc`,
    [currentId, new Date()],
  )

const longestDays = 99_999

/** Makes a token of the viewer's own; the secret is told this once. */
export function createOwnToken(
  { database, viewer, by }: Changer,
  { scopes, expiresDays }: { readonly scopes: readonly TokenScope[]; readonly expiresDays: number | null },
): Promise<{ tokenId: string; secret: string }> {
  const distinct = tokenScopes.filter((scope) => scopes.includes(scope))
  if (!distinct.length) throw new Refusal('BAD_USER_INPUT', 'A token needs at least one scope.', 'scopes')
  if (expiresDays !== null && !(expiresDays >= 1 && expiresDays <= longestDays))
    throw new Refusal(
      'BAD_USER_INPUT',
      `A token lives 1 to ${longestDays} days, or until it is revoked.`,
      'expiresDays',
    )
  return visit(database, operate(viewer.organizationId), async (em) => {
    // Whoever shuts them out at this moment waits, and finds the token.
    const active = await query(
      em,
      `select 1 from members where organization_id = $1 and member_id = $2 and deactivated_at is null for share`,
      [viewer.organizationId, viewer.memberId],
    )
    if (!active.length) throw new Refusal('UNAUTHENTICATED', 'You are not a member any more.')
    const made = await createToken(em, viewer, distinct, expiresDays ?? undefined)
    const details = { scopes: distinct, expiresDays, prefix: made.prefix }
    await audit(em, by, { action: 'token.created', subject: viewer.key, details })
    return made
  })
}

function checkId(id: string, what: string): void {
  if (!aUuid(id)) throw new Refusal('NOT_FOUND', `You have no such ${what}.`, 'id')
}

/** Ends something of the viewer's own, and whatever is open through it. */
async function end(
  { database, viewer: { organizationId } }: Changer,
  work: (em: SqlEntityManager) => Promise<number>,
): Promise<number> {
  const count = await visit(database, operate(organizationId), async (em) => {
    const ended = await work(em)
    if (ended) await raiseAuthorization(em, organizationId)
    return ended
  })
  if (count) database.pulses.announce(everythingOf(organizationId))
  return count
}

/** Revokes a token of the viewer's own. */
export async function revokeOwnToken(asker: Changer, id: string): Promise<void> {
  const { organizationId, memberId, key } = asker.viewer
  checkId(id, 'token')
  const count = await end(asker, async (em) => {
    const [revoked] = await query<{ prefix: string }>(
      em,
      `update tokens set revoked_at = $4 where organization_id = $1 and member_id = $2 and token_id = $3
         and revoked_at is null returning prefix`,
      [organizationId, memberId, id, new Date()],
    )
    if (!revoked) return 0
    await audit(em, asker.by, { action: 'token.revoked', subject: key, details: { prefix: revoked.prefix } })
    return 1
  })
  if (!count) throw new Refusal('NOT_FOUND', 'You have no such token.', 'id')
}

/** Ends sessions of the viewer's own and says how many: all, or the one with an id, but never `exceptId`. */
function endOwn(asker: Changer, id: string | null, exceptId: string | null): Promise<number> {
  const { organizationId, memberId, key } = asker.viewer
  return end(asker, async (em) => {
    const ended = await query(
      em,
      `delete from sessions where organization_id = $1 and member_id = $2 and ($3::uuid is null or session_id = $3)
         and session_id is distinct from $4::uuid returning session_id`,
      [organizationId, memberId, id, exceptId],
    )
    for (const _ of ended) await audit(em, asker.by, { action: 'session.ended', subject: key })
    return ended.length
  })
}

/** Ends a session of the viewer's own. */
export async function endOwnSession(asker: Changer, id: string): Promise<void> {
  checkId(id, 'session')
  if (!(await endOwn(asker, id, null))) throw new Refusal('NOT_FOUND', 'You have no such session.', 'id')
}

/** Ends every session of the viewer's own but the one they ask with, and says how many. */
export const endOtherSessions = (asker: Changer & Pick<Asker, 'sessionId'>): Promise<number> =>
  endOwn(asker, null, asker.sessionId)
