import { randomInt } from 'node:crypto'
import { roles } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import { audit, commandLine } from '../audit/audit.ts'
import type { Deed } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { hashPassword } from '../members/passwords.ts'
import { people } from './people.ts'

export interface DemoAccount {
  readonly email: string
  readonly name: string
  readonly role: Role
}

/** Who may be signed in as, and with what; for the terminal only. */
export interface DemoAccounts {
  readonly accounts: readonly DemoAccount[]
  readonly password: string
}

const oneOf = (letters: string): string => letters.charAt(randomInt(letters.length))

const syllable = (): string => oneOf('bdfghjklmnprstvz') + oneOf('aeiou')

/** A password that can be read aloud, of 43 bits: `kavo-metu-dina-48`. */
function newPassword(): string {
  const word = (): string => syllable() + syllable()
  return `${word()}-${word()}-${word()}-${randomInt(10, 100)}`
}

const firstOfEachRole = roles.flatMap((role) => people.find((person) => person.role === role)?.key ?? [])

/** Gives one account a role a new password, the same for all of them; whoever was deactivated meanwhile is left out. */
export async function openDemoAccounts(database: Visitable, organizationId: string): Promise<DemoAccounts> {
  const password = newPassword()
  const passwordHash = await hashPassword(password)
  const accounts = await visit(database, operate(organizationId), async (em) => {
    const opened = await query<DemoAccount>(
      em,
      `with opened as (
         update members set password_hash = $2
         where organization_id = $1 and key = any ($3::text[]) and deactivated_at is null
         returning key as email, name, role
       )
       select * from opened order by array_position($4::text[], role)`,
      [organizationId, passwordHash, firstOfEachRole, roles],
    )
    const deeds = opened.map(({ email }): Deed => ({ action: 'member.password_set', subject: email }))
    await audit(em, commandLine, ...deeds)
    return opened
  })
  return { accounts, password }
}
