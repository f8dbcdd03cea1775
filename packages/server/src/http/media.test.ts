import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { bring, people, worldOf } from '../../test/matrix-world.ts'
import { mediaFilesIn, pngOf, sha256Of } from '../../test/media.ts'
import { cookieFrom, serving } from '../../test/serving.ts'
import { linkFor, tokenFor } from '../../test/people.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { organizationsIn } from '../members/organizations.ts'
import { mediaStore } from '../media/store.ts'

const fresh = freshDatabase()
const server = serving(fresh, { origins: ['https://tool.example'] })
const [world, elsewhere] = [worldOf('mine'), worldOf('foreign')]
const tokens = new Map<string, string>()

const idOf = async (tag: string): Promise<string> =>
  (await organizationsIn(fresh.database)).find(({ key }) => key === tag)!.organizationId

async function memberOf(tag: string, name: string) {
  const organizationId = await idOf(tag)
  const [row] = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ id: string }>(em, 'select member_id as id from members where key = $1', [`${name}@${tag}.example`]),
  )
  return { organizationId, memberId: row!.id }
}

beforeAll(async () => {
  await bring(fresh.database, world)
  await bring(fresh.database, elsewhere)
  for (const name of Object.keys(people))
    tokens.set(name, await tokenFor(fresh.database, await memberOf('mine', name), ['read', 'write']))
  tokens.set('foreigner', await tokenFor(fresh.database, await memberOf('foreign', 'olga'), ['read', 'write']))
}, 60_000)

type Headers = Record<string, string>

const bearer = (name: string): Headers => ({ authorization: `Bearer ${tokens.get(name)}` })

function upload(body: Uint8Array | string | ReadableStream, headers: Headers): Promise<Response> {
  const request = { method: 'POST', headers, body, duplex: 'half' }
  return fetch(`${server.origin}/media`, request as RequestInit)
}

const load = (sha256: string, headers: Headers = {}): Promise<Response> => server.get(`/media/${sha256}`, headers)

async function brought(file: Uint8Array, name = 'mia'): Promise<string> {
  const response = await upload(file, bearer(name))
  expect(response.status).toBe(200)
  return ((await response.json()) as { sha256: string }).sha256
}

async function named(sha256: string, project = 'p1', name = 'mia'): Promise<void> {
  const source = 'mutation ($p: String!, $t: [NewTask!]!) { createTasks(project: $p, tasks: $t) }'
  const variables = { p: world.key(project), t: [{ data: { image: `/media/${sha256}` } }] }
  const response = await server.post('/graphql', { query: source, variables }, bearer(name))
  expect(await response.json()).not.toHaveProperty('errors')
}

