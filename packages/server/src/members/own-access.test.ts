import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { actorOf } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { importFile } from '../exchange/import.ts'
import type { Source } from '../exchange/source.ts'
import { createOwnToken } from './own-access.ts'
import { startSession } from './sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const password = 'correct horse battery'
let email = ''
let organization = ''
let organizationId = ''
let cookie = ''

interface Answer {
  readonly data?: Readonly<Record<string, unknown>> | null
  readonly errors?: readonly { extensions: { code: string; field?: string } }[]
}

async function asked(source: string, headers: Record<string, string> = { cookie }): Promise<Answer> {
  return (await server.post('/graphql', { query: source }, headers)).json() as Promise<Answer>
}

async function told<T>(source: string, headers?: Record<string, string>): Promise<T> {
  const { data, errors } = await asked(source, headers)
  expect(errors).toBeUndefined()
  return Object.values(data ?? {})[0] as T
}

const refused = async (source: string, headers?: Record<string, string>): Promise<unknown> =>
  (await asked(source, headers)).errors?.map(({ extensions }) => extensions.code)

const bearer = (secret: string): Record<string, string> => ({ authorization: `Bearer ${secret}` })

const signIn = async (agent = 'Firefox'): Promise<string> =>
  cookieFrom(await server.post('/sign-in', { email, password }, { 'user-agent': agent }))

const audited = async (): Promise<string[]> => {
  const rows = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ line: string }>(
      em,
      "select action || ' ' || subject || ' ' || address as line from audit_entries order by entry_id",
    ),
  )
  return rows.map(({ line }) => line)
}

beforeEach(async () => {
  organization = crypto.randomUUID()
  email = `${organization}@acme.example`
  organizationId = (await makePerson(fresh.database, { organization, email, password, role: 'annotator' }))
    .organizationId
  cookie = await signIn()
})

interface Made {
  readonly secret: string
  readonly token: { id: string; prefix: string; scopes: string[]; expiresAt: string | null; lastUsedAt: string | null }
}

const whoAmI = '{ viewer { organization { key } } }'
const mint = (args: string): string =>
  `mutation { createToken(${args}) { secret token { id prefix scopes expiresAt lastUsedAt } } }`

describe('a token of one’s own', () => {
  test('is shown once, works as its scopes say, and is recognized by how it begins', async () => {
    const { secret, token } = await told<Made>(mint('scopes: [INGEST, READ, READ], expiresDays: 1'))
    expect(secret).toMatch(/^lpt_[\w-]{43}$/)
    expect(token).toMatchObject({ scopes: ['READ', 'INGEST'], lastUsedAt: null })
    expect(Date.parse(token.expiresAt!) - Date.now()).toBeGreaterThan(23 * 3_600_000)
    expect([token.prefix.length, secret.startsWith(token.prefix)]).toEqual([8, true])
    expect(await told(whoAmI, bearer(secret))).toEqual({ organization: { key: organization } })
    const listed = await told<unknown[]>('{ tokens { id prefix scopes expiresAt lastUsedAt } }')
    expect(listed).toEqual([token])
  })

  test('is worth nothing once it is revoked, and not listed any more', async () => {
    const { secret, token } = await told<Made>(mint('scopes: [READ]'))
    expect(await told(`mutation { revokeToken(id: "${token.id}") }`)).toBe(true)
    expect(await refused(whoAmI, bearer(secret))).toEqual(['UNAUTHENTICATED'])
    expect(await told('{ tokens { id } }')).toEqual([])
    expect(await refused(`mutation { revokeToken(id: "${token.id}") }`)).toEqual(['NOT_FOUND'])
  })

  test('makes no tokens, ends no sessions and sees neither', async () => {
    const { secret } = await told<Made>(mint('scopes: [READ, WRITE, INGEST]'))
    for (const source of [
      mint('scopes: [READ]'),
      '{ tokens { id } }',
      '{ sessions { id } }',
      'mutation { endOtherSessions }',
    ])
      expect(await refused(source, bearer(secret))).toEqual(['FORBIDDEN'])
  })

  test.each(['scopes: []', 'scopes: [READ], expiresDays: 0', 'scopes: [READ], expiresDays: 100000'])(
    'is not made with %s',
    async (args) => {
      expect(await refused(mint(args))).toEqual(['BAD_USER_INPUT'])
    },
  )
})

interface Listed {
  readonly id: string
  readonly userAgent: string
  readonly isCurrent: boolean
}

