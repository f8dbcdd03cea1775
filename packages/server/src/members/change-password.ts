import { Refusal } from '@labelpulse/domain'
import { actorOf, audit } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import type { Attempts } from './attempts.ts'
import { identifySecret } from './identify.ts'
import { checkPassword, hashPassword, verifyPassword } from './passwords.ts'
import { endSessionsOf, startSession } from './sessions.ts'
import type { Browser, MemberId, Session } from './sessions.ts'

export interface PasswordChange {
  readonly current: string
  readonly password: string
}

interface Kept {
  readonly passwordHash: string | null
  readonly organization: string
}

const keptOf = async (database: Visitable, { organizationId, memberId }: MemberId): Promise<Kept | undefined> => {
  const [kept] = await visit(database, operate(organizationId), (em) =>
    query<Kept>(
      em,
      `select m.password_hash as "passwordHash", o.name as organization from members m join organizations o using (organization_id)
       where organization_id = $1 and member_id = $2`,
      [organizationId, memberId],
    ),
  )
  return kept
}

/**
 * Changes the password of whoever is signed in, who proves to know the one they have. It ends all their sessions and begins
 * one; links that would set a password hold no longer.
 * @param secret the session's
 */
export async function changePassword(
  database: Visitable,
  attempts: Attempts,
  secret: string | null,
  { current, password }: PasswordChange,
  browser: Browser,
): Promise<Session> {
  const who = secret === null ? null : await identifySecret(database, secret)
  if (!who || who.isToken) throw new Refusal('UNAUTHENTICATED', 'Sign in to change your password.')
  const { viewer } = who
  const attempt = { email: viewer.key, address: browser.address }
  await attempts.count(attempt)
  const kept = await keptOf(database, viewer)
  if (!kept?.passwordHash) throw new Refusal('CONFLICT', 'You have no password yet: a link lets you set one.')
  if (!(await verifyPassword(kept.passwordHash, current)))
    throw new Refusal('BAD_USER_INPUT', 'This is not your password.', 'current')
  await attempts.forgive(attempt)
  checkPassword(password, [viewer.key, kept.organization])
  const passwordHash = await hashPassword(password)
  const { organizationId, memberId } = viewer
  return visit(database, operate(organizationId), async (em) => {
    const changed = await query(
      em,
      `update members set password_hash = $4 where organization_id = $1 and member_id = $2 and password_hash = $3
       returning member_id`,
      [organizationId, memberId, kept.passwordHash, passwordHash],
    )
    if (!changed.length) throw new Refusal('CONFLICT', 'Your password was changed meanwhile. Sign in again.')
    await query(em, 'delete from password_links where organization_id = $1 and member_id = $2', [
      organizationId,
      memberId,
    ])
    await audit(em, actorOf(viewer, browser.address), { action: 'member.password_changed', subject: viewer.key })
    await endSessionsOf(em, viewer)
    return startSession(em, viewer, browser)
  })
}