describe('a file that is brought', () => {
  test('is kept by its content and given back as it was, as nothing that could run', async () => {
    const file = pngOf(1)
    const response = await upload(file, { ...bearer('mia'), 'content-type': 'text/html' })
    const sha256 = sha256Of(file)
    expect([response.status, await response.json()]).toEqual([
      200,
      { sha256, url: `/media/${sha256}`, contentType: 'image/png', sizeBytes: file.length },
    ])
    const { status, headers, ...answer } = await load(sha256, bearer('mia')).then(async (got) => ({
      status: got.status,
      headers: got.headers,
      bytes: Buffer.from(await got.arrayBuffer()),
    }))
    expect([status, answer.bytes.equals(file)]).toEqual([200, true])
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'image/png',
      'content-length': String(file.length),
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'; sandbox",
      'cache-control': 'private, no-cache',
      'cross-origin-resource-policy': 'same-origin',
      'x-frame-options': 'DENY',
      etag: `"${sha256}"`,
    })
    expect((await load(sha256, { ...bearer('mia'), 'if-none-match': `W/"x", "${sha256}"` })).status).toBe(304)
    expect((await load(sha256, { ...bearer('lone'), 'if-none-match': `"${sha256}"` })).status).toBe(404)
  })

  test('may be a text, whose letters are told to be UTF-8', async () => {
    const sha256 = await brought(Buffer.from('Grüße'))
    const response = await load(sha256, bearer('mia'))
    expect([response.headers.get('content-type'), await response.text()]).toEqual([
      'text/plain; charset=utf-8',
      'Grüße',
    ])
  })

  test('is there once, however often and by how many at once it comes', async () => {
    const before = mediaFilesIn(fresh.options.directory).length
    const file = Buffer.concat([pngOf(2), Buffer.alloc(3_000_000)])
    const sent = await Promise.all(['mia', 'max', 'mia', 'olga'].map((name) => brought(file, name)))
    expect(new Set(sent)).toEqual(new Set([sha256Of(file)]))
    expect(mediaFilesIn(fresh.options.directory)).toHaveLength(before + 1)
    for (const name of ['mia', 'max', 'olga']) expect((await load(sent[0]!, bearer(name))).status).toBe(200)
    expect((await load(sent[0]!, bearer('adam'))).status).toBe(404)
  })

  test('by a session needs a word that no form of another site can say', async () => {
    const secret = await linkFor(fresh.database, await memberOf('mine', 'adam'))
    const cookie = cookieFrom(await server.post('/set-password', { token: secret, password: 'correct horse battery' }))
    const text = { cookie, 'content-type': 'text/plain' }
    expect((await upload('text', text)).status).toBe(400)
    expect((await upload('text', { ...text, 'apollo-require-preflight': 'true' })).status).toBe(200)
    expect((await upload(pngOf(3), { cookie, 'content-type': 'image/png' })).status).toBe(200)
  })
})

describe('a file', () => {
  let seen: string
  let unseen: string

  beforeAll(async () => {
    seen = await brought(pngOf(10))
    await named(seen)
    unseen = await brought(pngOf(11), 'olga')
    await named(unseen, 'p3', 'olga')
  })

  const sees = (name: string, project: string): boolean => people[name]!.sees.includes(project)

  test.each(Object.keys(people))(
    'is for %s where a task that names it is, and else like one that does not exist',
    async (name) => {
      const answer = async (sha256: string): Promise<unknown> => {
        const response = await load(sha256, bearer(name))
        return response.ok ? 'there' : { status: response.status, body: await response.text() }
      }
      const nothing = await answer('0'.repeat(64))
      expect(nothing).toMatchObject({ status: 404 })
      expect(await answer('../../etc/passwd')).toMatchObject({ status: 404 })
      expect(await answer(seen)).toEqual(sees(name, 'p1') ? 'there' : nothing)
      expect(await answer(unseen)).toEqual(sees(name, 'p3') ? 'there' : nothing)
    },
  )

  test('is nobody’s of another organization, not even where both have it', async () => {
    expect((await load(seen, bearer('foreigner'))).status).toBe(404)
    expect(await brought(pngOf(10), 'foreigner')).toBe(seen)
    expect((await load(seen, bearer('foreigner'))).status).toBe(200)
    expect((await load(unseen, bearer('foreigner'))).status).toBe(404)
  })

  test('is for nobody who is a stranger, and for no token that may not read', async () => {
    for (const sha256 of [seen, '0'.repeat(64)]) expect((await load(sha256)).status).toBe(401)
    const token = await tokenFor(fresh.database, await memberOf('mine', 'mia'), ['write'])
    expect((await load(seen, { authorization: `Bearer ${token}` })).status).toBe(403)
  })

  test('shows nothing to pages of other origins', async () => {
    for (const foreign of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'cross-site' }] as Headers[]) {
      const got = await load(seen, { ...bearer('mia'), ...foreign })
      expect([got.status, got.headers.get('access-control-allow-origin')]).toEqual([403, null])
      expect((await upload(pngOf(12), { ...bearer('mia'), ...foreign })).status).toBe(403)
    }
  })

  test('that is gone from the data directory is not there, and is told to the log', async () => {
    const sha256 = await brought(pngOf(13))
    rmSync(join(fresh.options.directory, 'media', sha256.slice(0, 2), sha256))
    expect((await load(sha256, bearer('mia'))).status).toBe(404)
    expect(server.logged).toContain('a medium is not in the data directory')
    await brought(pngOf(13))
    expect((await load(sha256, bearer('mia'))).status).toBe(200)
  })

  test('that a crash left without a row is served to nobody', async () => {
    const file = pngOf(14)
    await mediaStore(fresh.options.directory).keep(new Blob([new Uint8Array(file)]).stream())
    expect((await load(sha256Of(file), bearer('olga'))).status).toBe(404)
  })
})

