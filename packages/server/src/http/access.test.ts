import { may, roles, tokenScopes } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import type { GraphQLField } from 'graphql'
import { createClient } from 'graphql-ws'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { freshDatabase } from '../../test/fresh-database.ts'
import { questionOf } from '../../test/matrix-questions.ts'
import { bring, secretsOf, worldOf } from '../../test/matrix-world.ts'
import { change, tokenFor } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { actOf } from '../access.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { organizationsIn } from '../members/organizations.ts'
import { hashPassword } from '../members/passwords.ts'
import type { MemberId } from '../members/sessions.ts'
import { buildApi } from '../schema.ts'

const fresh = freshDatabase()
const server = serving(fresh, { rateLimit: 0 })
const world = worldOf('mine')
const schema = buildApi()
const fieldsOf = (root = schema.getQueryType()): GraphQLField<unknown, unknown>[] => Object.values(root!.getFields())
const [queries, mutations, subscriptions] = [
  fieldsOf(),
  fieldsOf(schema.getMutationType()),
  fieldsOf(schema.getSubscriptionType()),
]
const questions = [
  ...queries.map((field) => ({ field, question: questionOf('query', field) })),
  ...mutations.map((field) => ({ field, question: questionOf('mutation', field) })),
]
const one: Readonly<Record<Role, string>> = {
  owner: 'olga',
  admin: 'adam',
  manager: 'mia',
  reviewer: 'rob',
  annotator: 'ann',
}
type Shown = Readonly<Record<string, string>>
const strangers = new Map<string, Shown>([['anonymous', {}]])
const bearer = (secret: string): Shown => ({ authorization: `Bearer ${secret}` })
let checks = 0

const memberNamed = async (name: string): Promise<MemberId> => {
  const [{ organizationId } = { organizationId: '' }] = await organizationsIn(fresh.database)
  const [member] = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ member_id: string }>(em, 'select member_id from members where key = $1', [world.key(name)]),
  )
  return { organizationId, memberId: member!.member_id }
}

beforeAll(async () => {
  await bring(fresh.database, world)
  const bob = await memberNamed('bob')
  const password = 'correct horse battery'
  const sql = `update members set password_hash = '${await hashPassword(password)}' where organization_id = $1 and member_id = $2`
  await change(fresh.database, bob, sql)
  const token = await tokenFor(fresh.database, bob, tokenScopes)
  const signedIn = await server.post('/sign-in', { email: world.key('bob'), password })
  if (!signedIn.ok) throw new Error(`Bob must have been somebody before: ${await signedIn.text()}`)
  const cookie = cookieFrom(signedIn)
  // The flag alone: not even what a deactivation forgot to end is worth anything.
  const deactivate = 'update members set deactivated_at = now() where organization_id = $1 and member_id = $2'
  await change(fresh.database, bob, deactivate)
  strangers.set('deactivated, by session', { cookie }).set('deactivated, by token', bearer(token))
})
afterAll(() => console.log(`the matrix from outside made ${checks} checks`))

interface Heard {
  readonly codes: readonly string[]
  readonly text: string
}

interface Body {
  readonly errors?: readonly { readonly extensions: { readonly code: string } }[]
}

const heard = (body: Body): Heard => ({
  codes: (body.errors ?? []).map(({ extensions }) => extensions.code),
  text: JSON.stringify(body),
})

async function asked(question: string, shown: Shown): Promise<Heard> {
  const response = await server.post('/graphql', { query: question }, shown)
  return heard((await response.json()) as Body)
}

/** The first push of a subscription, its refusal, or how the socket was closed. */
async function subscribed(question: string, { authorization, ...headers }: Shown): Promise<Heard> {
  class Browser extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { ...headers, origin: server.origin } })
    }
  }
  const connectionParams = authorization === undefined ? {} : { authorization }
  const url = `${server.origin.replace('http', 'ws')}/graphql`
  const client = createClient({ url, webSocketImpl: Browser, connectionParams, retryAttempts: 0 })
  try {
    const results = client.iterate({ query: question })
    // Some say nothing until something happens.
    const quiet = new Promise<{ value: Body }>((resolve) => setTimeout(resolve, 300, { value: {} }))
    const { value } = await Promise.race([results.next() as Promise<{ value: Body }>, quiet])
    return heard(value)
  } catch (error) {
    const { reason } = error as { reason?: string }
    return reason === undefined
      ? heard({ errors: error as NonNullable<Body['errors']> })
      : { codes: [reason], text: '' }
  } finally {
    await client.dispose()
  }
}

const secrets = secretsOf(world)
const leaks = (text: string, name: string | null): string[] => {
  checks += secrets.length
  return secrets
    .filter((secret) => text.includes(secret.text) && !(name && secret.isShownTo(name)))
    .map((secret) => secret.text)
}

describe('whoever is nobody here', { timeout: 120_000 }, () => {
  test.each(['anonymous', 'deactivated, by session', 'deactivated, by token'])(
    '(%s) is told of no field of the API, nor of the schema',
    async (who) => {
      const shown = strangers.get(who)!
      const asking = [...questions.map(({ question }) => question), '{ __schema { types { name } } }', '{ __typename }']
      for (const question of asking) {
        const { codes, text } = await asked(question, shown)
        checks += 1
        expect([question, codes, leaks(text, null)]).toEqual([question, ['UNAUTHENTICATED'], []])
      }
      for (const field of subscriptions) {
        checks += 1
        expect(await subscribed(questionOf('subscription', field), shown)).toMatchObject({ codes: ['UNAUTHENTICATED'] })
      }
      checks += 1
      expect((await server.post('/ingest', {}, shown)).status).toBe(401)
    },
  )
})

// From below: members are shown who looked at them, and the others will.
describe.each(roles.toReversed())('a token of the %s', { timeout: 120_000 }, (role) => {
  const name = one[role]

  test.each(['read', 'ingest'] as const)('for scope %s does what its acts say, and nothing else', async (scope) => {
    const shown = bearer(await tokenFor(fresh.database, await memberNamed(name), [scope]))
    const isRefused = (field: GraphQLField<unknown, unknown>): boolean => !may(role, [scope], actOf(field))
    for (const { field, question } of questions) {
      const { codes, text } = await asked(question, shown)
      checks += 1
      expect([question, codes.includes('FORBIDDEN'), leaks(text, name)]).toEqual([question, isRefused(field), []])
    }
    for (const field of subscriptions) {
      const { codes, text } = await subscribed(questionOf('subscription', field), shown)
      checks += 1
      expect([field.name, codes, leaks(text, name)]).toEqual([field.name, isRefused(field) ? ['FORBIDDEN'] : [], []])
    }
    checks += 1
    expect((await server.post('/ingest', {}, shown)).status).toBe(scope === 'ingest' ? 200 : 403)
  })
})
