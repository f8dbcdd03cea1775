import * as fc from 'fast-check'
import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { deskOf } from '../../test/desk.ts'
import type { Desk, DeskOptions } from '../../test/desk.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from '../exchange/doctor.ts'

const fresh = freshDatabase()
const people = ['ann', 'bob', 'mia'] as const
const hourMs = 3_600_000

const anyMs = fc.oneof(fc.nat(1000), fc.nat(2 * hourMs))
const anyPress = fc.record({
  person: fc.nat(people.length - 1),
  uuid: fc.uuid(),
  action: fc.constantFrom('DRAFT', 'SUBMITTED', 'UPDATED', 'SKIPPED', 'CLOSED'),
  afterMs: fc.nat(hourMs),
  time: anyMs,
  inactiveTime: fc.option(anyMs, { nil: null }),
  result: fc.option(fc.array(fc.nat(9), { maxLength: 3 }), { nil: null }),
})
type Press = (typeof anyPress extends fc.Arbitrary<infer T> ? T : never) & object

/** Presses of three people on one task, some sent twice, in any order; so many at once. */
const anyDay = fc
  .uniqueArray(anyPress, { selector: ({ uuid }) => uuid, minLength: 1, maxLength: 24 })
  .chain((presses) => fc.tuple(fc.constant(presses), fc.subarray(presses)))
  .chain(([presses, twice]) => {
    const all = [...presses, ...twice]
    return fc.tuple(
      fc.constant(presses),
      fc.shuffledSubarray(all, { minLength: all.length }),
      fc.integer({ min: 1, max: 6 }),
    )
  })

const ends = ({ action }: Press): boolean => !['DRAFT', 'CLOSED'].includes(action)

