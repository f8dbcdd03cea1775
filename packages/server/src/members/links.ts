import { Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { hashOf, newSecret } from './secrets.ts'
import { endSessionsOf, startSession } from './sessions.ts'
import type { MemberId, Session } from './sessions.ts'

const lifeMs = 7 * 24 * 3_600_000

/**
 * Makes a link that sets a member's password, once, within seven days; inside an operating visit. It takes the place of
 * earlier ones. The secret is in the fragment, which no browser sends and no log sees.
 * @param origin where the dashboard is served, without a slash at the end
 */
export async function createPasswordLink(
  em: SqlEntityManager,
  { organizationId, memberId }: MemberId,
  origin: string,
): Promise<string> {
  const secret = newSecret()
  const now = new Date()
  await query(em, 'delete from password_links where organization_id = $1 and member_id = $2', [
    organizationId,
    memberId,
  ])
  await query(
    em,
    `insert into password_links (organization_id, password_link_id, member_id, secret_hash, created_at, expires_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [organizationId, newId(), memberId, hashOf(secret), now, new Date(now.getTime() + lifeMs)],
  )
  return `${origin}/set-password#${secret}`
}

interface Holder extends MemberId {
  readonly email: string
  readonly organization: string
}

const holderOf = async (database: Visitable, secretHash: Buffer): Promise<Holder | undefined> => {
  const [holder] = await visit(database, identify({ secretHash }), (em) =>
    query<Holder>(
      em,
      `select organization_id as "organizationId", member_id as "memberId", m.key as email, o.name as organization
       from password_links l join members m using (organization_id, member_id) join organizations o using (organization_id)
       where l.secret_hash = $1 and l.used_at is null and l.expires_at > $2 and m.deactivated_at is null`,
      [secretHash, new Date()],
    ),
  )
  return holder
}

const stale = (): Refusal =>
  new Refusal('NOT_FOUND', 'This link was used already, or it is too old. Ask for a new one.', 'token')

/** Sets the password of whoever holds a link, ends their other sessions and begins one. */
export async function redeemPasswordLink(
  database: Visitable,
  { token, password }: { readonly token: string; readonly password: string },
): Promise<Session> {
  const secretHash = hashOf(token)
  const holder = await holderOf(database, secretHash)
  if (!holder) throw stale()
  checkPassword(password, [holder.email, holder.organization])
  const passwordHash = await hashPassword(password)
  return visit(database, operate(holder.organizationId), async (em) => {
    const used = await query(
      em,
      `update password_links set used_at = $3
       where organization_id = $1 and secret_hash = $2 and used_at is null returning member_id`,
      [holder.organizationId, secretHash, new Date()],
    )
    // Somebody else was faster with the same link.
    if (used.length === 0) throw stale()
    await query(em, 'update members set password_hash = $3 where organization_id = $1 and member_id = $2', [
      holder.organizationId,
      holder.memberId,
      passwordHash,
    ])
    await endSessionsOf(em, holder)
    return startSession(em, holder)
  })
}
