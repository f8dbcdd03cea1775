import type { FastifyReply, FastifyRequest } from 'fastify'
import type { Database } from '../database/open.ts'
import { endSession } from '../members/sessions.ts'
import type { Browser, Session } from '../members/sessions.ts'
import { isGuardedConnection, sessionCookie, sessionSecretIn } from './cookie.ts'

export const browserOf = ({ ip, headers }: FastifyRequest): Browser => ({
  address: ip,
  userAgent: headers['user-agent'] ?? null,
})

/** How a browser is given a session, and how one is taken from it. */
export interface Entrance {
  /** @param origin how the browser came here, where it does not say so itself: on a link it sends no `Origin` */
  readonly enter: (request: FastifyRequest, reply: FastifyReply, session: Session, origin?: string) => Promise<void>
  readonly leave: (request: FastifyRequest) => Promise<void>
}

export function entranceTo(database: Database): Entrance {
  let hasWarned = false

  async function leave({ headers, ip }: FastifyRequest): Promise<void> {
    const secret = sessionSecretIn(headers)
    if (secret !== null) await endSession(database, secret, ip)
  }

  return {
    leave,
    enter: async (request, reply, session, origin) => {
      // A session is never carried over a change of who is there.
      await leave(request)
      const { headers, log } = request
      const isGuarded = isGuardedConnection({ ...headers, origin: headers.origin ?? origin })
      if (!isGuarded && !hasWarned) log.warn('Sessions travel unencrypted: serve this address over HTTPS')
      hasWarned ||= !isGuarded
      reply.header('set-cookie', sessionCookie(session, isGuarded))
    },
  }
}
