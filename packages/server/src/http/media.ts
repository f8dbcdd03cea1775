import type { IncomingHttpHeaders } from 'node:http'
import { may, mediaAddressOf, Refusal } from '@labelpulse/domain'
import type { Act } from '@labelpulse/domain'
import type { FastifyInstance } from 'fastify'
import { read } from '../database/keys/read.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { bringMedium } from '../media/bring.ts'
import { largestBytes } from '../media/store.ts'
import { mediumSeen } from '../media/media.ts'
import { stranger } from './askers.ts'
import type { Shown, WhoAsks } from './askers.ts'
import type { Parts } from './parts.ts'

// A form of another site can send these without asking first.
const simpleTypes = /^\s*(?:text\/plain|multipart\/form-data|application\/x-www-form-urlencoded)\s*(?:;|$)/i

/** Whether a page of another site could have made a browser send this, cookie and all. The same rule as for GraphQL. */
const isForgeable = ({ 'content-type': type = '', ...headers }: IncomingHttpHeaders): boolean =>
  headers.authorization === undefined &&
  headers['apollo-require-preflight'] === undefined &&
  (type === '' || simpleTypes.test(type))

function checkUpload(headers: IncomingHttpHeaders): void {
  if (isForgeable(headers))
    throw new Refusal('BAD_USER_INPUT', 'Send the header apollo-require-preflight, with any value.')
  if (headers['content-type']?.startsWith('multipart/'))
    throw new Refusal('BAD_USER_INPUT', 'Send the file itself as the body, not a form with it.')
  if (Number(headers['content-length'] ?? 0) > largestBytes)
    throw new Refusal('BAD_USER_INPUT', `The file is larger than ${largestBytes / 1024 ** 2} MiB.`)
}

// Nothing in it may run, and no page may show it within itself, even if a browser took it for another thing than it is.
const policy = "default-src 'none'; frame-ancestors 'none'; sandbox"

const nothingThere = (): Refusal => new Refusal('NOT_FOUND', 'There is nothing at this address.')

/** `POST /media`, `GET /media/:sha256`: the images and texts of tasks, kept by content. */
export async function serveMedia(
  app: FastifyInstance,
  { database, media }: Pick<Parts, 'database' | 'media'>,
  whoAsks: WhoAsks,
): Promise<void> {
  async function allowed(headers: Shown, act: Act): Promise<Viewer> {
    const who = await whoAsks(headers)
    if (!who) throw stranger()
    const { role, scopes } = who.viewer
    if (may(role, scopes, act)) return who.viewer
    throw new Refusal('FORBIDDEN', 'Your role, or the scopes of your token, do not allow this.')
  }

  await app.register(async (scope) => {
    // Of whatever type the body says it is: what it is, its bytes say.
    scope.removeAllContentTypeParsers()
    scope.addContentTypeParser('*', (_request, body, done) => done(null, body))

    scope.post('/media', async ({ headers, raw }) => {
      const viewer = await allowed(headers, 'bringMedia')
      checkUpload(headers)
      try {
        // What is refused on the way is answered, so the connection has to stay.
        const chunks: AsyncIterable<Uint8Array> = raw.iterator({ destroyOnReturn: false })
        const medium = await bringMedium(database, media, viewer, chunks)
        return { ...medium, url: mediaAddressOf(medium.sha256) }
      } catch (error) {
        if (raw.readableAborted) throw new Refusal('BAD_USER_INPUT', 'The sender went away before the end.')
        throw error
      }
    })
  })

  app.get<{ Params: { sha256: string } }>('/media/:sha256', async (request, reply) => {
    const viewer = await allowed(request.headers, 'seeMedia')
    const medium = await visit(database, read(viewer), (em) => mediumSeen(em, request.params.sha256))
    if (!medium) throw nothingThere()
    const { contentType, sha256, sizeBytes } = medium
    const tag = `"${sha256}"`
    // Asked for each time: who may see it can change, its content cannot.
    reply.headers({ 'cache-control': 'private, no-cache', etag: tag, 'content-security-policy': policy })
    if (request.headers['if-none-match']?.split(/,\s*/).includes(tag)) return reply.code(304).send()
    const file = await media.open(sha256)
    if (!file) {
      request.log.error({ sha256 }, 'a medium is not in the data directory')
      throw nothingThere()
    }
    reply.headers({
      'content-type': contentType === 'text/plain' ? 'text/plain; charset=utf-8' : contentType,
      'content-length': sizeBytes,
    })
    return reply.send(file.createReadStream())
  })
}
