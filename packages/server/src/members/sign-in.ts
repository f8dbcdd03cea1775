import { Refusal } from '@labelpulse/domain'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { accountOf } from './attempts.ts'
import type { Attempts } from './attempts.ts'
import { verifyPassword } from './passwords.ts'
import { startSession } from './sessions.ts'
import type { Browser, MemberId, Session } from './sessions.ts'

export interface Credentials {
  readonly email: string
  readonly password: string
}

interface Candidate extends MemberId {
  readonly passwordHash: string | null
}

/** The active members with an e-mail, in whatever organization. */
const candidatesFor = (database: Visitable, email: string): Promise<Candidate[]> =>
  visit(database, identify({ email }), (em) =>
    query<Candidate>(
      em,
      `select organization_id as "organizationId", member_id as "memberId", password_hash as "passwordHash"
       from members where key = $1 and deactivated_at is null order by created_at, member_id`,
      [email],
    ),
  )

/** The candidate whose password it is. A wrong one costs the same work whoever it is for, and where it is for nobody. */
export async function proven<Someone extends Pick<Candidate, 'passwordHash'>>(
  candidates: readonly Someone[],
  password: string,
  verify = verifyPassword,
): Promise<Someone | undefined> {
  for (const candidate of candidates) {
    if (await verify(candidate.passwordHash, password)) return candidate
  }
  if (candidates.length === 0) await verify(null, password)
  return undefined
}

/** Begins a session for whoever proves to be a member; where several organizations know the e-mail, the password decides. */
export async function signIn(
  database: Visitable,
  attempts: Attempts,
  credentials: Credentials,
  browser: Browser,
): Promise<Session> {
  const email = accountOf(credentials.email)
  const attempt = { email, address: browser.address }
  await attempts.count(attempt)
  const member = await proven(await candidatesFor(database, email), credentials.password)
  if (!member) throw new Refusal('UNAUTHENTICATED', 'This e-mail and this password do not belong together.')
  await attempts.forgive(attempt)
  return visit(database, operate(member.organizationId), (em) => startSession(em, member, browser))
}