describe('an upload', () => {
  test.each<[string, () => Uint8Array | string, RegExp]>([
    ['nothing', () => '', /^The file is empty/],
    ['SVG', () => '<svg xmlns="http://www.w3.org/2000/svg"/>', /markup/],
    ['HTML', () => '<!doctype html><script>alert(1)</script>', /markup/],
    ['a file of another type', () => Buffer.from('PK\x03\x04'.padEnd(500, '\xff'), 'latin1'), /^This is no PNG/],
    ['a large file of another type', () => Buffer.alloc(20_000_000, 'PK\xff', 'latin1'), /^This is no PNG/],
    [
      'a large file',
      () => Buffer.concat([pngOf(0), Buffer.alloc(50 * 1024 * 1024)]),
      /^The file is larger than 50 MiB/,
    ],
  ])('of %s is refused in a sentence and leaves nothing behind', async (_, body, sentence) => {
    const before = mediaFilesIn(fresh.options.directory)
    const response = await upload(body(), bearer('mia'))
    const { code, message } = (await response.json()) as { code: string; message: string }
    expect([response.status, code]).toEqual([400, 'BAD_USER_INPUT'])
    expect(message).toMatch(sentence)
    expect(mediaFilesIn(fresh.options.directory)).toEqual(before)
  })

  test('of a form is refused, also where it says nothing of its length', async () => {
    const form = new FormData()
    form.set('file', new Blob(['text']))
    const sent = await fetch(`${server.origin}/media`, { method: 'POST', headers: bearer('mia'), body: form })
    expect([sent.status, await sent.json()]).toMatchObject([
      400,
      { message: expect.stringContaining('itself') as string },
    ])
    const before = mediaFilesIn(fresh.options.directory)
    const piece = new Uint8Array(1024 * 1024)
    const endless = ReadableStream.from(
      (function* pieces() {
        yield new Uint8Array(pngOf(0))
        for (let n = 0; n < 60; n += 1) yield piece
      })(),
    )
    expect((await upload(endless, bearer('mia'))).status).toBe(400)
    expect(mediaFilesIn(fresh.options.directory)).toEqual(before)
  })

  test('that breaks off leaves nothing behind', async () => {
    const before = mediaFilesIn(fresh.options.directory)
    const controller = new AbortController()
    const body = new ReadableStream({ start: (stream) => stream.enqueue(new Uint8Array(pngOf(0))) })
    const request = { method: 'POST', headers: bearer('mia'), body, duplex: 'half', signal: controller.signal }
    const sent = fetch(`${server.origin}/media`, request as RequestInit)
    await expect.poll(() => mediaFilesIn(fresh.options.directory).length).toBe(before.length + 1)
    controller.abort()
    await expect(sent).rejects.toThrow('aborted')
    await expect.poll(() => mediaFilesIn(fresh.options.directory)).toEqual(before)
    expect(server.logged).not.toContain('unforeseen')
  })

  test('is for managers and above', async () => {
    for (const [name, status] of [
      ['olga', 200],
      ['adam', 200],
      ['max', 200],
      ['rob', 403],
      ['ann', 403],
    ] as const)
      expect([name, (await upload(pngOf(20), bearer(name))).status]).toEqual([name, status])
    expect((await upload(pngOf(20), { 'apollo-require-preflight': 'true' })).status).toBe(401)
    const reader = await tokenFor(fresh.database, await memberOf('mine', 'olga'), ['read', 'ingest'])
    expect((await upload(pngOf(20), { authorization: `Bearer ${reader}` })).status).toBe(403)
  })
})
