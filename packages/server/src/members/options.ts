import { roles } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { organizationsIn } from './organizations.ts'

export interface DemoAccount {
  readonly email: string
  readonly role: Role
  readonly name: string
}

/** What the sign-in page may know before anybody signed in. */
export interface SignInOptions {
  /** There is no organization yet. */
  readonly needsSetup: boolean
  /** Its name, where there is exactly one. */
  readonly organization: string | null
  /** The company account with which one may sign in, by the name that people know. */
  readonly company: { readonly name: string } | null
  /** Whether a forgotten password is reset by mail; else an admin makes a link. */
  readonly mayReset: boolean
  /** A demo is no secret: one account a role, to choose from. */
  readonly demo: { readonly organization: string; readonly accounts: readonly DemoAccount[] } | null
}

const accountsOf = (database: Visitable, organizationId: string): Promise<DemoAccount[]> =>
  visit(database, operate(organizationId), (em) =>
    query<DemoAccount>(
      em,
      `select email, role, name from (
         select distinct on (role) key as email, role, name from members
         where organization_id = $1 and deactivated_at is null and password_hash is not null
         order by role, created_at, key
       ) accounts order by array_position($2::text[], role)`,
      [organizationId, roles],
    ),
  )

export async function signInOptions(
  database: Visitable,
  { company, mayReset }: Pick<SignInOptions, 'company' | 'mayReset'>,
): Promise<SignInOptions> {
  const organizations = await organizationsIn(database)
  const demo = organizations.find(({ isDemo }) => isDemo)
  return {
    needsSetup: organizations.length === 0,
    organization: organizations.length === 1 ? (organizations[0]?.name ?? null) : null,
    company: company && { name: company.name },
    mayReset,
    demo: demo ? { organization: demo.name, accounts: await accountsOf(database, demo.organizationId) } : null,
  }
}
