import { get } from 'node:http'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson } from '../../test/people.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { isForeign } from './origin.ts'

const fresh = freshDatabase()
const server = serving(fresh, { origins: ['https://tool.example'] })
const ann = { email: 'ann@acme.example', password: 'correct horse battery' }
let cookie: string

beforeAll(async () => {
  await makePerson(fresh.database, { organization: 'acme', ...ann })
  cookie = cookieFrom(await server.post('/sign-in', ann))
})

/** As a browser asks it: fetch of Node has its own mind about `sec-fetch-mode`. */
const statusOf = (path: string, headers: Record<string, string>): Promise<number | undefined> =>
  new Promise((resolve) =>
    get(`${server.origin}${path}`, { headers }, (response) => resolve(response.resume().statusCode)),
  )

const own = { host: 'labels.example', origin: 'https://labels.example' }

test.each([
  ['a program', { host: own.host }, false],
  ['the own page', { ...own, 'sec-fetch-site': 'same-origin' }, false],
  ['the own page in a browser that does not say more', own, false],
  ['somebody at the address bar', { host: own.host, 'sec-fetch-site': 'none' }, false],
  ['an allowed page', { ...own, origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' }, false],
  ['a foreign page', { ...own, origin: 'https://evil.example' }, true],
  ['a page without an origin', { ...own, origin: 'null' }, true],
  ['a page of another port', { ...own, origin: 'https://labels.example:8443' }, true],
  ['a page of another host of the site', { ...own, 'sec-fetch-site': 'same-site' }, true],
  [
    'a page of the same name that came unencrypted',
    { ...own, origin: 'http://labels.example', 'sec-fetch-site': 'cross-site' },
    true,
  ],
  ['a page that only begins like an allowed one', { ...own, origin: 'https://tool.example.evil.example' }, true],
  ['an image in a foreign page', { host: own.host, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, true],
])('%s', (_, headers, foreign) => {
  expect(isForeign(headers, ['https://tool.example'])).toBe(foreign)
})

const foreigners: Record<string, Record<string, string>> = {
  'a script of a foreign page': { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
  'a form in a sandbox': { origin: 'null' },
  'a neighbour of the same site': { 'sec-fetch-site': 'same-site' },
}

describe.each(Object.entries(foreigners))('%s', (_, headers) => {
  test.each([
    ['/sign-in', ann],
    ['/sign-out', {}],
    ['/forgot-password', { email: ann.email }],
    ['/set-password', { token: 'x', password: 'y' }],
    ['/accept-invitation', { token: 'x', password: 'y' }],
    ['/setup', {}],
    ['/ingest', {}],
    ['/graphql', { query: '{ __typename }' }],
  ])('gets nothing at %s, and changes nothing', async (path, body) => {
    const response = await server.post(path, body, { cookie, ...headers })
    expect(response.status).toBe(403)
    expect(response.headers.getSetCookie()).toEqual([])
    expect(response.headers.get('access-control-allow-origin')).toBeNull()
    expect((await server.post('/graphql', { query: '{ __typename }' }, { cookie })).status).toBe(200)
  })
})

describe('an image, a script or a frame of a foreign page', () => {
  test.each(['/metrics', '/sign-in/options', '/graphql?query=%7B__typename%7D', '/', '/performance'])(
    'shows nothing of %s',
    async (path) => {
      for (const mode of ['no-cors', 'cors']) {
        const from = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': mode, accept: 'text/html,*/*' }
        expect(await statusOf(path, { cookie, ...from })).toBe(403)
      }
      const { headers } = await server.get(path, { cookie })
      expect(headers.get('cross-origin-resource-policy')).toBe('same-origin')
      expect(headers.get('content-security-policy')).toContain("frame-ancestors 'none'")
    },
  )
})

test('a link from elsewhere leads to the page', async () => {
  const followed = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', accept: 'text/html' }
  expect(await statusOf('/sign-in/options', followed)).toBe(200)
})
