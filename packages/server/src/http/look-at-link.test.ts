import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, linkFor, makePerson } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const email = 'ann@acme.example'
const closed = { isOpen: false, organization: null, email: null, expiresAt: null }
let ann: MemberId

const look = async (token: string, from = '192.0.2.1'): Promise<unknown> =>
  (await server.post('/look-at-link', { token }, { 'x-forwarded-for': from })).json()

beforeAll(async () => {
  ann = await makePerson(fresh.database, { organization: 'acme', email })
})

test('a link says whose it is and how long it holds, as often as it is looked at', async () => {
  const token = await linkFor(fresh.database, ann)
  const expiresAt = expect.stringMatching(/^\d{4}-.*Z$/) as unknown
  for (const _ of [1, 2]) expect(await look(token)).toEqual({ isOpen: true, organization: 'acme', email, expiresAt })
})

test('a link that was used, is too old or was never made says nothing else', async () => {
  const token = await linkFor(fresh.database, ann)
  await server.post('/set-password', { token, password: 'a brand new password' })
  expect(await look(token)).toEqual(closed)
  const old = await linkFor(fresh.database, ann)
  await change(
    fresh.database,
    ann,
    'update password_links set expires_at = now() where organization_id = $1 and member_id = $2',
  )
  expect(await look(old)).toEqual(closed)
  expect(await look('never made')).toEqual(closed)
})

test('an address that looks at hundreds is refused, others are not', async () => {
  const answers = await Promise.all(Array.from({ length: 301 }, () => look('guess', '203.0.113.1')))
  expect(answers.filter((answer) => (answer as { code?: string }).code === 'RATE_LIMITED')).toHaveLength(1)
  expect(await look('guess', '203.0.113.2')).toEqual(closed)
})
