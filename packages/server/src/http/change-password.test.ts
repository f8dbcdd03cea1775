import { beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, linkFor, makePerson, tokenFor } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'
import { hashPassword } from '../members/passwords.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const email = 'ann@acme.example'
const current = 'correct horse battery'
const password = 'a brand new password'
let ann: MemberId
let firstHash: string

const signedIn = async (): Promise<string> => cookieFrom(await server.post('/sign-in', { email, password: current }))
const isSignedIn = async (cookie: string): Promise<boolean> => {
  const response = await server.post('/graphql', { query: '{ viewer { member { key } } }' }, { cookie })
  return ((await response.json()) as { data?: unknown }).data != null
}

beforeAll(async () => {
  ann = await makePerson(fresh.database, { organization: 'acme', email })
  firstHash = await hashPassword(current)
})
beforeEach(() =>
  change(
    fresh.database,
    ann,
    `update members set password_hash = '${firstHash}' where organization_id = $1 and member_id = $2`,
  ),
)

test('whoever is signed in changes their password, which ends every session but gives a new one', async () => {
  const [own, other] = [await signedIn(), await signedIn()]
  const link = await linkFor(fresh.database, ann)
  const response = await server.post('/change-password', { current, password }, { cookie: own })
  expect(response.status).toBe(204)
  expect([await isSignedIn(own), await isSignedIn(other), await isSignedIn(cookieFrom(response))]).toEqual([
    false,
    false,
    true,
  ])
  expect((await server.post('/sign-in', { email, password: current })).status).toBe(401)
  expect((await server.post('/sign-in', { email, password })).status).toBe(204)
  expect((await server.post('/set-password', { token: link, password })).status).toBe(404)
  const deeds = await change(
    fresh.database,
    ann,
    `select subject, actor_role from audit_entries
     where organization_id = $1 and actor_id = $2 and action = 'member.password_changed'`,
  )
  expect(deeds).toEqual([{ subject: email, actor_role: 'owner' }])
})

test.each([
  [{ current: 'a wrong password', password }, 'current'],
  [{ current, password: 'short' }, 'password'],
  [{ current, password: email }, 'password'],
])('%j is refused at its field, and nothing ends', async (body, field) => {
  const cookie = await signedIn()
  const response = await server.post('/change-password', body, { cookie })
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT', field }])
  expect(await isSignedIn(cookie)).toBe(true)
})

test('neither a stranger nor a token changes a password', async () => {
  const token = await tokenFor(fresh.database, ann, ['read', 'write'])
  const shown: Record<string, string>[] = [
    {},
    { authorization: `Bearer ${token}` },
    { cookie: `__Host-labelpulse=${token}` },
  ]
  for (const headers of shown)
    expect((await server.post('/change-password', { current, password }, headers)).status).toBe(401)
})

test('the eleventh wrong guess is refused, as at sign-in', async () => {
  const cookie = await signedIn()
  const guess = (): Promise<Response> => server.post('/change-password', { current: 'wrong', password }, { cookie })
  for (let n = 1; n <= 10; n += 1) expect((await guess()).status).toBe(400)
  expect((await guess()).status).toBe(429)
  expect((await server.post('/sign-in', { email, password: current })).status).toBe(429)
})
