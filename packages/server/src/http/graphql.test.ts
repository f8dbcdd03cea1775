import type { SqlEntityManager } from '@mikro-orm/sql'
import { getIntrospectionQuery } from 'graphql'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, makePerson, tokenFor } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { hashOf } from '../members/secrets.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh, { rateLimit: 100, origins: ['https://tool.example'] })

const ann = { email: 'ann@acme.example', password: 'correct horse battery' }
const me = '{ viewer { member { key } } }'
let annsId: MemberId

interface Answer {
  readonly status: number
  readonly data?: unknown
  readonly errors?: readonly { readonly message: string; readonly extensions: { readonly code: string } }[]
}

const bearer = (token: string): Record<string, string> => ({ authorization: `Bearer ${token}` })
const newToken = (...rest: Parameters<typeof tokenFor> extends [unknown, unknown, ...infer Rest] ? Rest : never) =>
  tokenFor(fresh.database, annsId, ...rest)

async function ask(question: string, headers: Record<string, string> = {}): Promise<Answer> {
  const response = await server.post('/graphql', { query: question }, headers)
  return { status: response.status, ...((await response.json()) as object) }
}
const codeOf = ({ errors }: Answer): string | undefined => errors?.[0]?.extensions.code

beforeAll(async () => {
  annsId = await makePerson(fresh.database, { organization: 'acme', ...ann })
})

describe('who asks', () => {
  test('by token is the member whose token it is', async () => {
    expect(await ask(me, bearer(await newToken()))).toEqual({
      status: 200,
      data: { viewer: { member: { key: ann.email } } },
    })
  })

  test.each([
    ['with nothing', {}],
    ['with an unknown token', bearer('lpt_unknown')],
    ['with something else than a token', { authorization: 'Basic YTpi' }],
    ['with an unknown cookie', { cookie: '__Host-labelpulse=unknown' }],
  ])('%s is a stranger, told so before anything is parsed', async (_, headers) => {
    for (const question of [me, getIntrospectionQuery(), '{ nonsense', '{ __typename }']) {
      const answer = await ask(question, headers)
      expect([answer.status, codeOf(answer), answer.data]).toEqual([401, 'UNAUTHENTICATED', undefined])
    }
  })

  test('with an expired or revoked token, or as a deactivated member, is a stranger', async () => {
    const expired = await newToken(['read'], 0)
    expect((await ask(me, bearer(expired))).status).toBe(401)
    const token = await newToken()
    await change(
      fresh.database,
      annsId,
      `update tokens set revoked_at = now() where organization_id = $1 and member_id = $2
       and secret_hash = '\\x${hashOf(token).toString('hex')}'`,
    )
    expect((await ask(me, bearer(token))).status).toBe(401)
    const gone = await makePerson(fresh.database, { organization: 'gone', email: 'gone@acme.example' })
    const alive = await tokenFor(fresh.database, gone)
    expect((await ask(me, bearer(alive))).status).toBe(200)
    await change(
      fresh.database,
      gone,
      'update members set deactivated_at = now() where organization_id = $1 and member_id = $2',
    )
    expect((await ask(me, bearer(alive))).status).toBe(401)
  })

  test('a bad token is not made good by a cookie', async () => {
    const cookie = cookieFrom(await server.post('/sign-in', ann))
    expect((await ask(me, { cookie })).status).toBe(200)
    expect((await ask(me, { cookie, ...bearer('lpt_unknown') })).status).toBe(401)
  })
})

