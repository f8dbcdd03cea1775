import type { SqlEntityManager } from '@mikro-orm/sql'
import { actorOf, audit } from '../audit/audit.ts'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { accountOf } from './attempts.ts'
import type { CompanyAccount, CompanyNo } from './oidc.ts'
import { startSession } from './sessions.ts'
import type { Browser, MemberId, Session } from './sessions.ts'

/**
 * The active and invited members that an account may be: the one who came with it before, then whoever has its e-mail,
 * members before invited ones and older before younger.
 */
const knownAs = (database: Visitable, { issuer, subject, email }: CompanyAccount): Promise<MemberId[]> =>
  visit(database, identify({ issuer, subject, email }), (em) =>
    query<MemberId>(
      em,
      `select organization_id as "organizationId", member_id as "memberId" from members
       where deactivated_at is null and ((identity_issuer = $1 and identity_subject = $2) or key = $3)
       order by coalesce(identity_issuer = $1 and identity_subject = $2, false) desc,
         (invited_at is null or joined_at is not null) desc, created_at, member_id`,
      [issuer, subject, email],
    ),
  )

interface Found {
  readonly key: string
  readonly name: string
  readonly isLinked: boolean
  readonly hasToJoin: boolean
}

// An address that a company gave to somebody new is not the account of whoever had it before: the subject tells.
const found = `
  select key, name, identity_subject is not null and identity_issuer = $3 as "isLinked",
    invited_at is not null and joined_at is null as "hasToJoin"
  from members m
  where organization_id = $1 and member_id = $2 and deactivated_at is null
    and (identity_issuer is null or identity_issuer <> $3 or identity_subject = $4)
    and not exists (select from members o where o.organization_id = $1 and o.member_id <> $2
      and o.identity_issuer = $3 and o.identity_subject = $4)
    and (invited_at is null or joined_at is not null or exists (select from password_links l
      where l.organization_id = $1 and l.member_id = $2 and l.purpose = 'invitation' and l.used_at is null
        and l.expires_at > $5))
  for update`

/** Makes the account a member's, if it may be, and accepts the invitation that waits for them; inside an operating visit. */
async function take(
  em: SqlEntityManager,
  member: MemberId,
  account: CompanyAccount,
  browser: Browser,
): Promise<boolean> {
  const { organizationId, memberId } = member
  const ids = [organizationId, memberId]
  const now = new Date()
  const [person] = await query<Found>(em, found, [...ids, account.issuer, account.subject, now])
  if (!person) return false
  const by = actorOf({ memberId, name: person.name }, browser.address)
  if (!person.isLinked) {
    await query(
      em,
      'update members set identity_issuer = $3, identity_subject = $4 where organization_id = $1 and member_id = $2',
      [...ids, account.issuer, account.subject],
    )
    await query(
      em,
      `update password_links set used_at = $3
       where organization_id = $1 and member_id = $2 and purpose = 'invitation' and used_at is null`,
      [...ids, now],
    )
    const details = { issuer: account.issuer, subject: account.subject }
    await audit(em, by, { action: 'member.account_linked', subject: person.key, details })
  }
  if (person.hasToJoin) {
    await query(em, 'update members set joined_at = $3 where organization_id = $1 and member_id = $2', [...ids, now])
    await audit(em, by, { action: 'member.joined', subject: person.key })
  }
  return true
}

/** Begins a session for the member that a company's account is; it makes no members. */
export async function signInWithCompany(
  database: Visitable,
  account: CompanyAccount,
  browser: Browser,
): Promise<Session | CompanyNo> {
  const email = account.email === null ? null : accountOf(account.email)
  for (const member of await knownAs(database, { ...account, email })) {
    const session = await visit(database, operate(member.organizationId), async (em) =>
      (await take(em, member, account, browser)) ? startSession(em, member, browser) : null,
    )
    if (session) return session
  }
  return email === null ? 'unverified' : 'unknown'
}
