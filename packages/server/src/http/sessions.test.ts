import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import type { MemberId } from '../members/sessions.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const ann = { email: 'ann@acme.example', password: 'correct horse battery' }
let annsId: MemberId

beforeAll(async () => {
  annsId = await makePerson(fresh.database, { organization: 'acme', ...ann })
})

const signIn = async (headers: Record<string, string> = {}): Promise<string> =>
  cookieFrom(await server.post('/sign-in', ann, headers))

async function ask(query: string, cookie: string): Promise<Readonly<Record<string, unknown>> | null> {
  const answer = await server.post('/graphql', { query }, { cookie })
  return ((await answer.json()) as { data?: Record<string, unknown> }).data ?? null
}

interface Listed {
  readonly id: string
  readonly isCurrent: boolean
}
const sessionsOf = async (cookie: string): Promise<readonly Listed[]> =>
  ((await ask('{ sessions { id isCurrent address userAgent } }', cookie))?.['sessions'] ?? []) as Listed[]

test('a session is recognized by the address and the browser that it began in', async () => {
  const cookie = await signIn({ 'user-agent': `Netscape ${'x'.repeat(500)}`, 'x-forwarded-for': '203.0.113.7' })
  const current = (await sessionsOf(cookie)).find(({ isCurrent }) => isCurrent)
  expect(current).toMatchObject({ address: '203.0.113.7', userAgent: `Netscape ${'x'.repeat(291)}` })
})

test('its secret changes with each sign-in, and what was shown before is worth nothing after', async () => {
  const planted = '__Host-labelpulse=planted-by-somebody-else'
  const first = await signIn({ cookie: planted })
  expect(first).not.toBe(planted)
  const second = await signIn({ cookie: first })
  expect(second).not.toBe(first)
  expect([await ask('{ viewer { member { key } } }', first), await ask('{ __typename }', planted)]).toEqual([
    null,
    null,
  ])
  expect(await sessionsOf(second)).not.toEqual([])
})

test('its owner ends one, or all others, and no browser holds on to it', async () => {
  const [here, there, elsewhere] = [await signIn(), await signIn(), await signIn()]
  const theirs = (await sessionsOf(there)).find(({ isCurrent }) => isCurrent)
  await ask(`mutation { endSession(id: "${theirs?.id}") }`, here)
  expect([await sessionsOf(there), (await sessionsOf(elsewhere)).length > 0]).toEqual([[], true])
  await ask('mutation { endOtherSessions }', here)
  expect(await sessionsOf(elsewhere)).toEqual([])
  expect((await sessionsOf(here)).map(({ isCurrent }) => isCurrent)).toEqual([true])
})

test('all end at once when its owner is deactivated, and the door stays shut', async () => {
  const olga = { email: 'olga@acme.example', password: 'correct horse battery' }
  await change(
    fresh.database,
    annsId,
    `with ann as (select * from members where organization_id = $1 and member_id = $2)
     insert into members (organization_id, member_id, key, name, role, password_hash, created_at)
     select organization_id, gen_random_uuid(), '${olga.email}', 'Olga', 'owner', password_hash, now() from ann`,
  )
  const [one, other] = [await signIn(), await signIn()]
  const olgas = cookieFrom(await server.post('/sign-in', olga))
  expect(await ask(`mutation { deactivateMember(member: "${ann.email}") { state } }`, olgas)).toEqual({
    deactivateMember: { state: 'DEACTIVATED' },
  })
  for (const cookie of [one, other]) expect(await ask('{ viewer { member { key } } }', cookie)).toBeNull()
  expect((await server.post('/sign-in', ann)).status).toBe(401)
})
