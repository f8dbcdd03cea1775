import type { TokenScope } from '@labelpulse/domain'
import { audit, commandLine } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { visit } from '../database/visit.ts'
import { createToken } from '../members/tokens.ts'
import type { Command } from './command.ts'
import { memberGiven } from './member.ts'
import type { MemberGiven } from './member.ts'

export interface TokenArguments extends MemberGiven {
  readonly scopes: readonly TokenScope[]
  /** Days; absent: it does not expire. */
  readonly expires?: number | undefined
}

/** Prints a new API token that acts as a member. */
export const token: Command<TokenArguments> = async ({ database }, given, { print }) => {
  const member = await memberGiven(database, given)
  const { secret } = await visit(database, operate(member.organizationId), async (em) => {
    const made = await createToken(em, member, given.scopes, given.expires)
    const details = { scopes: given.scopes, expiresDays: given.expires ?? null, prefix: made.prefix }
    await audit(em, commandLine, { action: 'token.created', subject: member.key, details })
    return made
  })
  print(secret)
  return 0
}
