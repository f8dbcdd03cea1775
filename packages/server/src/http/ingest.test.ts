import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePlace } from '../../test/place.ts'
import type { MadePlace } from '../../test/place.ts'
import { tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
const server = serving(fresh)
let place: MadePlace

const workunit = (task: string): string =>
  JSON.stringify({
    type: 'workunit',
    uuid: crypto.randomUUID(),
    project: 'streets',
    task,
    created_at: '2026-03-02T10:00:00Z',
    created_by: 'owner',
    work_type: 'label',
    action: 'submitted',
    time: 1000,
    inactive_time: 0,
    next_label_status: 'LABELED',
  })

function send(
  body: string | ReadableStream,
  headers: Record<string, string> = {},
  signal?: AbortSignal,
): Promise<Response> {
  const request = { method: 'POST', headers, body, duplex: 'half', ...(signal && { signal }) }
  return fetch(`${server.origin}/ingest`, request as RequestInit)
}

const bearer = async (scope: 'read' | 'ingest'): Promise<Record<string, string>> => ({
  authorization: `Bearer ${await tokenFor(fresh.database, place.owner, [scope])}`,
})

beforeAll(async () => {
  place = await makePlace(fresh.database, { timeZone: 'UTC', people: [], projects: ['streets'] })
})

test('records are written once, whatever type the body says it is', async () => {
  const lines = `${workunit('a')}\n${workunit('b')}\n`
  const headers = await bearer('ingest')
  const first = await send(lines, { ...headers, 'content-type': 'application/x-ndjson' })
  expect([first.status, await first.json()]).toEqual([200, { added: 2, existing: 0, refused: [] }])
  expect(await (await send(lines, headers)).json()).toEqual({ added: 0, existing: 2, refused: [] })
})

test('lines that are packed are refused, whatever with', async () => {
  const headers = await bearer('ingest')
  for (const encoding of ['gzip', 'br', 'X-GZIP', 'identity, gzip']) {
    const packed = await send(workunit('packed'), { ...headers, 'content-encoding': encoding })
    expect([packed.status, packed.headers.get('accept-encoding')]).toEqual([415, 'identity'])
    expect(await packed.json()).toEqual({
      code: 'BAD_USER_INPUT',
      message: 'Send the lines as they are, without a content-encoding: nothing is unpacked here.',
    })
  }
  const plain = await send(workunit('plain'), { ...headers, 'content-encoding': 'Identity' })
  expect(await plain.json()).toEqual({ added: 1, existing: 0, refused: [] })
})

test('no line makes a page fail: what counts beyond all sense is refused, and the sums of all others are shown', async () => {
  const headers = await bearer('ingest')
  const most = 1_000_000_000
  const task = (frames: number) => JSON.stringify({ type: 'task', project: 'streets', key: 'huge', frames })
  const counted = (annotation: string, count: number) =>
    JSON.stringify({ ...(JSON.parse(workunit('huge')) as object), annotation, annotation_count: count })
  const lines = [
    task(most),
    task(2 ** 31),
    counted('x', 2 ** 31),
    ...['a', 'b', 'c'].map((annotation) => counted(annotation, most)),
  ]
  expect(await (await send(lines.join('\n'), headers)).json()).toMatchObject({
    added: 4,
    refused: [
      { line: 2, field: 'frames' },
      { line: 3, field: 'annotation_count' },
    ],
  })
  const question = `{ samples(selection: { from: "2026-01-01", to: "2026-12-31" }, search: "huge") { edges { node { frames annotations } } } }`
  const asked = await server.post('/graphql', { query: question }, await bearer('read'))
  expect(await asked.json()).toEqual({
    data: { samples: { edges: [{ node: { frames: most, annotations: 3 * most } }] } },
  })
})

test('what was accepted before there was a bound is shown, too', async () => {
  await send(workunit('old'), await bearer('ingest'))
  await visit(fresh.database, operate(place.organizationId), (em) =>
    query(
      em,
      "update workunits set annotation_count = 3000000000 where task_id = (select task_id from tasks where key = 'old')",
    ),
  )
  const question = '{ task(project: "streets", task: "old") { rounds { objects } } }'
  const asked = await server.post('/graphql', { query: question }, await bearer('read'))
  expect(await asked.json()).toEqual({ data: { task: { rounds: [{ objects: 3_000_000_000 }] } } })
})

test('a stranger and a token without the scope write nothing', async () => {
  const stranger = await send(workunit('c'))
  expect([stranger.status, await stranger.json()]).toMatchObject([401, { code: 'UNAUTHENTICATED' }])
  const reader = await send(workunit('c'), await bearer('read'))
  expect([reader.status, await reader.json()]).toMatchObject([403, { code: 'FORBIDDEN' }])
})

test('a body larger than any request may be otherwise is read as it comes', async () => {
  const line = `${workunit('same')}\n`
  const body = ReadableStream.from(
    (function* () {
      for (let n = 0; n < 5_000; n += 1) yield new TextEncoder().encode(line)
    })(),
  )
  const response = await send(body, await bearer('ingest'))
  expect(await response.json()).toEqual({ added: 1, existing: 4_999, refused: [] })
})

test('whoever goes away in the middle is no error of this server', async () => {
  const controller = new AbortController()
  const line = workunit('cut off')
  const body = new ReadableStream({ start: (stream) => stream.enqueue(new TextEncoder().encode(`${line}\n`)) })
  const sent = send(body, await bearer('ingest'), controller.signal)
  const written = (): Promise<unknown[]> =>
    visit(fresh.database, operate(place.organizationId), (em) => query(em, "select from tasks where key = 'cut off'"))
  await expect.poll(written).toHaveLength(1)
  controller.abort()
  await expect(sent).rejects.toThrow('aborted')
  expect(server.logged).not.toContain('unforeseen')
})
