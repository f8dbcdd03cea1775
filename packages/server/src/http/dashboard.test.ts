import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson, tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'

const page = '<!doctype html><title>Labelpulse</title>'
const script = 'console.log("hello")'

const directory = mkdtempSync(join(tmpdir(), 'labelpulse-dist-'))
mkdirSync(join(directory, 'assets'))
writeFileSync(join(directory, 'index.html'), page)
writeFileSync(join(directory, '.inputs'), 'a hash')
writeFileSync(join(directory, 'assets/index-4f9c2a60.js'), script)
writeFileSync(join(directory, 'assets/index-4f9c2a60.js.br'), brotliCompressSync(script))
afterAll(() => rmSync(directory, { recursive: true }))

const fresh = freshDatabase()
const server = serving(fresh, { dashboard: directory })
const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' }

test.each(['/', '/performance?from=2026-03-01', '/sign-in', '/setup', '/set-password', '/index.html'])(
  'a browser that opens %s gets the page, which it asks for again each time',
  async (path) => {
    const response = await server.get(path, asBrowser)
    expect([response.status, await response.text()]).toEqual([200, page])
    expect(response.headers.get('content-type')).toBe('text/html; charset=utf-8')
    expect(response.headers.get('cache-control')).toBe('no-cache')
  },
)

test('the page may load nothing foreign and nothing inline', async () => {
  const { headers } = await server.get('/', asBrowser)
  expect(headers.get('content-security-policy')).toBe(
    "default-src 'self';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';" +
      "object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
  )
  expect(headers.get('x-content-type-options')).toBe('nosniff')
  expect(headers.get('cross-origin-opener-policy')).toBe('same-origin')
})

test('what is named after its content is kept for ever, and sent compressed as it was built', async () => {
  const response = await server.get('/assets/index-4f9c2a60.js', { 'accept-encoding': 'br' })
  expect(response.headers.get('cache-control')).toBe('public, max-age=31536000, immutable')
  expect(response.headers.get('content-encoding')).toBe('br')
  expect(response.headers.get('content-type')).toMatch(/javascript/)
  expect(await response.text()).toBe(script)
  const plain = await server.get('/assets/index-4f9c2a60.js', { 'accept-encoding': 'identity' })
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script])
})

test.each(['/assets/missing.js', '/.inputs', '/nothing'])('%s is not there for a program', async (path) => {
  const response = await server.get(path)
  expect([response.status, await response.json()]).toMatchObject([404, { code: 'NOT_FOUND' }])
})

test('no path leads out of the directory', async () => {
  for (const path of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fpackage.json']) {
    // fetch would tidy the path up before it sends it.
    const status = await new Promise((resolve) =>
      get(server.origin, { path }, (response) => resolve(response.statusCode)),
    )
    expect([400, 403, 404]).toContain(status)
  }
})

test('data is never kept', async () => {
  for (const path of ['/sign-in/options', '/graphql', '/healthz', '/nothing'])
    expect((await server.get(path)).headers.get('cache-control')).toBe('no-store')
})

test('it lives and is ready', async () => {
  expect((await server.get('/healthz')).status).toBe(200)
  expect((await server.get('/readyz')).status).toBe(200)
})

test('metrics are for this machine and for owners', async () => {
  expect((await server.get('/metrics')).status).toBe(200)
  const ask = (headers: Record<string, string>): Promise<number | undefined> =>
    new Promise((resolve) =>
      get(`${server.origin}/metrics`, { headers: { host: 'labels.example', ...headers } }, (response) =>
        resolve(response.resume().statusCode),
      ),
    )
  expect(await ask({})).toBe(401)
  for (const [role, status] of [
    ['owner', 200],
    ['annotator', 401],
  ] as const) {
    const member = await makePerson(fresh.database, { organization: role, email: `${role}@acme.example`, role })
    expect(await ask({ authorization: `Bearer ${await tokenFor(fresh.database, member)}` })).toBe(status)
  }
})
