import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const olga = { email: 'olga@acme.example', password: 'correct horse battery' }
let cookie = ''
let organizationId = ''

interface Answer {
  readonly data?: Readonly<Record<string, { person: Record<string, unknown>; link: string; mailed: boolean }>> | null
  readonly errors?: readonly { message: string; extensions: { code: string; field?: string } }[]
}

async function asked(source: string, as = cookie): Promise<Answer> {
  return (await server.post('/graphql', { query: source }, { cookie: as })).json() as Promise<Answer>
}

async function sent(source: string): Promise<{ person: Record<string, unknown>; token: string; page: string }> {
  const { data, errors } = await asked(`mutation { sent: ${source} { person { key name state role } link mailed } }`)
  expect(errors).toBeUndefined()
  const { person, link, mailed } = data!['sent']!
  expect(mailed).toBe(false)
  const url = new URL(link)
  return { person, page: url.pathname, token: url.hash.slice(1) }
}

async function refused(source: string): Promise<unknown> {
  const { errors } = await asked(`mutation { sent: ${source} { mailed } }`)
  return errors?.map(({ extensions: { code, field } }) => [code, field])
}

const change = (sql: string): Promise<{ line: string }[]> =>
  visit(fresh.database, operate(organizationId), (em) => query(em, sql))

const memberBehind = async (as: string): Promise<unknown> =>
  ((await asked('{ viewer { member { key name role } } }', as)).data as Record<string, { member: unknown }> | null)?.[
    'viewer'
  ]?.member ?? null

beforeAll(async () => {
  organizationId = (await makePerson(fresh.database, { organization: 'acme', ...olga })).organizationId
  cookie = cookieFrom(await server.post('/sign-in', olga))
})

describe('an invitation', () => {
  const password = 'a long enough one'

  test('makes a member who joins by it, once, under the name of their choice', async () => {
    const { person, token, page } = await sent('inviteMember(key: " Cy@Acme.example", name: "Cy", role: REVIEWER)')
    expect(person).toEqual({ key: 'cy@acme.example', name: 'Cy', state: 'INVITED', role: 'REVIEWER' })
    expect(page).toBe('/accept-invitation')
    const accepted = await server.post('/accept-invitation', { token, name: 'Cy Young', password })
    expect(accepted.status).toBe(204)
    const member = { key: 'cy@acme.example', name: 'Cy Young', role: 'REVIEWER' }
    expect(await memberBehind(cookieFrom(accepted))).toEqual(member)
    expect((await server.post('/accept-invitation', { token, password })).status).toBe(404)
    expect((await server.post('/sign-in', { email: 'cy@acme.example', password })).status).toBe(204)
    const lines = await change(
      `select actor_name || ' ' || action || ' ' || subject as line from audit_entries
       where subject = 'cy@acme.example' order by entry_id`,
    )
    expect(lines.map(({ line }) => line)).toEqual([
      'olga@acme.example member.invited cy@acme.example',
      'Cy Young member.joined cy@acme.example',
      'Cy Young session.started cy@acme.example',
      'Cy Young session.started cy@acme.example',
    ])
  })

  test('that is renewed takes the place of the one before', async () => {
    const first = await sent('inviteMember(key: "di@acme.example", role: ANNOTATOR)')
    const second = await sent('renewInvitation(key: "di@acme.example")')
    expect(second.person).toEqual({
      key: 'di@acme.example',
      name: 'di@acme.example',
      state: 'INVITED',
      role: 'ANNOTATOR',
    })
    expect((await server.post('/accept-invitation', { token: first.token, password })).status).toBe(404)
    expect((await server.post('/set-password', { token: second.token, password })).status).toBe(404)
    expect((await server.post('/accept-invitation', { token: second.token, password })).status).toBe(204)
  })

  test('reaches whoever was imported and never signed in', async () => {
    await change(
      `insert into members (organization_id, member_id, key, name, role, created_at)
       values (app_organization(), gen_random_uuid(), 'user7@acme.example', 'User 7', 'annotator', now())`,
    )
    const { person, page } = await sent('renewInvitation(key: "user7@acme.example")')
    expect([person['state'], page]).toEqual(['ACTIVE', '/accept-invitation'])
  })

  test('to whoever has joined is a link to a new password, where no letters are sent', async () => {
    const { token, page } = await sent('renewInvitation(key: "cy@acme.example")')
    expect(page).toBe('/set-password')
    expect((await server.post('/set-password', { token, password: 'another long one' })).status).toBe(204)
  })

  test.each([
    ['inviteMember(key: "nobody", role: ANNOTATOR)', 'BAD_USER_INPUT', 'key'],
    ['inviteMember(key: "olga@acme.example", role: ANNOTATOR)', 'CONFLICT', 'key'],
    ['inviteMember(key: "new@acme.example", name: " ", role: ANNOTATOR)', 'BAD_USER_INPUT', 'name'],
    ['renewInvitation(key: "new@acme.example")', 'NOT_FOUND', 'key'],
  ])('%s is refused', async (source, code, field) => {
    expect(await refused(source)).toEqual([[code, field]])
  })

  test('of a deactivated member is refused, and what was sent to them does not work', async () => {
    const { token } = await sent('inviteMember(key: "ed@acme.example", role: ANNOTATOR)')
    expect((await asked('mutation { deactivateMember(member: "ed@acme.example") { key } }')).errors).toBeUndefined()
    expect((await server.post('/accept-invitation', { token, password })).status).toBe(404)
    expect(await refused('inviteMember(key: "ed@acme.example", role: ANNOTATOR)')).toEqual([['CONFLICT', 'key']])
    expect(await refused('renewInvitation(key: "ed@acme.example")')).toEqual([['CONFLICT', 'key']])
  })
})

test('what is secret of an invitation is neither in the log nor in the audit', async () => {
  const { token } = await sent('inviteMember(key: "flo@acme.example", role: ANNOTATOR)')
  expect(server.logged).not.toContain(token)
  const audited = await change('select row_to_json(e)::text as line from audit_entries e')
  expect(audited.map(({ line }) => line).join('\n')).not.toContain(token)
})
