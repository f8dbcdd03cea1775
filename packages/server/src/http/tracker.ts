import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { gzipSync } from 'node:zlib'
import type { FastifyInstance } from 'fastify'

const headers = {
  'content-type': 'text/javascript; charset=utf-8',
  'cache-control': 'public, max-age=3600',
  'access-control-allow-origin': '*',
  'cross-origin-resource-policy': 'cross-origin',
  vary: 'accept-encoding',
}

/**
 * `GET /tracker.js`: the clock that any page may load, whoever looks at it. There is nothing of anybody in it.
 * @param file null: there is none
 */
export async function serveTracker(app: FastifyInstance, file: string | null): Promise<void> {
  if (file === null) return
  const script = await readFile(file)
  const packed = gzipSync(script, { level: 9 })
  const etag = `W/"${createHash('sha256').update(script).digest('base64url')}"`
  app.get('/tracker.js', { config: { isForEveryone: true } }, async (request, reply) => {
    reply.headers({ ...headers, etag })
    if (request.headers['if-none-match'] === etag) return reply.code(304).send()
    if (!/\bgzip\b/.test(request.headers['accept-encoding'] ?? '')) return script
    return reply.header('content-encoding', 'gzip').send(packed)
  })
}