describe('sessions of one’s own', () => {
  const list = (as: string): Promise<Listed[]> =>
    told<Listed[]>('{ sessions { id userAgent isCurrent address } }', { cookie: as })

  test('are listed with where they are, and ended one by one', async () => {
    const other = await signIn('Chrome')
    const sessions = await list(cookie)
    expect(sessions).toMatchObject([
      { userAgent: 'Chrome', isCurrent: false, address: '127.0.0.1' },
      { userAgent: 'Firefox', isCurrent: true, address: '127.0.0.1' },
    ])
    expect(await told(`mutation { endSession(id: "${sessions[0]?.id}") }`)).toBe(true)
    expect(await refused(whoAmI, { cookie: other })).toEqual(['UNAUTHENTICATED'])
    expect(await list(cookie)).toHaveLength(1)
  })

  test('are ended all but the one that asks', async () => {
    const others = [await signIn(), await signIn()]
    expect(await told('mutation { endOtherSessions }')).toBe(2)
    for (const other of others) expect(await refused(whoAmI, { cookie: other })).toEqual(['UNAUTHENTICATED'])
    expect(await told('mutation { endOtherSessions }')).toBe(0)
  })

  test('of others are neither seen nor ended', async () => {
    const [own] = await list(cookie)
    const strangers = { email: `${crypto.randomUUID()}@acme.example`, password }
    await makePerson(fresh.database, { organization: crypto.randomUUID(), ...strangers })
    const stranger = cookieFrom(await server.post('/sign-in', strangers))
    expect(await list(stranger)).toHaveLength(1)
    for (const id of [own?.id, 'no id', crypto.randomUUID()])
      expect(await refused(`mutation { endSession(id: "${id}") }`, { cookie: stranger })).toEqual(['NOT_FOUND'])
    expect(await list(cookie)).toHaveLength(1)
  })
})

test('the audit says when somebody came and went, and from where', async () => {
  const { token } = await told<Made>(mint('scopes: [READ]'))
  await told(`mutation { revokeToken(id: "${token.id}") }`)
  await server.post('/sign-out', {}, { cookie })
  expect(await audited()).toEqual([
    `session.started ${email} 127.0.0.1`,
    `token.created ${email} 127.0.0.1`,
    `token.revoked ${email} 127.0.0.1`,
    `session.ended ${email} 127.0.0.1`,
  ])
})

test('no session and no token begins for whoever was shut out while they were coming', async () => {
  const [member] = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ memberId: string }>(em, 'update members set deactivated_at = now() returning member_id as "memberId"'),
  )
  const beginning = visit(fresh.database, operate(organizationId), (em) =>
    startSession(em, { organizationId, memberId: member!.memberId }, { address: '192.0.2.1', userAgent: null }),
  )
  await expect(beginning).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
  const viewer: Viewer = {
    organizationId,
    memberId: member!.memberId,
    key: email,
    name: email,
    role: 'annotator',
    projectIds: [],
    scopes: ['session'],
  }
  const asker = { database: fresh.database, viewer, by: actorOf(viewer, null) }
  const minting = createOwnToken(asker, { scopes: ['read'], expiresDays: null })
  await expect(minting).rejects.toMatchObject({ code: 'UNAUTHENTICATED' })
})

test('whoever takes rights away does not wait for an import', async () => {
  // The embedded database does one thing at a time.
  if (fresh.database.kind === 'embedded') return
  const { promise: isWriting, resolve: writes } = Promise.withResolvers<void>()
  const { promise: mayEnd, resolve: end } = Promise.withResolvers<void>()
  const lines = [
    { type: 'member', key: 'new@acme.example', role: 'annotator' },
    { type: 'project', key: 'p', members: ['new@acme.example', email] },
  ].map((record) => `${JSON.stringify(record)}\n`)
  let readings = 0
  const source: Source = {
    byteCount: lines.join('').length,
    read: async function* read() {
      readings += 1
      yield Buffer.from(lines.join(''))
      if (readings < 2) return
      writes()
      await mayEnd
    },
    close: async () => {},
  }
  const importing = importFile(fresh.database, source, { format: 'interchange', organization })
  await isWriting
  const other = await signIn()
  expect(await told('mutation { endOtherSessions }')).toBe(1)
  expect(await refused(whoAmI, { cookie: other })).toEqual(['UNAUTHENTICATED'])
  end()
  expect((await importing)['member']).toEqual({ added: 1, existing: 0 })
})
