import { once } from 'node:events'
import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { afterEach, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, makePerson, tokenFor } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh, { origins: ['https://tool.example'], rateLimit: 200 })

const ann = { email: 'ann@acme.example', password: 'correct horse battery' }
const me = '{ viewer { member { key } } }'
const live = `subscription { performance(selection: { from: "2026-03-01", to: "2026-03-02" }) { complete } }`
let annsId: MemberId

const clients: Client[] = []
const newToken = (): Promise<string> => tokenFor(fresh.database, annsId)
const url = (): string => `${server.origin.replace('http', 'ws')}/graphql`

interface Shown {
  readonly headers?: Record<string, string>
  readonly token?: string
}

function connect({ headers = {}, token }: Shown): Client {
  class Browser extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers })
    }
  }
  const connectionParams = token === undefined ? {} : { authorization: `Bearer ${token}` }
  const client = createClient({ url: url(), webSocketImpl: Browser, connectionParams, retryAttempts: 0 })
  clients.push(client)
  return client
}

async function first(client: Client, query: string): Promise<unknown> {
  for await (const result of client.iterate({ query })) return result
  throw new Error('The server completed the operation without a result')
}

/** How a socket that tries to open as a browser with these headers ends. */
async function upgraded(headers: Record<string, string>): Promise<number | 'open'> {
  const socket = new WebSocket(url(), 'graphql-transport-ws', { headers })
  const ended = Promise.race([
    once(socket, 'open').then(() => 'open' as const),
    once(socket, 'unexpected-response').then(([, response]) => (response as { statusCode: number }).statusCode),
  ])
  socket.on('error', () => {})
  return ended.finally(() => socket.terminate())
}

beforeAll(async () => {
  annsId = await makePerson(fresh.database, { organization: 'acme', ...ann })
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})

describe('a socket', () => {
  test('of a token answers queries and subscriptions', async () => {
    const client = connect({ token: await newToken() })
    expect(await first(client, me)).toEqual({ data: { viewer: { member: { key: ann.email } } } })
    expect(await first(client, live)).toEqual({ data: { performance: { complete: true } } })
  })

  test('of a browser is known by its cookie', async () => {
    const cookie = cookieFrom(await server.post('/sign-in', ann))
    const client = connect({ headers: { cookie, origin: server.origin } })
    expect(await first(client, me)).toEqual({ data: { viewer: { member: { key: ann.email } } } })
  })

  test.each([
    ['nothing', {}],
    ['an unknown token', { token: 'lpt_unknown' }],
    ['an unknown cookie', { headers: { cookie: '__Host-labelpulse=unknown' } }],
  ])('that shows %s is closed as a stranger', async (_, shown: Shown) => {
    await expect(first(connect(shown), me)).rejects.toMatchObject({ code: 4401, reason: 'UNAUTHENTICATED' })
  })

  test('is worth nothing once its token is not', async () => {
    const token = await newToken()
    const client = connect({ token })
    expect(await first(client, me)).toMatchObject({ data: {} })
    const revoke = 'update tokens set revoked_at = now() where organization_id = $1 and member_id = $2'
    await change(fresh.database, annsId, revoke)
    await expect(first(client, me)).rejects.toMatchObject({ code: 4401 })
  })

  test('opens for the own page, an allowed origin and programs, and for no foreign page', async () => {
    expect(await upgraded({})).toBe('open')
    expect(await upgraded({ origin: server.origin })).toBe('open')
    expect(await upgraded({ origin: 'https://tool.example' })).toBe('open')
    expect(await upgraded({ origin: 'https://evil.example' })).toBe(403)
    expect(await upgraded({ origin: 'null' })).toBe(403)
  })

  test('opens at its address only', async () => {
    const socket = new WebSocket(url().replace('/graphql', '/other'), 'graphql-transport-ws')
    socket.on('error', () => {})
    const [, response] = (await once(socket, 'unexpected-response')) as [unknown, { statusCode: number }]
    expect(response.statusCode).toBe(404)
    socket.terminate()
  })
})

/** A subscription that stays open, once it has been told something. */
async function stays(client: Client): Promise<void> {
  expect(await client.iterate({ query: live }).next()).toMatchObject({ done: false })
}

describe('whoever asks for too much at once is told how much it may be:', () => {
  test('20 operations on a socket', async () => {
    const client = connect({ token: await newToken() })
    for (let n = 0; n < 20; n += 1) await stays(client)
    const message = 'A socket carries at most 20 operations at once.'
    await expect(first(client, live)).rejects.toMatchObject([{ message, extensions: { code: 'RATE_LIMITED' } }])
  })

  test('20 sockets of a member', async () => {
    const bob = await makePerson(fresh.database, { organization: 'bobs', email: 'bob@acme.example' })
    for (let n = 0; n < 20; n += 1) await stays(connect({ token: await tokenFor(fresh.database, bob) }))
    const reason = 'RATE_LIMITED: a member has at most 20 sockets at once'
    const oneMore = connect({ token: await tokenFor(fresh.database, bob) })
    await expect(first(oneMore, live)).rejects.toMatchObject({ code: 4429, reason })
  })
})

describe('an operation over a socket', () => {
  test.each([
    ['no GraphQL', '{'],
    ['unknown', '{ nonsense }'],
    ['too deep', `{ viewer ${'{ member '.repeat(13)} { key } ${'}'.repeat(13)} }`],
    ['full of aliases', `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { member { key } }`).join(' ')} }`],
  ])('that is %s is refused with a code of the API, and the socket stays', async (_, query) => {
    const client = connect({ token: await newToken() })
    await expect(first(client, query)).rejects.toEqual([
      {
        message: expect.any(String) as string,
        locations: expect.any(Array) as [],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ])
    expect(await first(client, me)).toMatchObject({ data: {} })
  })

  test('with a bad variable or range says so', async () => {
    const client = connect({ token: await newToken() })
    expect(await first(client, live.replace('2026-03-01', '2026-03-09'))).toMatchObject({
      errors: [{ extensions: { code: 'BAD_USER_INPUT' } }],
    })
  })

  test('costs as much as over HTTP', async () => {
    const token = await newToken()
    const client = connect({ token })
    for (let n = 0; n < 18; n += 1) await first(client, me)
    await expect(first(client, me)).rejects.toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }])
    const overHttp = await server.post('/graphql', { query: me }, { authorization: `Bearer ${token}` })
    expect(overHttp.status).toBe(429)
  })
})

test('what the sockets do is counted', async () => {
  await first(connect({ token: await newToken() }), live)
  const metrics = await (await server.get('/metrics')).text()
  expect(metrics).toMatch(/^labelpulse_pushes_total [1-9]/m)
  expect(metrics).toMatch(/^labelpulse_sockets [1-9]/m)
})
