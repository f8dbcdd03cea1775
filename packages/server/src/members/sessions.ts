import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
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

/** What a browser is given to be known by. */
export interface Session {
  readonly secret: string
  readonly expiresAt: Date
}

const sessionMs = 30 * 24 * 3_600_000

/** Begins a session, inside an operating visit, and clears away the member's expired ones. */
export async function startSession(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<Session> {
  const now = new Date()
  const session = { secret: newSecret(), expiresAt: new Date(now.getTime() + sessionMs) }
  await query(em, 'delete from sessions where organization_id = $1 and member_id = $2 and expires_at <= $3', [
    organizationId,
    memberId,
    now,
  ])
  await query(
    em,
    `insert into sessions (organization_id, session_id, member_id, secret_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [organizationId, newId(), memberId, hashOf(session.secret), now, session.expiresAt],
  )
  return session
}

/** Ends a session; one that nobody knows is no reason to complain. */
export async function endSession(database: Visitable, secret: string): Promise<void> {
  const secretHash = hashOf(secret)
  const [session] = await visit(database, identify({ secretHash }), (em) =>
    query<{ organization_id: string }>(em, 'select organization_id from sessions where secret_hash = $1', [secretHash]),
  )
  if (!session) return
  const organizationId = session.organization_id
  await visit(database, operate(organizationId), async (em) => {
    await query(em, 'delete from sessions where organization_id = $1 and secret_hash = $2', [
      organizationId,
      secretHash,
    ])
    await raiseAuthorization(em, organizationId)
  })
}

/** Ends all sessions of a member, inside an operating visit. */
export async function endSessionsOf(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<void> {
  await query(em, 'delete from sessions where organization_id = $1 and member_id = $2', [organizationId, memberId])
  await raiseAuthorization(em, organizationId)
}
