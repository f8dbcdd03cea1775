import helmet from '@fastify/helmet'
import type { FastifyInstance } from 'fastify'

// Everything from here, nothing written into the page: no nonce and no hash is needed.
const directives = {
  'default-src': ["'self'"],
  'script-src': ["'self'"],
  'style-src': ["'self'"],
  'img-src': ["'self'"],
  'font-src': ["'self'"],
  'connect-src': ["'self'"],
  'object-src': ["'none'"],
  'base-uri': ["'none'"],
  'frame-ancestors': ["'none'"],
  'form-action': ["'self'"],
}

/** The policy of a page that may also show images of other origins, and those that it makes itself. */
export const policyShowing = (imageOrigins: readonly string[]): string =>
  Object.entries({ ...directives, 'img-src': ["'self'", 'blob:', ...imageOrigins] })
    .map(([name, sources]) => `${name} ${sources.join(' ')}`)
    .join(';')

/** The headers of every answer: what a page may load, and that nobody keeps data. */
export async function setHeaders(app: FastifyInstance): Promise<void> {
  await app.register(helmet, {
    contentSecurityPolicy: { useDefaults: false, directives },
    // This server answers for its own name only.
    strictTransportSecurity: { includeSubDomains: false },
    xFrameOptions: { action: 'deny' },
    // Without a referrer some requests of the own page would come with the origin `null`.
    referrerPolicy: { policy: 'same-origin' },
  })
  app.addHook('onRequest', async (_, reply) => {
    reply.header('cache-control', 'no-store')
  })
}
