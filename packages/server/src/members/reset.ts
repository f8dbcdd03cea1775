import { v7 as newId } from 'uuid'
import { identify } from '../database/keys/identify.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { accountOf } from './attempts.ts'
import { resetLetter } from './letters.ts'
import { createPasswordLink } from './links.ts'
import type { Post } from './mail.ts'
import type { MemberId } from './sessions.ts'

const lifeMs = 3_600_000

interface Holder extends MemberId {
  readonly organization: string
}

/** The active members with an e-mail who have a password to forget, in whatever organization. */
const holdersOf = (database: Visitable, email: string): Promise<Holder[]> =>
  visit(database, identify({ email }), (em) =>
    query<Holder>(
      em,
      `select organization_id as "organizationId", member_id as "memberId", o.name as organization
       from members m join organizations o using (organization_id)
       where m.key = $1 and m.deactivated_at is null and m.password_hash is not null`,
      [email],
    ),
  )

const linkFor = (database: Visitable, member: MemberId, url: string): Promise<string> =>
  visit(database, operate(member.organizationId), (em) => createPasswordLink(em, member, url, { lifeMs }))

/**
 * Sends whoever forgot their password a letter with a link, for each organization that has a password of theirs. Where
 * there is nobody the database works as much, so that the next answer does not tell by its time.
 */
export async function sendResetLinks(database: Visitable, post: Post, typed: string): Promise<void> {
  const email = accountOf(typed)
  const holders = await holdersOf(database, email)
  if (holders.length === 0) await linkFor(database, { organizationId: newId(), memberId: newId() }, post.url)
  for (const holder of holders) {
    const link = await linkFor(database, holder, post.url)
    await post.send(resetLetter({ to: email, organization: holder.organization, link }))
  }
}
