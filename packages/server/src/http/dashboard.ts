import statics from '@fastify/static'
import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance, FastifyRequest } from 'fastify'

// The bundler names these after their content.
const isHashed = (path: string): boolean => path.includes('/assets/')

const forAYear = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

const isPageVisit = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true

/**
 * The built dashboard: its files, and its page for every other address that somebody opens, for the page knows its own
 * addresses. All else is not found.
 * @param directory null: there is none
 */
export async function serveDashboard(app: FastifyInstance, directory: string | null): Promise<void> {
  if (directory !== null) {
    await app.register(statics, {
      root: directory,
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
      logLevel: 'warn',
      setHeaders: (reply, path) => {
        reply.header('cache-control', isHashed(path) ? forAYear : askAgain)
      },
    })
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (directory !== null && isPageVisit(request)) return reply.code(200).sendFile('index.html')
    throw new Refusal('NOT_FOUND', 'There is nothing at this address.')
  })
}
