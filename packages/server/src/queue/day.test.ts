import { text as textOf } from 'node:stream/consumers'
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest'
import { sourceOfText } from '../../test/any-organization.ts'
import { ask, viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { workingDay } from '../../test/working-day.ts'
import type { PersonAtWork, WorkingDay } from '../../test/working-day.ts'
import type { Viewer } from '../database/viewer.ts'
import { examineOrganization } from '../exchange/doctor.ts'
import { exportOrganization } from '../exchange/export.ts'
import { importFile } from '../exchange/import.ts'
import { organizationNamed } from '../exchange/target.ts'
import type { Organization } from '../members/organizations.ts'

const fresh = freshDatabase()
const annotators = ['ann', 'bo', 'cy', 'di', 'ed', 'flo'] as const
const reviewers = ['rob', 'sue'] as const
const everybody = [...annotators, ...reviewers, 'mia'] as const
type Name = (typeof everybody)[number]
const keyOf = (name: Name): string => `${name}@x.org`

// In the order of the queue: the urgent one first, the last one when nothing else is left.
const tasks = ['urgent', 't1', 't2', 't3', 't4', 't5', 't6', 't7', 't8', 'last']
const priorityOf: Readonly<Record<string, number>> = { urgent: 5, last: -1 }
const records = [
  { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' },
  ...annotators.map((name) => ({ type: 'member', key: keyOf(name), name, role: 'annotator' })),
  ...reviewers.map((name) => ({ type: 'member', key: keyOf(name), name, role: 'reviewer' })),
  { type: 'member', key: keyOf('mia'), name: 'mia', role: 'manager' },
  {
    type: 'project',
    key: 'streets',
    name: 'Streets',
    members: everybody.map(keyOf),
    settings: { may_save: true, skipped_go_to: 'others' },
  },
  ...tasks.map((key) => ({ type: 'task', project: 'streets', key, priority: priorityOf[key] ?? 0 })),
]

/** Boxes far apart: the same number is the same box. */
const boxes = (...numbers: readonly number[]): unknown[] =>
  numbers.map((n) => ({ id: `b${n}`, type: 'box', class: 'car', frame: 0, x: 100 * n, y: 0, width: 10, height: 10 }))

let organization: Organization
let viewers: Readonly<Record<Name, Viewer>>
let day: WorkingDay

beforeAll(async () => {
  day = workingDay(fresh.database, '2026-03-02')
  const text = records.map((record) => JSON.stringify(record)).join('\n')
  await importFile(fresh.database, sourceOfText(text), { format: 'interchange' })
  organization = await organizationNamed(fresh.database, 'acme')
  const found: [Name, Viewer][] = []
  for (const name of everybody)
    found.push([name, await viewerOf(fresh.database, organization.organizationId, keyOf(name), ['read', 'write'])])
  viewers = Object.fromEntries(found) as Record<Name, Viewer>
  await theDay(
    Object.fromEntries(everybody.map((name) => [name, day.person(viewers[name], 'streets')])) as Record<
      Name,
      PersonAtWork
    >,
  )
})
afterAll(() => void vi.useRealTimers())

async function theDay({ ann, bo, cy, di, ed, flo, rob, sue, mia }: Record<Name, PersonAtWork>): Promise<void> {
  day.isAt('08:00')
  await ann.labels('urgent')
  await bo.labels('t1')
  await cy.labels('t2')
  await di.labels('t3')
  await ed.labels('t4')
  await flo.labels('t5')
  day.isAt('08:06')
  await ann.submits({ active: 5, idle: 1 }, boxes(1, 2, 3))
  await ann.labels('t6')
  day.isAt('08:07')
  await bo.saves({ active: 3, idle: 4 })
  day.isAt('08:10')
  await bo.submits({ active: 3 }, boxes(1))
  day.isAt('08:12')
  await cy.skips({ active: 10, idle: 2 })
  await cy.labels('t7')
  day.isAt('08:13')
  await di.submits({ active: 13 }, boxes(1, 2))
  // What Cy skipped goes to others: Di begins a new annotation.
  await di.labels('t2')
  day.isAt('08:20')
  await ed.leaves({ active: 15, idle: 5 })
  await ed.labels('t4')
  day.isAt('08:25')
  await ed.submits({ active: 4, idle: 1 }, boxes(1))
  day.isAt('08:30')
  await ann.submits({ active: 20, idle: 4 }, boxes(1))
  day.isAt('08:31')
  await di.submits({ active: 10, idle: 8 }, boxes(1, 2, 3, 4))
  day.isAt('08:32')
  // More than the 20 minutes that passed are not believed.
  expect(await cy.submits({ active: 25, idle: 1 }, boxes(1))).toMatchObject({ time: 20 * 60_000, clamped: true })

  day.isAt('09:00')
  await rob.reviews('urgent')
  await sue.reviews('t1')
  day.isAt('09:03')
  await rob.accepts({ active: 3 })
  await rob.reviews('t2')
  day.isAt('09:05')
  await sue.rejects({ active: 4, idle: 1 }, 'One is missing')
  await sue.reviews('t3')
  day.isAt('09:06')
  await bo.labels('t1')
  day.isAt('09:08')
  // Three of Di's four boxes are left, and one is new.
  expect((await rob.fixes({ active: 5 }, boxes(1, 2, 3, 9))).score).toBe(0.75)
  await rob.reviews('t4')
  day.isAt('09:10')
  await sue.skips({ active: 5 })
  await sue.reviews('t6')
  day.isAt('09:12')
  expect((await bo.submits({ active: 5, idle: 1 }, boxes(1, 2))).action).toBe('UPDATED')
  day.isAt('09:14')
  await rob.rejects({ active: 4, idle: 2 }, 'Too wide')
  day.isAt('09:15')
  await sue.accepts({ active: 5 })
  // What she rejected and Bo corrected comes back to her first.
  await sue.reviews('t1')
  day.isAt('09:18')
  await sue.accepts({ active: 3 })
  day.isAt('09:20')
  await ed.labels('t4')
  day.isAt('09:25')
  await ed.submits({ active: 5 }, boxes(1))
  await rob.reviews('t4')
  day.isAt('09:30')
  await rob.rejects({ active: 2, idle: 3 }, 'Still too wide')
  day.isAt('09:31')
  await ed.labels('t4')
  day.isAt('09:35')
  await ed.leaves({ active: 4 })
  day.isAt('09:40')
  // Flo was offline for more than an hour.
  await flo.submits({ active: 25, idle: 5 }, boxes(1, 2), { at: '08:30' })
  day.isAt('09:45')
  await rob.reviews('t3')
  day.isAt('09:50')
  await rob.accepts({ active: 5 })
  await sue.reviews('t5')
  day.isAt('09:57')
  await sue.fixes({ active: 6, idle: 1 }, boxes(1, 2, 3, 4))

  day.isAt('10:00')
  await mia.opens('t4')
  day.isAt('10:02')
  await mia.submits({ active: 2 }, boxes(1, 2), { labelStatus: 'VERIFIED' })
  day.isAt('10:05')
  await mia.opens('t7')
  day.isAt('10:06')
  await mia.rejects({ active: 1 }, 'Start again')
  day.isAt('10:10')
  await ann.labels('t8')
  day.isAt('10:20')
  await ann.submits({ active: 8, idle: 2 }, boxes(1))
}

type Fields = Readonly<Record<string, unknown>>
const minutes = (count: number): number => count * 60_000

async function asked(field: string, fields: string, members?: readonly Name[]): Promise<Fields> {
  const source = `query ($selection: Selection!) { ${field}(selection: $selection) { ${fields} } }`
  const selection = { from: day.day, to: day.day, ...(members && { members: members.map(keyOf) }) }
  const { data, messages } = await ask(fresh.database, viewers.mia, source, { selection })
  expect(messages).toEqual([])
  return data?.[field] as Fields
}

const figures = `submittedAnnotations updatedAnnotations skippedAnnotations totalTime totalActiveTime totalTimeMedian
  medianTimePerAnnotation performanceScore reviewsReceived reviewTime accepted rejected fixedAccepted`
const performance = async (...members: Name[]): Promise<Fields> =>
  (await asked('performance', `summary { ${figures} }`, members.length ? members : undefined))['summary'] as Fields

describe('after a day of 6 annotators, 2 reviewers and a manager', () => {
  test('the performance of all of them equals a hand count', async () => {
    // urgent 6 · t8 10 · t3 13 · t1 7 + 3 + 6 · t2 18 · t6 24 · t5 30 · t4 20 + 5 + 5 + 4; Cy's t7 is rejected now.
    const leadTimes = [6, 10, 13, 16, 18, 24, 30, 34]
    expect(await performance()).toEqual({
      submittedAnnotations: 8,
      updatedAnnotations: 1, // t4, by Mia
      skippedAnnotations: 1, // t2, by Cy
      totalTime: minutes(leadTimes.reduce((sum, one) => sum + one, 0)),
      totalActiveTime: minutes(5 + 8 + 13 + (3 + 3 + 5) + 10 + 20 + 25 + (15 + 4 + 5 + 4)),
      medianTimePerAnnotation: minutes((16 + 18) / 2),
      totalTimeMedian: minutes(8 * 17),
      performanceScore: expect.closeTo((1 + 1 + 1 + 1 + 0 + 0 + 0 + 0 + 0.75 + 4 / 6) / 10, 9) as number,
      reviewsReceived: 10,
      reviewTime: minutes(3 + 5 + 6 + 5 + 5 + (5 + 5 + 5 + 3 + 7)),
      accepted: 4,
      rejected: 4,
      fixedAccepted: 2,
    })
  })

  test('that of each equals a hand count', async () => {
    expect(await performance('ed')).toMatchObject({
      submittedAnnotations: 1,
      totalTime: minutes(20 + 5 + 5 + 4),
      totalActiveTime: minutes(15 + 4 + 5 + 4),
      performanceScore: 0,
      reviewsReceived: 2,
      reviewTime: 0,
    })
    expect(await performance('cy')).toMatchObject({
      submittedAnnotations: 0,
      skippedAnnotations: 1,
      reviewsReceived: 1,
    })
    expect(await performance('di')).toMatchObject({ submittedAnnotations: 2, performanceScore: (1 + 0.75) / 2 })
    expect(await performance('bo')).toMatchObject({ submittedAnnotations: 1, performanceScore: (0 + 1) / 2 })
    expect(await performance('rob')).toMatchObject({ accepted: 2, rejected: 2, fixedAccepted: 1 })
    expect(await performance('sue')).toMatchObject({ accepted: 2, rejected: 1, fixedAccepted: 1 })
    expect(await performance('mia')).toMatchObject({ accepted: 0, rejected: 1, fixedAccepted: 0, reviewTime: 0 })
  })

  test('the insights of each equal a hand count', async () => {
    const fields = 'member { key } labeled labelTime reviewed reviewTime edited editTime'
    const { perUser } = await asked('insights', `perUser { ${fields} }`)
    const nothing = { labeled: 0, labelTime: 0, reviewed: 0, reviewTime: 0, edited: 0, editTime: 0 }
    const row = (name: Name, some: Fields) => ({
      ...nothing,
      member: { key: keyOf(name) },
      ...some,
    })
    expect(perUser).toEqual([
      row('ann', { labeled: 3, labelTime: minutes(5 + 20 + 8) }),
      row('bo', { labeled: 2, labelTime: minutes(3 + 3 + 5) }),
      row('cy', { labeled: 1, labelTime: minutes(10 + 20) }),
      row('di', { labeled: 2, labelTime: minutes(13 + 10) }),
      row('ed', { labeled: 2, labelTime: minutes(15 + 4 + 5 + 4) }),
      row('flo', { labeled: 1, labelTime: minutes(25) }),
      row('mia', { edited: 1, editTime: minutes(2 + 1) }),
      row('rob', { reviewed: 5, reviewTime: minutes(3 + 5 + 4 + 2 + 5) }),
      row('sue', { reviewed: 4, reviewTime: minutes(4 + 5 + 5 + 3 + 6) }),
    ])
  })

  test('each task stands where its story ended', async () => {
    const fields = 'edges { node { task { key } labelTime reviewTime editTime rejected labelStatus } }'
    const { edges } = await asked('samples', fields)
    const nodes = (edges as { node: Fields & { task: { key: string } } }[]).map(({ node }) => node)
    expect(Object.fromEntries(nodes.map(({ task, labelStatus }) => [task.key, labelStatus]))).toEqual({
      urgent: 'REVIEWED',
      t1: 'REVIEWED',
      t2: 'REVIEWED',
      t3: 'REVIEWED',
      t4: 'VERIFIED',
      t5: 'REVIEWED',
      t6: 'REVIEWED',
      t7: 'REJECTED',
      t8: 'LABELED',
      last: 'UNLABELED',
    })
    expect(nodes.find(({ task }) => task.key === 't4')).toMatchObject({
      labelTime: minutes(15 + 4 + 5 + 4),
      reviewTime: minutes(4 + 2),
      editTime: minutes(2),
      rejected: 2,
    })
  })

  test('everything derived equals its recomputation, and the day survives an export and an import to the last byte', async () => {
    const exported = (one: Organization) => textOf(exportOrganization(fresh.database, one.organizationId))
    const renamed = (text: string, from: string, to: string) => text.replace(`"key":"${from}"`, `"key":"${to}"`)
    const once = await exported(organization)
    for (const kept of ['"clamped":true', '"result":[{', '"text":"One is missing"', '"score":0.75'])
      expect(once).toContain(kept)
    await importFile(fresh.database, sourceOfText(renamed(once, 'acme', 'again')), { format: 'interchange' })
    const again = await organizationNamed(fresh.database, 'again')
    expect(renamed(await exported(again), 'again', 'acme')).toBe(once)
    for (const one of [organization, again])
      expect((await examineOrganization(fresh.database, one)).findings.sentences).toEqual([])
  })
})
