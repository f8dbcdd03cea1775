import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import { createPasswordLink } from '../members/links.ts'
import type { Command } from './command.ts'
import { memberGiven } from './member.ts'
import type { MemberGiven } from './member.ts'

/** Prints a link with which a member sets a password, once. */
export const signInLink: Command<MemberGiven> = async ({ database, origin }, given, { print, say }) => {
  const member = await memberGiven(database, given)
  const link = await visit(database, operate(member.organizationId), async (em) => {
    await audit(em, commandLine, { action: 'member.password_link_made', subject: member.key })
    return createPasswordLink(em, member, origin)
  })
  say(`${member.name} sets a password here, once, within seven days:`)
  print(link)
  return 0
}
