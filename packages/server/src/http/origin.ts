import type { IncomingHttpHeaders } from 'node:http'
import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Pages of every origin may load what this route answers. */
    readonly isForEveryone?: boolean
  }
}

const hostOf = (origin: string): string | null => (URL.canParse(origin) ? new URL(origin).host : null)

/** Whether a request comes from a page of another site. Only browsers say where from; other programs pass. */
export function isForeign(headers: IncomingHttpHeaders, origins: readonly string[]): boolean {
  const { origin, host } = headers
  if (origin !== undefined && origins.includes(origin)) return false
  // It also tells a page of the same name that came unencrypted, which anybody on the way may have written.
  const site = headers['sec-fetch-site']
  if (site === 'cross-site' || site === 'same-site') return true
  return origin !== undefined && hostOf(origin) !== host
}

const isSafe = (method: string): boolean => method === 'GET' || method === 'HEAD'

const preflightHeaders = {
  'access-control-allow-methods': 'GET, POST',
  'access-control-allow-headers': 'authorization, content-type, apollo-require-preflight',
  'access-control-max-age': '600',
}

/** Refuses what pages of foreign origins ask, and lets those of the allowed ones read the answers (CORS). */
export function guardOrigin(app: FastifyInstance, origins: readonly string[]): void {
  app.addHook('onRequest', async (request, reply) => {
    const { headers, method, routeOptions } = request
    if (routeOptions.config.isForEveryone) return
    // A link from elsewhere leads here, unlike an image or a script: it carries no origin and is answered with the page,
    // never with an effect.
    const isNavigation = headers.origin === undefined && isSafe(method) && headers['sec-fetch-mode'] === 'navigate'
    if (!isNavigation && isForeign(headers, origins))
      throw new Refusal('FORBIDDEN', 'Pages of other sites may not ask this server.')
    if (headers.origin === undefined || !origins.includes(headers.origin)) return
    reply.header('access-control-allow-origin', headers.origin).header('vary', 'origin')
    if (method === 'OPTIONS') return reply.code(204).headers(preflightHeaders).send()
  })
}
