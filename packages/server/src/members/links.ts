import { nameFrom, Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { actorOf, audit } from '../audit/audit.ts'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { hashOf, newSecret } from './secrets.ts'
import { endSessionsOf, startSession } from './sessions.ts'
import type { Browser, MemberId, Session } from './sessions.ts'

/** What a link is for: setting a new password, or joining, which sets the first one. */
export type LinkPurpose = 'password' | 'invitation'

const pages: Readonly<Record<LinkPurpose, string>> = { password: 'set-password', invitation: 'accept-invitation' }

const weekMs = 7 * 24 * 3_600_000

export interface LinkOptions {
  readonly purpose?: LinkPurpose
  /** How long it works; absent: seven days. */
  readonly lifeMs?: number
}

/**
 * Makes a link that sets a member's password, once; inside an operating visit. It takes the place of earlier ones.
 * The secret is in the fragment, which no browser sends and no log sees. Where there is no such member, it leads nowhere.
 * @param origin where the dashboard is served, without a slash at the end
 */
export async function createPasswordLink(
  em: SqlEntityManager,
  { organizationId, memberId }: MemberId,
  origin: string,
  { purpose = 'password', lifeMs = weekMs }: LinkOptions = {},
): Promise<string> {
  const secret = newSecret()
  const now = new Date()
  await query(em, 'delete from password_links where organization_id = $1 and member_id = $2', [
    organizationId,
    memberId,
  ])
  await query(
    em,
    `insert into password_links (organization_id, password_link_id, member_id, purpose, secret_hash, created_at, expires_at)
     select organization_id, $2, member_id, $4, $5, $6, $7 from members where organization_id = $1 and member_id = $3`,
    [organizationId, newId(), memberId, purpose, hashOf(secret), now, new Date(now.getTime() + lifeMs)],
  )
  return `${origin}/${pages[purpose]}#${secret}`
}

interface Holder extends MemberId {
  readonly email: string
  readonly name: string
  readonly organization: string
  readonly expiresAt: string
}

/** Whoever a link that works is for. */
const holderOf = async (
  database: Visitable,
  secretHash: Buffer,
  purpose: LinkPurpose | null,
): Promise<Holder | undefined> => {
  const [holder] = await visit(database, identify({ secretHash }), (em) =>
    query<Holder>(
      em,
      `select organization_id as "organizationId", member_id as "memberId", m.key as email, m.name, o.name as organization,
         l.expires_at as "expiresAt"
       from password_links l join members m using (organization_id, member_id) join organizations o using (organization_id)
       where l.secret_hash = $1 and ($3::text is null or l.purpose = $3) and l.used_at is null and l.expires_at > $2 and m.deactivated_at is null`,
      [secretHash, new Date(), purpose],
    ),
  )
  return holder
}

/** What a link says of itself to whoever holds it; of one that does not work, nothing else. */
export interface LinkSeen {
  readonly isOpen: boolean
  readonly organization: string | null
  readonly email: string | null
  readonly expiresAt: string | null
}

export async function lookAtLink(database: Visitable, token: string): Promise<LinkSeen> {
  const holder = await holderOf(database, hashOf(token), null)
  if (!holder) return { isOpen: false, organization: null, email: null, expiresAt: null }
  const { organization, email, expiresAt } = holder
  return { isOpen: true, organization, email, expiresAt }
}

const stale = (): Refusal =>
  new Refusal('NOT_FOUND', 'This link was used already, or it is too old. Ask for a new one.', 'token')

interface Redeemed {
  readonly token: string
  readonly password: string
}

/** Sets the password of whoever holds a link, ends their other sessions and begins one. */
async function redeem(
  database: Visitable,
  { token, password }: Redeemed,
  purpose: LinkPurpose,
  browser: Browser,
  besides: (em: SqlEntityManager, holder: Holder) => Promise<void>,
): Promise<Session> {
  const secretHash = hashOf(token)
  const holder = await holderOf(database, secretHash, purpose)
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
    await besides(em, holder)
    await endSessionsOf(em, holder)
    return startSession(em, holder, browser)
  })
}

/** Sets a new password by a link, ends the member's other sessions and begins one. */
export const redeemPasswordLink = (database: Visitable, redeemed: Redeemed, browser: Browser): Promise<Session> =>
  redeem(database, redeemed, 'password', browser, (em, holder) =>
    audit(em, actorOf(holder, browser.address), { action: 'member.password_set', subject: holder.email }),
  )

/** Joins by an invitation, with a first password and, where one is given, a name of one's own choice. */
export const acceptInvitation = (
  database: Visitable,
  { name, ...redeemed }: Redeemed & { readonly name?: string | undefined },
  browser: Browser,
): Promise<Session> =>
  redeem(database, redeemed, 'invitation', browser, async (em, holder) => {
    const { organizationId, memberId, email } = holder
    const named = name === undefined ? holder.name : nameFrom(name)
    await query(em, 'update members set name = $3, joined_at = $4 where organization_id = $1 and member_id = $2', [
      organizationId,
      memberId,
      named,
      new Date(),
    ])
    await audit(em, { memberId, name: named, address: browser.address }, { action: 'member.joined', subject: email })
  })
