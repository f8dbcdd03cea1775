import { v7 as newId } from 'uuid'
import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import { createPasswordLink } from '../members/links.ts'
import { createMember, createOrganization } from '../members/organizations.ts'
import type { Command } from './command.ts'

export interface InitArguments {
  readonly organization: string
  readonly name: string
  readonly timeZone: string
  /** E-mail. */
  readonly owner: string
}

/** Makes an organization and its owner, and prints a link with which the owner sets a password. */
export const init: Command<InitArguments> = async ({ database, origin }, given, { print, say }) => {
  const { organization: key, name, timeZone, owner } = given
  const organizationId = newId()
  const link = await visit(database, operate(organizationId), async (em) => {
    await createOrganization(em, { organizationId, key, name, timeZone })
    const member = await createMember(em, { organizationId, key: owner, name: owner, role: 'owner' })
    await audit(em, commandLine, { action: 'organization.created', subject: key, details: { name, timeZone, owner } })
    return createPasswordLink(em, member, origin)
  })
  say(`The organization '${key}' is there. Its owner, ${owner}, sets a password here, once, within seven days:`)
  print(link)
  return 0
}
