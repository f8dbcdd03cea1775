import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePlace } from '../../test/place.ts'
import type { MadePlace } from '../../test/place.ts'
import { tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const page = '<!doctype html><title>Labelpulse</title>'
const directory = mkdtempSync(join(tmpdir(), 'labelpulse-dist-'))
writeFileSync(join(directory, 'index.html'), page)
afterAll(() => rmSync(directory, { recursive: true }))

const fresh = freshDatabase()
const server = serving(fresh, { dashboard: directory })
let place: MadePlace
let [owner, ann] = ['', '']

const key = 'Straßen & 1/2'

beforeAll(async () => {
  place = await makePlace(fresh.database, { timeZone: 'UTC', people: ['ann'], projects: [key, 'other'] })
  const { organizationId, memberIds } = place
  const settings = {
    media_origins: ['https://images.example', 'https://evil.example; script-src *', 'http://127.0.0.1:9'],
  }
  await visit(fresh.database, operate(organizationId), (em) =>
    query(em, 'update projects set settings = $1::jsonb where key = $2', [JSON.stringify(settings), key]),
  )
  owner = await tokenFor(fresh.database, place.owner)
  ann = await tokenFor(fresh.database, { organizationId, memberId: memberIds['ann']! })
})

const open = (path: string, token?: string, more: Record<string, string> = {}): Promise<Response> =>
  server.get(path, { accept: 'text/html', ...(token ? { authorization: `Bearer ${token}` } : {}), ...more })

const policyOf = async (path: string, token?: string): Promise<string | null> =>
  (await open(path, token)).headers.get('content-security-policy')

const bench = `/work/${encodeURIComponent(key)}`
const usual = "default-src 'self';script-src 'self';style-src 'self';img-src 'self';font-src 'self';connect-src 'self';"

describe('the page of the workbench', () => {
  test.each([bench, `${bench}?review`, `${bench}/tasks/t%2F1`])(
    'at %s may show images of the origins of its project, and nothing else more',
    async (path) => {
      const response = await open(path, owner)
      expect([response.status, await response.text()]).toEqual([200, page])
      expect(response.headers.get('content-security-policy')).toBe(
        usual.replace("img-src 'self'", "img-src 'self' blob: https://images.example http://127.0.0.1:9") +
          "object-src 'none';base-uri 'none';frame-ancestors 'none';form-action 'self'",
      )
    },
  )

  test('of a project without origins may show what it makes itself', async () => {
    expect(await policyOf('/work/other', owner)).toContain("img-src 'self' blob:;")
  })

  test('is the page as everywhere to whoever does not see the project, and to strangers', async () => {
    for (const policy of [
      await policyOf(bench, ann),
      await policyOf(bench),
      await policyOf('/work/nothing', owner),
      await policyOf(bench.replace('/work/', '/projects/'), owner),
      await policyOf('/work', owner),
    ])
      expect(policy?.startsWith(usual)).toBe(true)
  })

  test('is never taken from what a browser has kept, whose policy may be another', async () => {
    const { headers } = await open(bench, owner)
    expect([headers.get('etag'), headers.get('last-modified')]).toEqual([null, null])
    const later = { 'if-modified-since': new Date(Date.now() + 1e6).toUTCString(), 'if-none-match': '*' }
    expect((await open(bench, owner, later)).status).toBe(200)
  })

  test('is not there for a program', async () => {
    expect((await server.get(bench)).status).toBe(404)
  })
})
