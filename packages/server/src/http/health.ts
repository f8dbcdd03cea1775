import type { FastifyInstance } from 'fastify'
import { identify } from '../database/keys/identify.ts'
import type { Database } from '../database/open.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const patienceMs = 2_000

/** `GET /healthz`: the process lives. `GET /readyz`: it can answer, database included. */
export function serveHealth(app: FastifyInstance, database: Database): void {
  const quiet = { logLevel: 'error' } as const

  app.get('/healthz', quiet, async () => ({ status: 'ok' }))

  app.get('/readyz', quiet, async (request, reply) => {
    try {
      const options = { signal: AbortSignal.timeout(patienceMs) }
      await visit(database, identify({ nobody: true }), (em) => query(em, 'select 1'), options)
      return { status: 'ready' }
    } catch (error) {
      request.log.error({ err: error }, 'the database does not answer')
      return reply.code(503).send({ status: 'not ready' })
    }
  })
}
