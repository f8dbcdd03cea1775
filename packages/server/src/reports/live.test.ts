import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import type { Action, Workunit } from '@labelpulse/domain'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePlace } from '../../test/place.ts'
import type { MadePlace } from '../../test/place.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { openLedger } from '../work/ledger.ts'
import { record } from '../work/record.ts'
import { createLive } from './live.ts'
import type { Live } from './live.ts'

const fresh = freshDatabase()
const selection = { from: '2026-03-01', to: '2026-03-31' }
const left: AsyncIterator<unknown>[] = []
let live: Live
let place: MadePlace

beforeAll(() => {
  live = createLive({
    database: fresh.database,
    pulses: fresh.database.pulses,
    onError: (error) => {
      throw error
    },
  })
})
beforeEach(async () => {
  place = await makePlace(fresh.database, {
    timeZone: 'Europe/Warsaw',
    people: ['ann', 'bo'],
    projects: ['one', 'two'],
  })
})
afterAll(async () => {
  for (const reader of left) await reader.return?.()
})

const annotator = (key: string, project: string): Viewer => ({
  ...place.owner,
  memberId: place.memberIds[key]!,
  key,
  role: 'annotator',
  projectIds: [place.projectIds[project]!],
})

function unit(key: string, action: Action, day: string, project = 'one', task = 't') {
  const work: Workunit = {
    uuid: crypto.randomUUID(),
    createdAtMs: Date.parse(`${day}T12:00:00Z`),
    createdBy: place.memberIds[key]!,
    workType: action === 'accepted' || action === 'rejected' ? 'review' : 'label',
    givenAction: action,
    activeMs: 1_000,
    inactiveMs: 500,
    nextLabelStatus: null,
    score: null,
    objects: null,
  }
  const projectId = place.projectIds[project]!
  return { projectId, task, annotation: '', startedAtMs: null, isClamped: false, work }
}

/** What was done arrives, in the transaction and with the pulse of every write; it commits `lastingMs` after it was written. */
async function arrives(units: ReturnType<typeof unit>[], lastingMs = 0): Promise<void> {
  const pulse = await visit(fresh.database, operate(place.organizationId), async (em) => {
    const ledger = await openLedger(em, place.organizationId)
    await record(em, units, ledger)
    const posted = await ledger.post(em)
    await query(
      em,
      `update workunits set recorded_at = recorded_at - $1 * interval '1 millisecond' where uuid = any ($2)`,
      [lastingMs, units.map(({ work }) => work.uuid)],
    )
    return posted
  })
  if (pulse) fresh.database.pulses.announce(pulse)
}

const does = (...done: Parameters<typeof unit>): Promise<void> => arrives([unit(...done)])

const many = (count: number) =>
  Array.from({ length: count }, (_, n) => unit('ann', 'submitted', '2026-03-10', 'one', `${n}`))

function reading<Update>(reader: AsyncIterableIterator<Update>): () => Promise<Update> {
  left.push(reader)
  return async () => ((await reader.next()) as IteratorYieldResult<Update>).value
}

test('a report comes whole at first, then as the days that changed', async () => {
  await does('ann', 'submitted', '2026-03-10')
  const next = reading(live.performance(place.owner, selection))
  const first = await next()
  expect(first).toMatchObject({
    complete: true,
    removedDates: [],
    summary: { submittedAnnotations: 1, totalTime: 1500 },
  })
  expect(first.perDate.map((day) => day.date)).toEqual(['2026-03-10'])
  await does('bo', 'submitted', '2026-03-12', 'one', 'u')
  const then = await next()
  expect(then).toMatchObject({ complete: false, removedDates: [], summary: { submittedAnnotations: 2 } })
  expect(then.perDate.map((day) => day.date)).toEqual(['2026-03-12'])
})

test('a completion on a later day takes the earlier day away', async () => {
  await does('ann', 'submitted', '2026-03-10')
  const next = reading(live.performance(place.owner, selection))
  await next()
  await does('ann', 'updated', '2026-03-20')
  const then = await next()
  expect(then.removedDates).toEqual(['2026-03-10'])
  expect(then.perDate.map((day) => [day.date, day.updatedAnnotations])).toEqual([['2026-03-20', 1]])
})

