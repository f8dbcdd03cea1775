import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { tokenFor } from '../../test/people.ts'
import { makePlace } from '../../test/place.ts'
import { serving } from '../../test/serving.ts'

const tool = 'https://tool.example'
const fresh = freshDatabase()
const server = serving(fresh, { origins: [tool, 'http://127.0.0.1:8080'] })
let token: string

beforeAll(async () => {
  const place = await makePlace(fresh.database, { timeZone: 'UTC', people: [], projects: ['streets'] })
  token = await tokenFor(fresh.database, place.owner, ['ingest'])
})

const ask = (method: 'OPTIONS' | 'POST', headers: Record<string, string>, body?: string): Promise<Response> =>
  fetch(`${server.origin}/ingest`, { method, headers, ...(body !== undefined && { body }) })

// As a browser asks before a page may send a token.
const preflight = (origin: string): Promise<Response> =>
  ask('OPTIONS', {
    origin,
    'sec-fetch-site': 'cross-site',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'authorization,content-type',
  })

const comment = (): string =>
  JSON.stringify({
    type: 'comment',
    uuid: crypto.randomUUID(),
    created_at: '2026-03-02T10:00:00Z',
    created_by: 'owner',
    project: 'streets',
    task: 'a',
    text: 'Blurred',
  })

const post = (origin: string): Promise<Response> =>
  ask(
    'POST',
    {
      origin,
      'sec-fetch-site': 'cross-site',
      authorization: `Bearer ${token}`,
      'content-type': 'application/x-ndjson',
    },
    comment(),
  )

describe.each([tool, 'http://127.0.0.1:8080'])('a page of the allowed origin %s', (origin) => {
  test('is told before it sends that it may', async () => {
    const { status, headers } = await preflight(origin)
    expect(status).toBe(204)
    expect(headers.get('access-control-allow-origin')).toBe(origin)
    expect(headers.get('vary')).toContain('origin')
    expect(headers.get('access-control-allow-methods')).toContain('POST')
    expect(headers.get('access-control-allow-headers')).toMatch(/authorization.*content-type/)
    // A token, never the cookies of whoever is signed in.
    expect(headers.get('access-control-allow-credentials')).toBeNull()
  })

  test('sends work, and may read the answer', async () => {
    const response = await post(origin)
    expect([response.status, await response.json()]).toEqual([200, { added: 1, existing: 0, refused: [] }])
    expect(response.headers.get('access-control-allow-origin')).toBe(origin)
  })
})

describe.each(['https://evil.example', 'https://tool.example.evil.example', 'http://tool.example', 'null'])(
  'a page of the foreign origin %s',
  (origin) => {
    test('gets nothing, before and after, though it has a token', async () => {
      for (const response of [await preflight(origin), await post(origin)]) {
        expect([response.status, await response.json()]).toMatchObject([403, { code: 'FORBIDDEN' }])
        expect(response.headers.get('access-control-allow-origin')).toBeNull()
      }
    })
  },
)
