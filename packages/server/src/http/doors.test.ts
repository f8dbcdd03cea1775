import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import * as people from '../../test/people.ts'
import type { Person } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh)

const ann = { email: 'ann@acme.example', password: 'correct horse battery' }
let annsId: MemberId

const makePerson = (person: Person): Promise<MemberId> => people.makePerson(fresh.database, person)
const linkFor = (member: MemberId): Promise<string> => people.linkFor(fresh.database, member)
const change = (member: MemberId, sql: string): Promise<unknown[]> => people.change(fresh.database, member, sql)

const organizationOf = async (cookie: string): Promise<unknown> => {
  const asked = await server.post('/graphql', { query: '{ viewer { organization { key } } }' }, { cookie })
  const answer = (await asked.json()) as { data?: { viewer: { organization: { key: string } } } | null }
  return answer.data?.viewer.organization.key ?? null
}

const noFrom = async (response: Response): Promise<unknown> => ({
  status: response.status,
  ...((await response.json()) as object),
})

beforeAll(async () => {
  annsId = await makePerson({ organization: 'acme', ...ann })
})

describe('sign-in', () => {
  test('gives a session that the API knows', async () => {
    const response = await server.post('/sign-in', { ...ann, email: ' Ann@ACME.example ' })
    expect(response.status).toBe(204)
    expect(await organizationOf(cookieFrom(response))).toBe('acme')
  })

  test('on the loopback sets a cookie that only this server gets and no script reads', async () => {
    const [cookie] = (await server.post('/sign-in', ann)).headers.getSetCookie()
    expect(cookie).toMatch(/^__Host-labelpulse=[\w-]{43}; Path=\/; Expires=[^;]+ GMT; HttpOnly; SameSite=Lax; Secure$/)
  })

  test('refuses a wrong password, an unknown account and one without a password in the same words', async () => {
    await makePerson({ organization: 'imported', email: 'imported@acme.example' })
    const wrong = await noFrom(await server.post('/sign-in', { ...ann, password: 'correct horse' }))
    const unknown = await noFrom(await server.post('/sign-in', { ...ann, email: 'nobody@acme.example' }))
    expect(wrong).toEqual({ status: 401, code: 'UNAUTHENTICATED', message: expect.any(String) as string })
    const without = await noFrom(await server.post('/sign-in', { ...ann, email: 'imported@acme.example' }))
    expect([unknown, without]).toEqual([wrong, wrong])
  })

  test('refuses a deactivated member, and ends what sessions there are', async () => {
    const gone = { email: 'gone@acme.example', password: 'was here before' }
    const id = await makePerson({ organization: 'gone', ...gone })
    const cookie = cookieFrom(await server.post('/sign-in', gone))
    await change(id, 'update members set deactivated_at = now() where organization_id = $1 and member_id = $2')
    expect((await server.post('/sign-in', gone)).status).toBe(401)
    expect(await organizationOf(cookie)).toBeNull()
  })

  test('with one e-mail in two organizations leads to the one whose password it is', async () => {
    const email = 'both@acme.example'
    await makePerson({ organization: 'first', email, password: 'the first password' })
    await makePerson({ organization: 'second', email, password: 'the second password' })
    const password = 'the second password'
    expect(await organizationOf(cookieFrom(await server.post('/sign-in', { email, password })))).toBe('second')
  })

  test('ends the session that the browser had before', async () => {
    const before = cookieFrom(await server.post('/sign-in', ann))
    const after = cookieFrom(await server.post('/sign-in', ann, { cookie: before }))
    expect(await organizationOf(before)).toBeNull()
    expect(await organizationOf(after)).toBe('acme')
  })

  test('refuses the eleventh guess at an account, right or wrong, however it is typed, and no other account', async () => {
    const email = 'target@acme.example'
    await makePerson({ organization: 'target', email, password: 'the target password' })
    const ways = [email, email.toUpperCase(), ` ${email}`, email.replace('acme', 'ACME')]
    for (let guess = 1; guess <= 10; guess += 1) {
      const credentials = { email: ways[guess % ways.length], password: `guess ${guess}` }
      const from = { 'x-forwarded-for': `203.0.113.${guess}` }
      expect((await server.post('/sign-in', credentials, from)).status).toBe(401)
    }
    const eleventh = await server.post('/sign-in', { email, password: 'the target password' })
    expect(await noFrom(eleventh)).toMatchObject({ status: 429, code: 'RATE_LIMITED' })
    expect((await server.post('/sign-in', ann)).status).toBe(204)
  })
})

describe('sign-in from one address', () => {
  const guessAt = async (n: number, address: string): Promise<number> => {
    const credentials = { email: `member${n}@acme.example`, password: 'password1' }
    return (await server.post('/sign-in', credentials, { 'x-forwarded-for': address })).status
  }

  test('is refused after a hundred guesses at as many accounts, and from no other address', async () => {
    const statuses = await Promise.all(Array.from({ length: 101 }, (_, n) => guessAt(n, `2001:db8::${n.toString(16)}`)))
    expect(statuses.filter((status) => status === 401)).toHaveLength(100)
    expect([await guessAt(101, '2001:db8::ffff:1'), await guessAt(102, '2001:db8:0:1::1')]).toEqual([429, 401])
  })
})

