import { keyFrom, Refusal } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { actorOf, audit } from '../audit/audit.ts'
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

const tooLate = (): Refusal => new Refusal('CONFLICT', 'This server was set up already. Sign in instead.')

/** Refuses where there is any organization. */
export async function refuseOnceSetUp(database: Visitable): Promise<void> {
  if (!(await isEmpty(database))) throw tooLate()
}

/** Makes the first organization and its owner, and signs the owner in; refused where there is any organization. */
export async function setUp(database: Visitable, { organization, owner }: Setup, browser: Browser): Promise<Session> {
  checkPassword(owner.password, [owner.email, owner.name, organization.name], 'owner.password')
  const passwordHash = await hashPassword(owner.password)
  const organizationId = newId()
  return visit(database, operate(organizationId), async (em) => {
    // Of two at once, the second waits here until it can see the first.
    await query(em, "select pg_advisory_xact_lock(hashtext('labelpulse.setup'))")
    const [found] = await query<{ exist: boolean }>(em, 'select organizations_exist() as exist')
    if (found?.exist) throw tooLate()
    const key = keyFrom(organization.name, 'organization')
    await createOrganization(em, { organizationId, key, ...organization })
    const member = await createMember(em, {
      organizationId,
      key: owner.email,
      name: owner.name,
      role: 'owner',
      passwordHash,
    })
    const by = actorOf({ ...member, name: owner.name }, browser.address)
    const { name, timeZone } = organization
    await audit(em, by, {
      action: 'organization.created',
      subject: key,
      details: { name, timeZone, owner: owner.email },
    })
    return startSession(em, member, browser)
  })
}
