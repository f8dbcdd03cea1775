import { setTimeout as sleep } from 'node:timers/promises'
import type { WorkunitRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import * as fc from 'fast-check'
import { expect, inject, test } from 'vitest'
import { anyPlaces, anyWorkunit, sourceOfRecords } from '../../test/any-organization.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { read } from '../database/keys/read.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from '../exchange/doctor.ts'
import { writeFacts } from '../exchange/facts.ts'
import { importFile } from '../exchange/import.ts'
import { namesOf } from '../exchange/names.ts'
import { organizationNamed } from '../exchange/target.ts'
import { isBusy } from '../members/change.ts'
import { insightsOf } from '../reports/insights.ts'
import { memberRows } from '../reports/members.ts'
import { performanceOf } from '../reports/performance.ts'
import { openLedger } from '../work/ledger.ts'
import { redateStep } from '../work/redating.ts'
import type { Step } from '../work/redating.ts'
import { changeTimeZone } from '../work/time-zone.ts'

const fresh = freshDatabase()
const zones = ['America/New_York', 'Asia/Tokyo', 'Pacific/Auckland', 'Europe/Berlin']
let lastKey = 0

async function newOrganization(timeZone: string): Promise<string> {
  const key = `dated-${(lastKey += 1)}`
  const [places = []] = fc.sample(anyPlaces(key, timeZone), { numRuns: 1, seed: 1 })
  await importFile(fresh.database, sourceOfRecords(places), { format: 'interchange' })
  return (await organizationNamed(fresh.database, key)).organizationId
}

const inside = <T>(organizationId: string, work: (em: SqlEntityManager) => Promise<T>): Promise<T> =>
  visit(fresh.database, operate(organizationId), work)

/** Somebody's work, written in a transaction that takes its time. */
const write = (organizationId: string, records: readonly WorkunitRecord[], forMs = 0): Promise<void> =>
  inside(organizationId, async (em) => {
    const ledger = await openLedger(em, organizationId)
    await writeFacts(em, await namesOf(em, organizationId), records, ledger)
    await sleep(forMs)
    await ledger.post(em)
  })

const begin = (organizationId: string, timeZone: string): Promise<string> =>
  inside(organizationId, (em) => changeTimeZone(em, organizationId, timeZone))

/** As the background does it, but two annotations at a time, so that others come between. */
async function redateSlowly(organizationId: string): Promise<void> {
  for (let step: Step = 'more'; step !== 'none';)
    try {
      step = await inside(organizationId, (em) => redateStep(em, organizationId, 2))
    } catch (error) {
      if (!isBusy(error)) throw error
      await sleep(1)
    }
}

const range = { from: '2026-03-01', to: '2026-04-30' }

async function reportsOf(organizationId: string): Promise<unknown> {
  const owner: Viewer = {
    organizationId,
    memberId: crypto.randomUUID(),
    key: 'o',
    name: 'O',
    role: 'owner',
    projectIds: 'every',
    scopes: ['read'],
  }
  return visit(fresh.database, read(owner), async (em) => ({
    performance: await performanceOf(em, owner, range),
    members: await memberRows(em, owner, range),
    insights: (await insightsOf(em, range)).map((row) => ({ ...row, memberId: '' })),
  }))
}

/** What is left of earlier generations, and in which zone the organization is. */
const leftOf = (organizationId: string): Promise<unknown[]> =>
  inside(organizationId, (em) =>
    query(
      em,
      `select time_zone as "timeZone", (select count(*)::int from redatings) as redatings,
         (select count(*)::int from day_cells where generation <> cell_generation) as cells from organizations`,
    ),
  )

const anyCourse = fc.record({
  work: fc.uniqueArray(anyWorkunit, { selector: ({ work }) => work.uuid, minLength: 20, maxLength: 100 }),
  beforeCount: fc.integer({ min: 0, max: 60 }),
  batchSize: fc.integer({ min: 1, max: 12 }),
  timeZones: fc.array(fc.constantFrom(...zones), { minLength: 2, maxLength: 4 }),
  pausesMs: fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 1, maxLength: 6 }),
})

const cut = <T>(items: readonly T[], size: number): T[][] =>
  Array.from({ length: Math.ceil(items.length / size) }, (_, n) => items.slice(n * size, (n + 1) * size))

test('whatever is written meanwhile and however often the zone changes, all is as if the last one had always been', async () => {
  await fc.assert(
    fc.asyncProperty(anyCourse, async ({ work, beforeCount, batchSize, timeZones, pausesMs }) => {
      const [first = '', second = '', ...further] = timeZones
      const last = timeZones.at(-1) ?? ''
      const [dated, always] = [await newOrganization(first), await newOrganization(last)]
      const pause = (n: number): number => pausesMs[n % pausesMs.length] ?? 0
      await write(dated, work.slice(0, beforeCount))
      await begin(dated, second)
      await Promise.all([
        redateSlowly(dated),
        redateSlowly(dated),
        ...cut(work.slice(beforeCount), batchSize).map(async (batch, n) => {
          await sleep(pause(n) * n)
          await write(dated, batch, pause(n))
        }),
        (async () => {
          for (const [n, timeZone] of further.entries()) {
            await sleep(pause(n) * 2)
            await begin(dated, timeZone)
          }
        })(),
      ])
      await redateSlowly(dated)
      expect(await leftOf(dated)).toEqual([{ timeZone: last, redatings: 0, cells: 0 }])
      expect((await examineOrganization(fresh.database, { organizationId: dated })).findings.sentences).toEqual([])
      await write(always, work)
      expect(await reportsOf(dated)).toEqual(await reportsOf(always))
    }),
    // What runs at once goes otherwise each time: there is nothing to be made smaller.
    { numRuns: 12, endOnFailure: true },
  )
}, 180_000)

test('the generation in force is replaced while nobody writes by what was', async ({ skip }) => {
  if (inject('databaseUnderTest').kind === 'embedded') skip('The embedded database has one connection')
  const organizationId = await newOrganization('Asia/Tokyo')
  const step = (): Promise<Step> => inside(organizationId, (em) => redateStep(em, organizationId))
  await begin(organizationId, 'Europe/Berlin')
  expect(await step()).toBe('more')
  const [begun, ended] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const writer = inside(organizationId, async (em) => {
    await openLedger(em, organizationId)
    begun.resolve()
    await ended.promise
  })
  await begun.promise
  await expect(step()).rejects.toSatisfy(isBusy)
  ended.resolve()
  await writer
  expect(await step()).toBe('replaced')
})