test('an annotator is told of no one else and of no other project', async () => {
  const next = reading(live.performance(annotator('ann', 'one'), selection))
  expect(await next()).toMatchObject({ complete: true, summary: { submittedAnnotations: 0 } })
  await does('bo', 'submitted', '2026-03-10')
  await does('ann', 'submitted', '2026-03-10', 'two')
  await does('ann', 'submitted', '2026-03-11', 'one', 'u')
  const then = await next()
  expect(then.summary.submittedAnnotations).toBe(1)
  expect(then.perDate.map((day) => day.date)).toEqual(['2026-03-11'])
})

test('rows of members come all at first, then those that changed', async () => {
  const next = reading(live.memberPerformance(place.owner, selection))
  const first = await next()
  expect(first.rows.map((row) => row.key)).toEqual(['ann', 'bo', 'owner'])
  await does('bo', 'submitted', '2026-03-10')
  const then = await next()
  expect(then.complete).toBe(false)
  expect(then.rows.map((row) => [row.key, row.summary.submittedAnnotations])).toEqual([['bo', 1]])
})

test('workunits that arrive are told one by one, each once, to those who see them', async () => {
  await does('ann', 'submitted', '2026-03-10')
  const next = reading(live.workunitAdded(annotator('ann', 'one'), selection))
  const waiting = next()
  await does('bo', 'submitted', '2026-03-11', 'one', 'u')
  await does('bo', 'rejected', '2026-03-12')
  expect((await waiting).action).toBe('rejected')
  await does('ann', 'updated', '2026-03-13')
  expect((await next()).action).toBe('updated')
})

test('work beyond one page is told, each once, to a reader that was slow', async () => {
  const next = reading(live.workunitAdded(place.owner, selection))
  const waiting = next()
  const units = [...many(700), unit('bo', 'submitted', '2026-03-11', 'one', 'u')]
  await arrives(units)
  const told = [await waiting]
  await does('bo', 'submitted', '2026-03-12', 'one', 'v')
  await sleep(600)
  for (let n = 0; n < units.length; n += 1) told.push(await next())
  expect(new Set(told.map((row) => row.uuid)).size).toBe(702)
})

test('work that was written before somebody asked and is committed after is told', async () => {
  const next = reading(live.workunitAdded(place.owner, selection))
  const waiting = next()
  await sleep(300)
  await arrives([unit('ann', 'submitted', '2026-03-10')], 20_000)
  expect((await waiting).createdAt).toBe('2026-03-10T12:00:00.000Z')
})

test('whoever is more than 10,000 workunits behind is refused', async () => {
  const next = reading(live.workunitAdded(place.owner, selection))
  const waiting = next()
  await does('ann', 'submitted', '2026-03-10')
  await waiting
  await visit(fresh.database, operate(place.organizationId), (em) =>
    query(
      em,
      `insert into workunits select (jsonb_populate_record(w, jsonb_build_object('uuid', gen_random_uuid()))).*
       from workunits w, generate_series(1, 10100)`,
    ),
  )
  await does('ann', 'submitted', '2026-03-11', 'one', 'u')
  const oneLater = async (): Promise<unknown> => {
    await sleep(500)
    return next().catch((error: unknown) => error)
  }
  await expect.poll(oneLater, { interval: 0, timeout: 25_000 }).toMatchObject({ code: 'RATE_LIMITED' })
})

test('a report tells of a last day of work after its range', async () => {
  const next = reading(live.performance(place.owner, selection))
  await next()
  await does('ann', 'submitted', '2026-04-10')
  expect((await next()).lastWorkDay).toBe('2026-04-10')
})

test('a range that ends before it begins is refused at once', () => {
  expect(() => live.performance(place.owner, { from: '2026-03-02', to: '2026-03-01' })).toThrow('after its end')
})
