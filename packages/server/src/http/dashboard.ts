import statics from '@fastify/static'
import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { read } from '../database/keys/read.ts'
import { visit } from '../database/visit.ts'
import { mediaOriginsOf } from '../media/origins.ts'
import type { WhoAsks } from './askers.ts'
import { policyShowing } from './headers.ts'
import type { Parts } from './parts.ts'

// The bundler names these after their content.
const isHashed = (path: string): boolean => path.includes('/assets/')

const forAYear = 'public, max-age=31536000, immutable'
const askAgain = 'no-cache'

const isPageVisit = ({ method, headers }: FastifyRequest): boolean =>
  (method === 'GET' || method === 'HEAD') && headers.accept?.includes('text/html') === true

const nothingHere = (): Refusal => new Refusal('NOT_FOUND', 'There is nothing at this address.')

type OfProject = { Params: { project: string } }

/**
 * The page of the workbench: the same page, that may show images of the origins which the project names. To whoever does not see
 * the project it is the page as everywhere.
 */
function openBench(app: FastifyInstance, { database }: Pick<Parts, 'database'>, whoAsks: WhoAsks): void {
  const open = async (request: FastifyRequest<OfProject>, reply: FastifyReply) => {
    if (!isPageVisit(request)) throw nothingHere()
    const who = await whoAsks(request.headers)
    const { project } = request.params
    const origins = who && (await visit(database, read(who.viewer), (em) => mediaOriginsOf(em, project)))
    if (origins) reply.header('content-security-policy', policyShowing(origins))
    // Sent anew each time: a page that a browser has kept would come with the policy of another day.
    return reply.code(200).sendFile('index.html', { etag: false, lastModified: false })
  }
  app.get('/work/:project', open)
  app.get('/work/:project/*', open)
}

/**
 * The built dashboard: its files, and its page for every other address that somebody opens, for the page knows its own
 * addresses. All else is not found.
 */
export async function serveDashboard(
  app: FastifyInstance,
  parts: Pick<Parts, 'database' | 'dashboard'>,
  whoAsks: WhoAsks,
): Promise<void> {
  const { dashboard } = parts
  if (dashboard !== null) {
    await app.register(statics, {
      root: dashboard,
      preCompressed: true,
      dotfiles: 'ignore',
      cacheControl: false,
      logLevel: 'warn',
      setHeaders: (reply, path) => {
        reply.header('cache-control', isHashed(path) ? forAYear : askAgain)
      },
    })
    openBench(app, parts, whoAsks)
  }
  app.setNotFoundHandler(async (request, reply) => {
    if (dashboard !== null && isPageVisit(request)) return reply.code(200).sendFile('index.html')
    throw nothingHere()
  })
}
