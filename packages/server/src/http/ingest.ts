import { Refusal } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'
import type { Database } from '../database/open.ts'
import type { Viewer } from '../database/viewer.ts'
import { ingest } from '../exchange/ingest.ts'
import { stranger } from './askers.ts'
import type { WhoAsks } from './askers.ts'
import type { No } from './refusals.ts'

const plain = 'identity'
const packedNo: Omit<No, 'status'> = {
  code: 'BAD_USER_INPUT',
  message: 'Send the lines as they are, without a content-encoding: nothing is unpacked here.',
}

/** `POST /ingest`: records are written as they arrive, however long that takes. */
export async function serveIngest(app: FastifyInstance, database: Database, whoAsks: WhoAsks): Promise<void> {
  await app.register(async (scope) => {
    // Of whatever type the body says it is: it is read line by line, never whole.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))

    scope.post('/ingest', async ({ headers, raw }, reply) => {
      if ((headers['content-encoding'] || plain).toLowerCase() !== plain)
        return reply.code(415).header('accept-encoding', plain).send(packedNo)
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
