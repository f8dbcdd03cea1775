import type { AddressInfo } from 'node:net'
import type { FastifyInstance } from 'fastify'
import { pino } from 'pino'
import { afterAll, beforeAll } from 'vitest'
import { createServer } from '../src/http/server.ts'
import type { Parts } from '../src/http/parts.ts'
import { mediaStore } from '../src/media/store.ts'
import { openPost } from '../src/members/mail.ts'
import type { MailSettings } from '../src/members/mail.ts'
import { companySignIn } from '../src/members/oidc.ts'
import type { CompanySettings } from '../src/members/oidc.ts'
import { createLive } from '../src/reports/live.ts'
import { rememberLooks } from '../src/members/looks.ts'
import { buildApi } from '../src/schema.ts'
import type { FreshDatabase } from './fresh-database.ts'

/** The real server on a port of its own, for tests that stand outside. */
export interface Serving {
  /** As a browser says it. */
  readonly origin: string
  /** Everything that was logged, at every level. */
  readonly logged: string
  get(path: string, headers?: Record<string, string>): Promise<Response>
  post(path: string, body: unknown, headers?: Record<string, string>): Promise<Response>
}

/** Read when the server starts: what is known only then may be a getter. */
type Choices = Partial<Pick<Parts, 'dashboard' | 'tracker' | 'origins' | 'rateLimit'>> & {
  readonly mail?: MailSettings
  readonly oidc?: CompanySettings
}

/** Serves a test file's database from the first `beforeAll` on until the last `afterAll`. */
export function serving(fresh: FreshDatabase, choices: Choices = {}): Serving {
  let app: FastifyInstance | undefined
  let origin = ''
  const lines: string[] = []
  const log = pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })

  beforeAll(async () => {
    const { database } = fresh
    const onError = (error: unknown): void => log.error({ err: error })
    const live = createLive({ database, pulses: database.pulses, onError })
    const looks = rememberLooks(database, onError)
    const { mail, oidc, ...parts } = choices
    const url = (): string => origin
    const post = openPost({ url, mail, log })
    const company = oidc ? companySignIn({ settings: oidc, url, log }) : null
    const schema = buildApi()
    const media = mediaStore(fresh.options.directory)
    app = await createServer({
      database,
      live,
      looks,
      post,
      media,
      company,
      schema,
      log,
      dashboard: null,
      tracker: null,
      origins: [],
      ...parts,
    })
    await app.listen({ host: '127.0.0.1', port: 0 })
    origin = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
  })
  afterAll(() => app?.close())

  return {
    get origin() {
      return origin
    },
    get logged() {
      return lines.join('')
    },
    get: (path, headers = {}) => fetch(`${origin}${path}`, { headers, redirect: 'manual' }),
    post: (path, body, headers = {}) =>
      fetch(`${origin}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: JSON.stringify(body),
      }),
  }
}

/** What a browser would send back of the cookies in an answer. */
export const cookieFrom = (response: Response): string =>
  response.headers
    .getSetCookie()
    .map((cookie) => cookie.split(';')[0])
    .join('; ')