describe('what is asked', () => {
  test('may be an introspection, once signed in', async () => {
    expect(codeOf(await ask(getIntrospectionQuery(), bearer(await newToken())))).toBeUndefined()
  })

  test.each([
    ['is no GraphQL', '{'],
    ['asks for an unknown field', '{ nonsense }'],
    ['is too deep', `{ viewer ${'{ member '.repeat(13)} { key } ${'}'.repeat(13)} }`],
    [
      'has too many aliases',
      `{ ${Array.from({ length: 31 }, (_, n) => `a${n}: viewer { member { key } }`).join(' ')} }`,
    ],
    [
      'multiplies itself by fragments',
      `{ viewer { ...F0 } } ${Array.from({ length: 20 }, (_, n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`).join(' ')}
       fragment F20 on Viewer { member { key } }`,
    ],
    ['goes in a circle', '{ viewer { ...F } } fragment F on Viewer { ...G } fragment G on Viewer { ...F }'],
    ['has too many words', `{ ${'viewer { member { key } } '.repeat(400)} }`],
  ])('and %s is the fault of the caller', async (_, question) => {
    const answer = await ask(question, { ...bearer(await newToken()), accept: 'application/graphql-response+json' })
    expect([answer.status, codeOf(answer)]).toEqual([400, 'BAD_USER_INPUT'])
  })

  test('and is wrong answers 200 to callers of the older convention', async () => {
    expect(await ask('{ nonsense }', bearer(await newToken()))).toMatchObject({ status: 200 })
  })

  test('that is no JSON or of another kind is refused in the words of GraphQL', async () => {
    for (const [body, type, status] of [
      ['{', 'application/json', 400],
      ['query=x', 'application/x-www-form-urlencoded', 415],
      ['{}', 'application/json', 400],
    ] as const) {
      const headers = { 'content-type': type, ...bearer(await newToken()) }
      const response = await fetch(`${server.origin}/graphql`, { method: 'POST', headers, body })
      expect(response.status).toBe(status)
      expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] })
    }
  })

  test('costs, and a token that has spent its minute waits, but no other', async () => {
    const [spent, other] = [await newToken(), await newToken()]
    const answers: Answer[] = []
    for (let n = 0; n < 10; n += 1) answers.push(await ask(me, bearer(spent)))
    expect(answers.map(({ status }) => status)).toEqual([...Array<number>(9).fill(200), 429])
    expect(codeOf(answers[9] ?? { status: 0 })).toBe('RATE_LIMITED')
    expect((await ask(me, bearer(other))).status).toBe(200)
  })
})

test('whoever goes away before the answer is no error of this server', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database cannot be interrupted')
  const inOrganization = <T>(work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
    visit(fresh.database, operate(annsId.organizationId), work)
  const [locked, released] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const held = inOrganization(async (em) => {
    await query(em, 'lock table workspaces in access exclusive mode')
    locked.resolve()
    await released.promise
  })
  await locked.promise
  const waits = `select from pg_locks l join pg_database d on d.oid = l.database
    where not l.granted and l.relation = 'workspaces'::regclass and d.datname = current_database()`
  const waiting = () => inOrganization((em) => query(em, waits))
  const controller = new AbortController()
  const sent = fetch(`${server.origin}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...bearer(await newToken()) },
    body: JSON.stringify({ query: '{ choices { workspaces { key } } }' }),
    signal: controller.signal,
  })
  await expect.poll(waiting).toHaveLength(1)
  controller.abort()
  await expect(sent).rejects.toThrow('aborted')
  await expect.poll(waiting).toHaveLength(0)
  released.resolve()
  await held
  expect(server.logged).not.toContain('unforeseen')
})

describe('where it comes from', () => {
  test('a page of a foreign site is refused, with a valid token too', async () => {
    const answer = await ask(me, { ...bearer(await newToken()), origin: 'https://evil.example' })
    expect([answer.status, codeOf(answer)]).toEqual([403, 'FORBIDDEN'])
  })

  test('a query by GET needs a header that no foreign page can send', async () => {
    const path = `/graphql?query=${encodeURIComponent(me)}`
    const headers = bearer(await newToken())
    expect((await server.get(path, headers)).status).toBe(400)
    expect((await server.get(path, { ...headers, 'apollo-require-preflight': '1' })).status).toBe(200)
  })

  test('an allowed origin may ask, and read the answer', async () => {
    const origin = 'https://tool.example'
    const preflight = await fetch(`${server.origin}/graphql`, { method: 'OPTIONS', headers: { origin } })
    expect(preflight.status).toBe(204)
    expect(preflight.headers.get('access-control-allow-headers')).toContain('authorization')
    const response = await server.post('/graphql', { query: me }, { origin, ...bearer(await newToken()) })
    expect([response.status, response.headers.get('access-control-allow-origin')]).toEqual([200, origin])
  })
})
