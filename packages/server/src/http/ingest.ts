import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/open.ts'
import type { Viewer } from '../database/viewer.ts'
import { ingest } from '../exchange/ingest.ts'
import { stranger } from './askers.ts'
import type { WhoAsks } from './askers.ts'

/** `POST /ingest`: records are written as they arrive, however long that takes. */
export async function serveIngest(app: FastifyInstance, database: Database, whoAsks: WhoAsks): Promise<void> {
  await app.register(async (scope) => {
    // Of whatever type the body says it is: it is read line by line, never whole.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))

    scope.post('/ingest', async ({ headers, raw }) => {
      const viewer = async (): Promise<Viewer> => {
        const who = await whoAsks(headers)
        if (!who) throw stranger()
        return who.viewer
      }
      try {
        return await ingest(database, viewer, raw)
      } catch (error) {
        if (raw.readableAborted) throw new Refusal('BAD_USER_INPUT', 'The sender went away before the end.')
        throw error
      }
    })
  })
}
