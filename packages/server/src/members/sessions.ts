import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { raiseAuthorization } from './authorization.ts'
import { hashOf, newSecret } from './secrets.ts'

/** A member's two ids. */
export interface MemberId {
  readonly organizationId: string
  readonly memberId: string
}

declare module '../graphql/context.ts' {
  interface Asker {
    /** The session that was shown; null: it was a token. */
    readonly sessionId: string | null
  }
}

/** What a browser says of itself, for its owner to recognize the session by. */
export interface Browser {
  readonly address: string
  readonly userAgent: string | null
}

/** What a browser is given to be known by. */
export interface Session {
  readonly secret: string
  readonly expiresAt: Date
}

const sessionMs = 30 * 24 * 3_600_000
const longestUserAgent = 300

interface Named {
  readonly key: string
  readonly name: string
}

const auditSession = (
  em: SqlEntityManager,
  { memberId }: MemberId,
  { key, name }: Named,
  action: 'session.started' | 'session.ended',
  address: string,
): Promise<void> => audit(em, { memberId, name, address }, { action, subject: key })

/**
 * Holds off whoever would shut a member out, until the transaction ends. It waits for nobody: behind a long import, which has
 * the member's row, it keeps their turn from changes of people (`takeTurn`), who have to have that first.
 * @returns whether the row is free to be written
 */
async function staying(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<boolean> {
  const free = await query(
    em,
    'select 1 from members where organization_id = $1 and member_id = $2 for no key update skip locked',
    [organizationId, memberId],
  )
  if (free.length) return true
  const [turn] = await query<{ isKept: boolean }>(
    em,
    `select pg_try_advisory_xact_lock_shared(hashtextextended('labelpulse.people ' || $1, 0)) as "isKept"`,
    [organizationId],
  )
  if (turn?.isKept) return false
  throw new Refusal('CONFLICT', 'Members are being changed. Try again in a moment.')
}

/** Notes that a member was here just now, where that waits for nobody; refuses one who was shut out while they were coming. */
async function seen(em: SqlEntityManager, member: MemberId, now: Date): Promise<Named> {
  const ids = [member.organizationId, member.memberId]
  const isFree = await staying(em, member)
  const [named] = await query<Named>(
    em,
    'select key, name from members where organization_id = $1 and member_id = $2 and deactivated_at is null',
    ids,
  )
  if (!named) throw new Refusal('UNAUTHENTICATED', 'You are not a member any more.')
  if (isFree)
    await query(em, 'update members set last_seen_at = $3 where organization_id = $1 and member_id = $2', [...ids, now])
  return named
}

/** Begins a session, inside an operating visit, and clears away the member's expired ones. */
export async function startSession(em: SqlEntityManager, member: MemberId, browser: Browser): Promise<Session> {
  const { organizationId, memberId } = member
  const now = new Date()
  const named = await seen(em, member, now)
  const session = { secret: newSecret(), expiresAt: new Date(now.getTime() + sessionMs) }
  await query(em, 'delete from sessions where organization_id = $1 and member_id = $2 and expires_at <= $3', [
    organizationId,
    memberId,
    now,
  ])
  await query(
    em,
    `insert into sessions (organization_id, session_id, member_id, secret_hash, created_at, expires_at, address, user_agent)
     values ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [
      organizationId,
      newId(),
      memberId,
      hashOf(session.secret),
      now,
      session.expiresAt,
      browser.address,
      browser.userAgent?.slice(0, longestUserAgent) ?? null,
    ],
  )
  await auditSession(em, member, named, 'session.started', browser.address)
  return session
}

/** Ends a session; one that nobody knows is no reason to complain. */
export async function endSession(database: Visitable, secret: string, address: string): Promise<void> {
  const secretHash = hashOf(secret)
  const [session] = await visit(database, identify({ secretHash }), (em) =>
    query<{ organization_id: string }>(em, 'select organization_id from sessions where secret_hash = $1', [secretHash]),
  )
  if (!session) return
  const organizationId = session.organization_id
  await visit(database, operate(organizationId), async (em) => {
    const [ended] = await query<Named & { member_id: string }>(
      em,
      `with ended as (delete from sessions where organization_id = $1 and secret_hash = $2 returning member_id)
       select member_id, key, name from ended join members using (member_id) where organization_id = $1`,
      [organizationId, secretHash],
    )
    if (!ended) return
    await auditSession(em, { organizationId, memberId: ended.member_id }, ended, 'session.ended', address)
    await raiseAuthorization(em, organizationId)
  })
}

/** Ends all sessions of a member, inside an operating visit. */
export async function endSessionsOf(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<void> {
  await query(em, 'delete from sessions where organization_id = $1 and member_id = $2', [organizationId, memberId])
  await raiseAuthorization(em, organizationId)
}
