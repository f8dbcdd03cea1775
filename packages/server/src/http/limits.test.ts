import { parse } from 'graphql'
import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson, tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'
import { buildApi } from '../schema.ts'
import { limitCost } from './cost.ts'

const fresh = freshDatabase()
const server = serving(fresh, { rateLimit: 2_000 })
let olga: MemberId
let authorization: string
let client: Client

beforeAll(async () => {
  olga = await makePerson(fresh.database, { organization: 'acme', email: 'olga@acme.example' })
  authorization = `Bearer ${await tokenFor(fresh.database, olga)}`
  client = newClient(authorization)
})
afterAll(() => client.dispose())

const newClient = (shown: string): Client =>
  createClient({
    url: `${server.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: shown },
    retryAttempts: 0,
  })

interface Answer {
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

const overHttp = async (query: string, shown = authorization): Promise<Answer> =>
  (await (await server.post('/graphql', { query }, { authorization: shown })).json()) as Answer

async function overSocket(query: string, by = client): Promise<Answer> {
  try {
    for await (const result of by.iterate({ query })) return result as Answer
    return {}
  } catch (errors) {
    return { errors: errors as NonNullable<Answer['errors']> }
  }
}

const many = (count: number, one: (n: number) => string): string =>
  Array.from({ length: count }, (_, n) => one(n)).join(' ')
const selection = 'selection: { from: "2026-03-01", to: "2026-03-02" }'
const page = (first: number): string => `{ workunits(${selection}, first: ${first}) { totalCount } }`

const ways = [
  ['HTTP', overHttp],
  ['a socket', overSocket],
] as const

describe.each(ways)('over %s', (_, ask) => {
  const codeOf = async (query: string): Promise<string | undefined> => (await ask(query)).errors?.[0]?.extensions.code

  test.each([
    ['an honest operation', '{ viewer { member { key } } }'],
    ['a page of a hundred', page(100)],
    ['thirty aliases', `{ ${many(30, (n) => `a${n}: __typename`)} }`],
  ])('%s is answered', async (_name, query) => {
    expect(await codeOf(query)).toBeUndefined()
  })

  test.each([
    ['thirteen levels', `{ viewer ${'{ member '.repeat(12)} { key } ${'}'.repeat(12)} }`],
    [
      'levels hidden in fragments',
      `{ ...F0 } ${many(13, (n) => `fragment F${n} on Query { viewer { ...F${n + 1} } }`)}`,
    ],
    ['thirty-one aliases', `{ ${many(31, (n) => `a${n}: __typename`)} }`],
    [
      'aliases hidden in fragments',
      `{ ...A ...B } ${['A', 'B'].map((name) => `fragment ${name} on Query { ${many(16, (n) => `${name}${n}: __typename`)} }`).join(' ')}`,
    ],
    [
      'fragments that multiply',
      `{ viewer { ...F0 } } ${many(20, (n) => `fragment F${n} on Viewer { ...F${n + 1} ...F${n + 1} }`)} fragment F20 on Viewer { member { key } }`,
    ],
    ['a circle of fragments', '{ ...F } fragment F on Query { ...G } fragment G on Query { ...F }'],
    ['a thousand fields', `{ viewer { member { ${'key '.repeat(1_000)} } } }`],
    ['two thousand words', `{ viewer { member { ${'key '.repeat(2_000)} } } }`],
    ['a page of a hundred and one', page(101)],
    ['a page of none', page(0)],
    ['a page of less than none', page(-1)],
    [
      'an introspection within an introspection',
      `{ __schema { types { fields { type { fields { type { fields { type { fields { name } } } } } } } } } }`,
    ],
  ])('%s is too much', async (_name, query) => {
    expect(await codeOf(query)).toBe('BAD_USER_INPUT')
  })
})

test('a page costs by its rows, and what is spent over HTTP is spent for the sockets, too', async () => {
  const shown = `Bearer ${await tokenFor(fresh.database, olga)}`
  const by = newClient(shown)
  const rows = `{ workunits(${selection}, first: 100) { edges { node { createdBy { key } project { key } task { key } } } } }`
  const codes: (string | undefined)[] = []
  for (let n = 0; n < 6; n += 1) codes.push((await overHttp(rows, shown)).errors?.[0]?.extensions.code)
  expect(codes).toContain('RATE_LIMITED')
  expect((await overSocket(rows, by)).errors).toMatchObject([{ extensions: { code: 'RATE_LIMITED' } }])
  await by.dispose()
})

test('a page of no size costs as one of the usual size', async () => {
  const spend = limitCost(buildApi(), 500)
  const operation = (size: string) => ({
    document: parse(`{ workunits(${selection}${size}) { edges { node { uuid task { key } } } } }`),
    operationName: null,
    variables: null,
  })
  for (const [secret, size] of [
    ['a', ''],
    ['b', ', first: null'],
    ['c', ', first: 50'],
  ] as const) {
    for (let n = 0; n < 3; n += 1) await spend(secret, operation(size))
    await expect(spend(secret, operation(size))).rejects.toMatchObject({ code: 'RATE_LIMITED' })
  }
})

test('a list of operations is none', async () => {
  const response = await server.post('/graphql', [{ query: '{ __typename }' }, { query: '{ __typename }' }], {
    authorization,
  })
  expect([response.status, await response.json()]).toMatchObject([
    400,
    { errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] },
  ])
})

test('a body of more than a megabyte is not read', async () => {
  const response = await server.post(
    '/graphql',
    { query: '{ __typename }', padding: 'x'.repeat(1_100_000) },
    { authorization },
  )
  expect(response.status).toBe(413)
})

test('a message of more than a quarter of a megabyte ends its socket', async () => {
  const by = newClient(authorization)
  expect(await overSocket(`{ __typename } # ${'x'.repeat(270_000)}`, by)).toMatchObject({ errors: { code: 1009 } })
  await by.dispose()
})
