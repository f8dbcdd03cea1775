import { Refusal } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { createMember, createOrganization, isEmpty } from './organizations.ts'
import { checkPassword, hashPassword } from './passwords.ts'
import { startSession } from './sessions.ts'
import type { Browser, Session } from './sessions.ts'

/** What the first-run page asks for. */
export interface Setup {
  readonly organization: { readonly name: string; readonly timeZone: string }
  readonly owner: { readonly name: string; readonly email: string; readonly password: string }
}

/** A key for an organization from its name: `Büro Müller & Co.` → `buro-muller-co`. */
export const keyFrom = (name: string): string =>
  name
    .normalize('NFKD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '-')
    .slice(0, 100)
    .replaceAll(/^-|-$/g, '') || 'organization'

const tooLate = (): Refusal => new Refusal('CONFLICT', 'This server was set up already. Sign in instead.')

/** Makes the first organization and its owner, and signs the owner in; refused where there is any organization. */
export async function setUp(database: Visitable, { organization, owner }: Setup, browser: Browser): Promise<Session> {
  if (!(await isEmpty(database))) throw tooLate()
  checkPassword(owner.password, [owner.email, owner.name, organization.name], 'owner.password')
  const passwordHash = await hashPassword(owner.password)
  const organizationId = newId()
  return visit(database, operate(organizationId), async (em) => {
    // Of two at once, the second waits here until it can see the first.
    await query(em, "select pg_advisory_xact_lock(hashtext('labelpulse.setup'))")
    const [found] = await query<{ exist: boolean }>(em, 'select organizations_exist() as exist')
    if (found?.exist) throw tooLate()
    await createOrganization(em, { organizationId, key: keyFrom(organization.name), ...organization })
    const member = await createMember(em, {
      organizationId,
      key: owner.email,
      name: owner.name,
      role: 'owner',
      passwordHash,
    })
    return startSession(em, member, browser)
  })
}