const rows = <Row>(world: SmallWorld, sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

interface Believed {
  readonly assignment_id: string
  readonly passed_ms: string | null
  readonly believed_ms: string
  readonly ended_ms: number | null
}

/** Sends presses; gives the uuids of those that were refused, because their assignment had ended with another button. */
async function send(desks: readonly Desk[], presses: readonly Press[], atOnce: number): Promise<string[]> {
  const refused = new Set<string>()
  for (let from = 0; from < presses.length; from += atOnce) {
    await Promise.all(
      presses.slice(from, from + atOnce).map(async ({ person, afterMs, ...work }) => {
        const desk = desks[person]!
        const answer = await desk.press({ ...work, endedAt: new Date(desk.openedAtMs + afterMs).toISOString() })
        expect(answer.codes.filter((code) => code !== 'CONFLICT')).toEqual([])
        if (answer.codes.length > 0) refused.add(work.uuid)
      }),
    )
  }
  return [...refused]
}

test('whatever is pressed, in whatever order and company it arrives: each press counts once, an assignment ends with one button, nobody is believed more than the wall clock, and all that is derived is right', async () => {
  await fc.assert(
    fc.asyncProperty(anyDay, async ([presses, sent, atOnce]) => {
      const world = await smallWorld(fresh.database)
      await rows(world, `update projects set settings = '{"may_save": true}'`)
      const [projectId] = world.projectIds
      const desks: Desk[] = []
      for (const name of people) {
        const place = { projectId, task: 't', annotation: name === 'mia' ? 'ann' : name, agoMs: 2 * hourMs }
        desks.push(await deskOf(fresh.database, world.viewer(name), place))
      }
      const refused = await send(desks, sent, atOnce)

      const written = await rows<{ uuid: string; elapsed_ms: number; is_clamped: boolean }>(
        world,
        `select uuid, (active_ms + coalesce(inactive_ms, 0))::float8 as elapsed_ms, is_clamped from workunits w
         join tasks t using (organization_id, task_id) where t.key = 't'`,
      )
      const byUuid = new Map(written.map((row) => [row.uuid, row]))
      expect([...byUuid.keys(), ...refused].toSorted()).toEqual(presses.map(({ uuid }) => uuid).toSorted())
      const kept = presses.filter(({ uuid }) => byUuid.has(uuid))
      for (const { uuid, time, inactiveTime } of kept) {
        const { elapsed_ms = 0, is_clamped } = byUuid.get(uuid) ?? {}
        expect(is_clamped).toBe(elapsed_ms < time + (inactiveTime ?? 0))
      }
      const believed = await rows<Believed>(
        world,
        `select assignment_id, (extract(epoch from saved_at - opened_at) * 1000)::bigint as passed_ms, believed_ms,
           (extract(epoch from ended_at - opened_at) * 1000)::float8 as ended_ms from assignments`,
      )
      for (const [person, { assignment }] of desks.entries()) {
        const row = believed.find((one) => one.assignment_id === assignment)!
        const isOwn = (press: Press) => press.person === person
        const own = kept.filter(isOwn)
        const [end, ...more] = own.filter(ends)
        expect([end?.afterMs ?? null, more]).toEqual([row.ended_ms, []])
        expect(end === undefined).toBe(!presses.some((press) => isOwn(press) && ends(press)))
        for (const press of presses.filter((each) => isOwn(each) && refused.includes(each.uuid)))
          expect(ends(press) || (press.action === 'DRAFT' && press.afterMs >= (row.ended_ms ?? 0))).toBe(true)
        expect(Number(row.believed_ms)).toBe(own.reduce((sum, { uuid }) => sum + byUuid.get(uuid)!.elapsed_ms, 0))
        expect(Number(row.believed_ms)).toBeLessThanOrEqual(Number(row.passed_ms ?? 0))
      }
      // The small world's own rows were put there without their figures.
      const { findings } = await examineOrganization(fresh.database, world)
      expect(findings.sentences.filter((sentence) => / task .*\/t:|\/t(\/|:)/.test(` ${sentence}`))).toEqual([])
    }),
    { numRuns: 10 },
  )
}, 120_000)

describe('a task is handed out for one button', () => {
  let world: SmallWorld
  beforeEach(async () => {
    world = await smallWorld(fresh.database)
  })
  const desk = (name: (typeof people)[number] | 'rob', options: Partial<DeskOptions> = {}) =>
    deskOf(fresh.database, world.viewer(name), { projectId: world.projectIds[0], task: 't', agoMs: 60_000, ...options })
  const saved = (answer: Answer) => answer.data?.['saveWork']
  const status = async () =>
    (await rows<{ label_status: string }>(world, `select label_status from tasks where key = 't'`))[0]
  const submitted = 'This was submitted already: a task is handed out for one button.'

  test('so that no time after it is believed, and what comes late is kept and marked', async () => {
    const ann = await desk('ann')
    const at = (afterMs: number) => new Date(ann.openedAtMs + afterMs).toISOString()
    const press = async (action: string, afterMs: number, time: number) =>
      saved(await ann.press({ action, endedAt: at(afterMs), time }))
    expect(await press('CLOSED', 10_000, 4000)).toMatchObject({ time: 4000, clamped: false })
    expect(await press('SUBMITTED', 30_000, 20_000)).toMatchObject({ time: 20_000, clamped: false })
    expect(await press('CLOSED', 59_000, 29_000)).toMatchObject({ time: 1000, clamped: true })
    expect(await press('CLOSED', 20_000, 10_000)).toMatchObject({ time: 5000, clamped: true })
    expect(await press('CLOSED', 25_000, 10_000)).toMatchObject({ time: 0, clamped: true })
  })

  test('and another one is refused, whatever it says and whenever it was pressed', async () => {
    const uuid = crypto.randomUUID()
    const ann = await desk('ann')
    const first = saved(await ann.press({ uuid }))
    const rob = await desk('rob', { workType: 'review' })
    expect(saved(await rob.press({ action: 'REJECTED' }))).toMatchObject({ nextLabelStatus: 'REJECTED' })
    for (const action of ['ACCEPTED', 'REJECTED', 'SKIPPED']) {
      const { codes, messages } = await rob.press({ action })
      expect([codes, messages]).toEqual([['CONFLICT'], [submitted.replace('submitted', 'rejected')]])
    }
    for (const action of ['SUBMITTED', 'UPDATED', 'SKIPPED'])
      expect((await ann.press({ action, endedAt: new Date(ann.openedAtMs).toISOString() })).messages).toEqual([
        submitted,
      ])
    expect(saved(await ann.press({ uuid, action: 'SKIPPED' }))).toEqual(first)
    const sign = 'mutation ($id: ID!) { keepAssignment(assignment: $id) }'
    expect((await ask(fresh.database, world.viewer('ann'), sign, { id: ann.assignment })).messages).toEqual([submitted])
    expect(await status()).toEqual({ label_status: 'REJECTED' })
  })

  test('and what is saved after it moves the task no more', async () => {
    await rows(world, `update projects set settings = '{"may_save": true}'`)
    const ann = await desk('ann')
    const at = (afterMs: number) => new Date(ann.openedAtMs + afterMs).toISOString()
    await ann.press({ endedAt: at(30_000) })
    expect((await ann.press({ action: 'DRAFT', endedAt: at(30_000) })).messages).toEqual([submitted])
    expect(saved(await ann.press({ action: 'DRAFT', endedAt: at(29_999) }))).not.toBeNull()
    expect(await status()).toEqual({ label_status: 'LABELED' })
    const mia = await desk('mia', { workType: 'normal' })
    await mia.press({ action: 'ACCEPTED' })
    expect((await mia.press({ action: 'CLOSED', labelStatus: 'REJECTED' })).codes).toEqual(['CONFLICT'])
    expect(saved(await mia.press({ action: 'CLOSED' }))).not.toBeNull()
  })

  test('by the rules of when it was handed out', async () => {
    await rows(world, `update projects set settings = '{"may_save": true}'`)
    const desks = [await desk('ann'), await desk('bob', { task: 'other' })]
    await rows(world, `update projects set settings = '{"may_skip": false}'`)
    for (const each of desks) {
      expect(saved(await each.press({ action: 'DRAFT' }))).not.toBeNull()
      expect(saved(await each.press({ action: 'SKIPPED' }))).not.toBeNull()
    }
    expect((await (await desk('ann')).press({ action: 'DRAFT' })).codes).toEqual(['BAD_USER_INPUT'])
  })
})