describe('sign-out', () => {
  test('ends the session and takes the cookies away', async () => {
    const cookie = cookieFrom(await server.post('/sign-in', ann))
    const response = await server.post('/sign-out', {}, { cookie })
    expect(response.status).toBe(204)
    expect(response.headers.getSetCookie().every((set) => set.includes('Expires=Thu, 01 Jan 1970'))).toBe(true)
    expect(await organizationOf(cookie)).toBeNull()
  })

  test('of nobody is no error', async () => {
    expect((await server.post('/sign-out', {})).status).toBe(204)
  })
})

describe('a password link', () => {
  const password = 'a brand new password'

  test('sets the password, signs in and ends the sessions that there were', async () => {
    const email = 'link@acme.example'
    const id = await makePerson({ organization: 'links', email, password: 'the old password' })
    const old = cookieFrom(await server.post('/sign-in', { email, password: 'the old password' }))
    const response = await server.post('/set-password', { token: await linkFor(id), password })
    expect(await organizationOf(cookieFrom(response))).toBe('links')
    expect(await organizationOf(old)).toBeNull()
    expect((await server.post('/sign-in', { email, password })).status).toBe(204)
  })

  test('is used once, also by two at the same time', async () => {
    const token = await linkFor(annsId)
    const both = await Promise.all([1, 2].map(() => server.post('/set-password', { token, password: ann.password })))
    expect(new Set(both.map(({ status }) => status))).toEqual(new Set([204, 404]))
    expect((await server.post('/set-password', { token, password })).status).toBe(404)
  })

  test('works for seven days, and only until there is a newer one', async () => {
    const expired = await linkFor(annsId)
    await change(annsId, 'update password_links set expires_at = now() where organization_id = $1 and member_id = $2')
    expect((await server.post('/set-password', { token: expired, password })).status).toBe(404)
    const [earlier, later] = [await linkFor(annsId), await linkFor(annsId)]
    expect((await server.post('/set-password', { token: earlier, password })).status).toBe(404)
    expect((await server.post('/set-password', { token: later, password: ann.password })).status).toBe(204)
  })

  test('survives a password that is refused', async () => {
    const token = await linkFor(annsId)
    for (const [weak, reason] of [
      ['short', 'at least 8'],
      ['x'.repeat(201), 'at most 200'],
      ['Password123', 'first that anybody would guess'],
      ['ANN@acme.example', 'your e-mail'],
    ] as const) {
      const no = await noFrom(await server.post('/set-password', { token, password: weak }))
      expect(no).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field: 'password' })
      expect(no).toMatchObject({ message: expect.stringContaining(reason) as string })
    }
    expect((await server.post('/set-password', { token, password: ann.password })).status).toBe(204)
  })
})

test('doors take JSON only, and name the field that is wrong', async () => {
  const form = await server.post('/sign-in', ann, { 'content-type': 'text/plain' })
  expect(form.status).toBe(415)
  const bad = await noFrom(await server.post('/sign-in', { email: 7 }))
  expect(bad).toMatchObject({ status: 400, code: 'BAD_USER_INPUT', field: 'email' })
})

test.each([
  ['email must be a text.', { ...ann, email: 7 }],
  ['password must be a text.', { email: ann.email }],
  ['email must be at most 200 characters.', { ...ann, email: 'x'.repeat(201) }],
  ['password must be at most 200 characters.', { ...ann, password: 'x'.repeat(1001) }],
  ['The body must be an object.', []],
])('a door says what it expects: %s', async (message, body) => {
  expect(await noFrom(await server.post('/sign-in', body))).toMatchObject({ code: 'BAD_USER_INPUT', message })
})

test('pages of other sites get nothing from the doors', async () => {
  const foreign: Record<string, string>[] = [
    { origin: 'https://evil.example' },
    { origin: 'null' },
    { 'sec-fetch-site': 'cross-site' },
    { 'sec-fetch-site': 'same-site' },
  ]
  for (const headers of foreign) {
    const response = await server.post('/sign-in', ann, headers)
    expect(await noFrom(response)).toMatchObject({ status: 403, code: 'FORBIDDEN' })
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
  }
})

test('no secret is in the log', async () => {
  const token = await linkFor(annsId)
  const cookie = cookieFrom(await server.post('/set-password', { token, password: ann.password }))
  await server.post('/sign-in', { ...ann, password: 'canary-password' }, { authorization: 'Bearer lpt_canary', cookie })
  await server.get(`/nothing?token=${token}`, { cookie })
  await server.post('/sign-out', {}, { cookie })
  for (const secret of [token, cookie.split('=')[1] ?? '', ann.password, 'canary', ann.email])
    expect(server.logged).not.toContain(secret)
  expect(server.logged).toContain('/sign-in')
})
