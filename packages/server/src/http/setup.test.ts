import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { cookieFrom, serving } from '../../test/serving.ts'

const fresh = freshDatabase()
const server = serving(fresh)

const setup = {
  organization: { name: 'Büro Müller & Co.', timeZone: 'Europe/Berlin' },
  owner: { name: 'Olga', email: 'Olga@mueller.example', password: 'a long enough one' },
}

/** Nothing but a password lets anybody in. */
const closed = { company: null, mayReset: false, demo: null }

const optionsNow = async (): Promise<unknown> => (await server.get('/sign-in/options')).json()

test('an empty server asks to be set up', async () => {
  expect(await optionsNow()).toEqual({ ...closed, needsSetup: true, organization: null })
})

test.each([
  ['organization.timeZone', { ...setup, organization: { name: 'Acme', timeZone: 'Mars/Olympus' } }],
  ['organization.name', { ...setup, organization: { name: ' ', timeZone: 'UTC' } }],
  ['owner.email', { ...setup, owner: { ...setup.owner, email: 'olga' } }],
  ['owner.password', { ...setup, owner: { ...setup.owner, password: 'short' } }],
  ['owner.password', { ...setup, owner: { ...setup.owner, password: 'büro müller & co.' } }],
  ['owner', { organization: setup.organization }],
])('a wrong %s is named', async (field, body) => {
  const response = await server.post('/setup', body)
  expect([response.status, await response.json()]).toMatchObject([400, { code: 'BAD_USER_INPUT', field }])
})

test('of many who set it up at once exactly one does, and is signed in as the owner', async () => {
  const all = await Promise.all(
    [1, 2, 3, 4].map((n) => server.post('/setup', { ...setup, owner: { ...setup.owner, name: `Olga ${n}` } })),
  )
  const [winner, ...others] = all.toSorted((a, b) => a.status - b.status)
  expect(winner?.status).toBe(204)
  expect(others.map(({ status }) => status)).toEqual([409, 409, 409])
  const query = '{ viewer { member { key role } organization { key name timeZone isDemo } } }'
  const asked = await server.post('/graphql', { query }, { cookie: winner ? cookieFrom(winner) : '' })
  expect(await asked.json()).toEqual({
    data: {
      viewer: {
        member: { key: 'olga@mueller.example', role: 'OWNER' },
        organization: { key: 'buro-muller-co', name: 'Büro Müller & Co.', timeZone: 'Europe/Berlin', isDemo: false },
      },
    },
  })
})

test('a server that was set up names its organization and refuses to be set up again', async () => {
  expect(await optionsNow()).toEqual({ ...closed, needsSetup: false, organization: 'Büro Müller & Co.' })
  const again = await server.post('/setup', setup)
  expect([again.status, await again.json()]).toMatchObject([409, { code: 'CONFLICT' }])
})

test('once it is set up, what a stranger sends is not read', async () => {
  const response = await server.post('/setup', { organization: { name: ' ', timeZone: 'Mars/Olympus' } })
  expect([response.status, await response.json()]).toMatchObject([409, { code: 'CONFLICT' }])
})
