import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { deskOf } from '../../test/desk.ts'
import type { Desk } from '../../test/desk.ts'
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

const rows = <Row>(world: SmallWorld, sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

interface Believed {
  readonly assignment_id: string
  readonly passed_ms: string | null
  readonly believed_ms: string
}

async function send(desks: readonly Desk[], presses: readonly Press[], atOnce: number): Promise<void> {
  for (let from = 0; from < presses.length; from += atOnce) {
    const answers = await Promise.all(
      presses.slice(from, from + atOnce).map(({ person, afterMs, ...work }) => {
        const desk = desks[person]!
        return desk.press({ ...work, endedAt: new Date(desk.openedAtMs + afterMs).toISOString() })
      }),
    )
    for (const { messages } of answers) expect(messages).toEqual([])
  }
}

test('whatever is pressed, in whatever order and company it arrives: each press counts once, nobody is believed more than the wall clock, and all that is derived is right', async () => {
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
      await send(desks, sent, atOnce)

      const written = await rows<{ uuid: string; elapsed_ms: number; is_clamped: boolean }>(
        world,
        `select uuid, (active_ms + coalesce(inactive_ms, 0))::float8 as elapsed_ms, is_clamped from workunits w
         join tasks t using (organization_id, task_id) where t.key = 't'`,
      )
      const byUuid = new Map(written.map((row) => [row.uuid, row]))
      expect([...byUuid.keys()].toSorted()).toEqual(presses.map(({ uuid }) => uuid).toSorted())
      for (const { uuid, time, inactiveTime } of presses) {
        const { elapsed_ms = 0, is_clamped } = byUuid.get(uuid) ?? {}
        expect(is_clamped).toBe(elapsed_ms < time + (inactiveTime ?? 0))
      }
      const believed = await rows<Believed>(
        world,
        `select assignment_id, (extract(epoch from saved_at - opened_at) * 1000)::bigint as passed_ms, believed_ms from assignments`,
      )
      for (const [person, { assignment }] of desks.entries()) {
        const row = believed.find((one) => one.assignment_id === assignment)!
        const own = presses.filter((press) => press.person === person)
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
