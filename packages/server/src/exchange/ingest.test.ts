import { setTimeout as sleep } from 'node:timers/promises'
import { Refusal } from '@labelpulse/domain'
import type { TokenScope } from '@labelpulse/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../../test/ask.ts'
import { sourceOfText } from '../../test/any-organization.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { workunitLine } from '../../test/workunit-line.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { noteBringer, noteMedia } from '../media/media.ts'
import type { Organization } from '../members/organizations.ts'
import { examineOrganization } from './doctor.ts'
import { importFile } from './import.ts'
import { ingest } from './ingest.ts'
import type { IngestAnswer } from './ingest.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let organization: Organization

type Fields = Readonly<Record<string, unknown>>
const lines = (records: readonly (Fields | string)[]): string =>
  records.map((record) => (typeof record === 'string' ? record : JSON.stringify(record))).join('\n')

const member = (key: string, role: string): Fields => ({ type: 'member', key, name: key, role })

beforeAll(async () => {
  const text = lines([
    { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' },
    member('olga', 'owner'),
    member('mia', 'manager'),
    member('rob', 'reviewer'),
    member('ann', 'annotator'),
    { type: 'project', key: 'streets', name: 'Streets', members: ['mia', 'rob', 'ann'] },
    { type: 'project', key: 'secret', name: 'Secret', members: [] },
  ])
  await importFile(fresh.database, sourceOfText(text), { format: 'interchange' })
  organization = await organizationNamed(fresh.database, 'acme')
})

const workunit = (more: Fields = {}): Fields => workunitLine(more)
const comment = (more: Fields = {}): Fields => ({
  type: 'comment',
  uuid: crypto.randomUUID(),
  project: 'streets',
  task: 't',
  created_at: '2026-03-02T10:00:00Z',
  created_by: 'ann',
  text: 'Look',
  ...more,
})

async function as(key: string, body: AsyncIterable<Uint8Array>, scope: TokenScope = 'ingest'): Promise<IngestAnswer> {
  const viewer = await viewerOf(fresh.database, organization.organizationId, key, [scope])
  return ingest(fresh.database, async () => viewer, body)
}

const send = (key: string, ...records: readonly (Fields | string)[]): Promise<IngestAnswer> =>
  as(key, sourceOfText(lines(records)).read())

describe('lines that are sent', () => {
  test('are written, the good ones, and the others refused one by one', async () => {
    const one = workunit()
    const answer = await send(
      'olga',
      one,
      'hello',
      workunit({ time: -1 }),
      { type: 'task', project: 'streets', key: 'next', priority: 2 },
      member('eve', 'owner'),
      workunit({ project: 'nowhere' }),
      workunit({ created_by: 'n'.repeat(200) }),
      comment({ task: 'next' }),
      { type: 'annotation', project: 'streets', task: 't', result: [], updated_at: '2026-03-02T10:00:00Z' },
      workunit({ project: 'secret' }),
    )
    expect(answer).toEqual({
      added: 5,
      existing: 0,
      refused: [
        { line: 2, field: null, reason: 'must be valid JSON, found "hello"' },
        { line: 3, field: 'time', reason: expect.stringContaining('must be whole milliseconds') as string },
        { line: 5, field: 'type', reason: expect.stringContaining("found 'member'") as string },
        { line: 6, field: 'project', reason: 'names no project that there is: "nowhere"' },
        {
          line: 7,
          field: 'created_by',
          reason: `names no member that there is: "${'n'.repeat(40)}"… (200 characters)`,
        },
      ],
    })
    expect(await send('olga', one, { ...one, time: 5 }, workunit())).toEqual({ added: 1, existing: 2, refused: [] })
  })

  test('whose uuid is in another project change nothing, sent together or again', async () => {
    const [work, remark] = [workunit(), comment()]
    const elsewhere = { project: 'secret', task: 'never begun' }
    const again = [
      { ...work, ...elsewhere, time: 5 },
      { ...remark, ...elsewhere },
    ]
    expect(await send('olga', work, remark, ...again)).toEqual({ added: 2, existing: 2, refused: [] })
    expect(await send('olga', ...again)).toEqual({ added: 0, existing: 2, refused: [] })
    const begun = await visit(fresh.database, operate(organization.organizationId), (em) =>
      query(em, "select 1 from tasks where key = 'never begun'"),
    )
    expect(begun).toEqual([])
  })

  test('may be thousands', async () => {
    const many = Array.from({ length: 3000 }, (_, n) => workunit({ task: `many ${n % 500}` }))
    expect(await send('olga', ...many)).toEqual({ added: 3000, existing: 0, refused: [] })
    expect((await examineOrganization(fresh.database, organization)).findings.sentences).toEqual([])
  })

  test('are written while more may come', async () => {
    const woken = new Promise((resolve) => fresh.database.pulses.subscribe(organization.organizationId, resolve))
    async function* slowly(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${lines([workunit()])}\n`)
      await Promise.race([woken, sleep(10_000)])
      yield Buffer.from(`${lines([workunit()])}\n`)
    }
    expect(await as('olga', slowly())).toEqual({ added: 2, existing: 0, refused: [] })
    expect(await woken).toMatchObject({ days: ['2026-03-02'] })
  })

  test('are written before they take much memory, however few they are', async () => {
    const viewer = await viewerOf(fresh.database, organization.organizationId, 'olga', ['ingest'])
    let asked = 0
    const whoAsks = async (): Promise<Viewer> => {
      asked += 1
      return viewer
    }
    const long = Array.from({ length: 4 }, () => 'x'.repeat(3 * 2 ** 20))
    const { refused } = await ingest(fresh.database, whoAsks, sourceOfText(lines(long)).read())
    expect(refused.map(({ line }) => line)).toEqual([1, 2, 3, 4])
    expect(asked).toBe(1 + 2)
  })

  test('are read no further after 10,000 were refused, and what came before is written', async () => {
    const wrong = Array.from({ length: 12_000 }, () => 'x')
    const { added, refused } = await send('olga', workunit(), ...wrong)
    expect([added, refused.length]).toEqual([1, 10_499 + 1])
    expect(refused.at(-1)).toEqual({
      line: 10_500,
      field: null,
      reason: '10000 lines or more were refused up to this one; what comes after it was not read',
    })
  })

  test('of somebody who goes while they are written are refused, and the others written', async () => {
    await importFile(fresh.database, sourceOfText(lines([member('leaver', 'annotator')])), { format: 'interchange' })
    const begun = Promise.withResolvers<void>()
    const isWaitedFor = 'select 1 from pg_locks where not granted and pg_backend_pid() = any (pg_blocking_pids(pid))'
    const leaving = visit(fresh.database, operate(organization.organizationId), async (em) => {
      await query(em, "delete from members where key = 'leaver'")
      begun.resolve()
      // The embedded database lets nobody in meanwhile.
      while (fresh.options.url && !(await query(em, isWaitedFor)).length) await sleep(10)
    })
    await begun.promise
    const answer = await send('olga', workunit({ created_by: 'leaver' }), workunit())
    await leaving
    expect(answer).toEqual({
      added: 1,
      existing: 0,
      refused: [{ line: 1, field: 'created_by', reason: 'names no member that there is: "leaver"' }],
    })
  })

  test('end where one has no end, and what came before is written', async () => {
    async function* endless(): AsyncGenerator<Uint8Array> {
      yield Buffer.from(`${lines([workunit()])}\n`)
      for (;;) yield Buffer.alloc(2 ** 20, 'x')
    }
    expect(await as('olga', endless())).toMatchObject({ added: 1, refused: [{ line: 2, field: null }] })
  })
})

describe('who may send what', () => {
  test('without the scope nobody sends anything', async () => {
    const body = sourceOfText(lines([workunit()])).read()
    await expect(as('olga', body, 'read')).rejects.toThrow(Refusal)
  })

  test('a manager writes work of anybody in joined projects; others are like none', async () => {
    const olgas = workunit({ created_by: 'olga', task: 'of olga' })
    const answer = await send('mia', workunit(), olgas, workunit({ project: 'secret' }))
    const refused = [{ line: 3, field: 'project', reason: 'names no project that there is: "secret"' }]
    expect(answer).toEqual({ added: 2, existing: 0, refused })
  })

  test('an annotator and a reviewer write their own work, and nothing else', async () => {
    const answer = await send(
      'ann',
      workunit(),
      comment(),
      workunit({ created_by: 'rob' }),
      comment({ created_by: 'olga' }),
      workunit({ project: 'secret' }),
      { type: 'task', project: 'streets', key: 't', priority: 9 },
      workunit({ created_by: 'nobody' }),
    )
    expect(answer.added).toBe(2)
    expect(answer.refused.map(({ line, field }) => [line, field])).toEqual([
      [3, 'created_by'],
      [4, 'created_by'],
      [5, 'project'],
      [6, 'type'],
      [7, 'created_by'],
    ])
    const [ofRob, , , , ofNobody] = answer.refused.map(({ reason }) => reason)
    expect(ofRob).toBe("must be 'ann': this token writes only the work of its owner")
    expect(ofNobody).toBe(ofRob)
    const review = workunit({
      created_by: 'rob',
      work_type: 'review',
      action: 'accepted',
      next_label_status: 'REVIEWED',
    })
    expect(await send('rob', review)).toEqual({ added: 1, existing: 0, refused: [] })
  })

  test('a task names media that its sender sees, and no others', async () => {
    const { organizationId } = organization
    const [own, others] = ['a'.repeat(64), 'b'.repeat(64)]
    const { memberId } = await viewerOf(fresh.database, organizationId, 'mia')
    await visit(fresh.database, operate(organizationId), async (em) => {
      const media = [own, others].map((sha256) => ({ sha256, contentType: 'text/plain', sizeBytes: 1 }))
      await noteMedia(em, organizationId, media)
      await noteBringer(em, { organizationId, memberId }, own)
    })
    const task = (key: string, sha256: string): Fields => ({
      type: 'task',
      project: 'streets',
      key,
      data: { text: `/media/${sha256}` },
    })
    const answer = await send('mia', task('own', own), task('others', others), task('nobodys', 'c'.repeat(64)))
    expect(answer).toMatchObject({
      added: 1,
      refused: [
        { line: 2, field: 'data' },
        { line: 3, field: 'data' },
      ],
    })
    const named = await visit(fresh.database, operate(organizationId), (em) =>
      query(em, 'select sha256 from task_media where sha256 = any ($1::text[])', [[own, others]]),
    )
    expect(named).toEqual([{ sha256: own }])
  })

  test('whoever loses their rights meanwhile sends no more', async () => {
    const viewer = await viewerOf(fresh.database, organization.organizationId, 'olga', ['ingest'])
    let asked = 0
    const whoAsks = async (): Promise<Viewer> => {
      asked += 1
      if (asked > 2) throw new Refusal('UNAUTHENTICATED', 'Gone')
      return viewer
    }
    const many = Array.from({ length: 1200 }, () => workunit())
    await expect(ingest(fresh.database, whoAsks, sourceOfText(lines(many)).read())).rejects.toThrow('Gone')
  })
})
