import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '@labelpulse/domain'
import { actorOf } from '../audit/audit.ts'
import type { Database } from '../database/open.ts'
import type { Asker } from '../graphql/context.ts'
import { identifySecret } from '../members/identify.ts'
import type { Identified } from '../members/identify.ts'
import type { LastSeen } from '../members/last-seen.ts'
import { sessionSecretIn } from './cookie.ts'
import type { Parts } from './parts.ts'

/** What somebody shows: a token in the header, or else the cookie. */
export type Shown = Pick<IncomingHttpHeaders, 'authorization' | 'cookie'>

/** Finds out who asks; a stranger is null. Nothing is remembered between two questions, so a revocation holds at once. */
export type WhoAsks = (shown: Shown) => Promise<Identified | null>

const tokenIn = (authorization: string): string | null => /^Bearer +(\S+)$/i.exec(authorization)?.[1] ?? null

const secretIn = ({ authorization, cookie }: Shown): string | null =>
  authorization === undefined ? sessionSecretIn({ cookie }) : tokenIn(authorization)

export function askersOf(database: Database, lastSeen: LastSeen): WhoAsks {
  return async (shown) => {
    const secret = secretIn(shown)
    const who = secret === null ? null : await identifySecret(database, secret)
    if (who) lastSeen.note(who)
    return who
  }
}

/** What resolvers know of who asks. */
export const askerOf = (
  { database, live, looks, post }: Pick<Parts, 'database' | 'live' | 'looks' | 'post'>,
  { viewer, secretId, isToken }: Identified,
  address: string | null,
): Asker => ({
  database,
  live,
  looks,
  post,
  viewer,
  by: actorOf(viewer, address),
  sessionId: isToken ? null : secretId,
})

export const stranger = (): Refusal => new Refusal('UNAUTHENTICATED', 'Sign in, or send a token that is valid.')
