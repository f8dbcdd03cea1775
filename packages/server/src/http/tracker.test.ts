import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { get } from 'node:http'
import type { IncomingMessage } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { serving } from '../../test/serving.ts'

const script = '(function(){console.log("tick")})()'
const directory = mkdtempSync(join(tmpdir(), 'labelpulse-tracker-'))
const file = join(directory, 'tracker.js')
writeFileSync(file, script)
afterAll(() => rmSync(directory, { recursive: true }))

const fresh = freshDatabase()
const server = serving(fresh, { tracker: file, origins: ['https://tool.example'] })

/** As a browser asks for a script of another site: fetch of Node has its own mind about `sec-fetch-mode`. */
const asked = (headers: Record<string, string>): Promise<IncomingMessage> =>
  new Promise((resolve) => get(`${server.origin}/tracker.js`, { headers }, (response) => resolve(response.resume())))

test.each([
  ['a foreign page', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'script' }],
  ['a foreign page that says from where', { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' }],
  ['an allowed page', { origin: 'https://tool.example', 'sec-fetch-site': 'cross-site' }],
  ['a page of a sandbox', { origin: 'null', 'sec-fetch-site': 'cross-site' }],
])('%s may load it', async (_, headers) => {
  const response = await asked(headers)
  expect([response.statusCode, response.headers]).toMatchObject([
    200,
    {
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      'content-type': 'text/javascript; charset=utf-8',
      'x-content-type-options': 'nosniff',
    },
  ])
  expect(response.headers['set-cookie']).toBeUndefined()
})

test('it is packed for whoever can unpack it', async () => {
  const packed = await server.get('/tracker.js', { 'accept-encoding': 'br, gzip' })
  expect([packed.headers.get('content-encoding'), await packed.text()]).toEqual(['gzip', script])
  const plain = await server.get('/tracker.js', { 'accept-encoding': 'identity' })
  expect([plain.headers.get('content-encoding'), await plain.text()]).toEqual([null, script])
})

test('it is kept for an hour, and not sent again while it is the same', async () => {
  const { headers } = await server.get('/tracker.js')
  expect(headers.get('cache-control')).toBe('public, max-age=3600')
  expect(headers.get('vary')).toBe('accept-encoding')
  const again = await server.get('/tracker.js', { 'if-none-match': headers.get('etag') ?? '' })
  expect([again.status, await again.text()]).toEqual([304, ''])
})
