import type { TokenScope } from '@labelpulse/domain'
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
  print(
    await visit(database, operate(member.organizationId), (em) => createToken(em, member, given.scopes, given.expires)),
  )
  return 0
}
