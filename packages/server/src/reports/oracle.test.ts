import * as fc from 'fast-check'
import { actionsOf, dayAt, dayPlus, inOrder, isReviewAction } from '@labelpulse/domain'
import type { Workunit } from '@labelpulse/domain'
import { anyArrivals } from '@labelpulse/domain/testing'
import { evaluate, factsOf, insightMetrics, performanceMetrics, readingOfFacts, sqlOf } from '@labelpulse/metrics'
import type { Fact, Metric } from '@labelpulse/metrics'
import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePlace } from '../../test/place.ts'
import type { MadePlace } from '../../test/place.ts'
import { operate } from '../database/keys/operate.ts'
import { read } from '../database/keys/read.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { openLedger } from '../work/ledger.ts'
import { record } from '../work/record.ts'
import { insightsOf } from './insights.ts'
import { memberRows } from './members.ts'
import { performanceOf } from './performance.ts'
import type { Selection } from './selection.ts'

const people = ['ann', 'bo', 'cy', 'di']
const projects = ['one', 'two']
const timeZone = 'America/New_York'
const fresh = freshDatabase()

interface Told {
  readonly project: string
  readonly work: readonly Workunit[]
}

/** Random histories of annotations of two projects. */
const anyWorld = fc.array(fc.record({ project: fc.constantFrom(...projects), work: anyArrivals(8) }), { maxLength: 25 })

const anySelection: fc.Arbitrary<Selection> = fc
  .record({
    members: fc.option(fc.subarray(people)),
    projects: fc.option(fc.subarray(projects)),
    first: fc.integer({ min: 0, max: 7 }),
    last: fc.integer({ min: 0, max: 7 }),
  })
  .map(({ first, last, ...lists }) => ({
    ...lists,
    from: dayPlus('2026-03-27', Math.min(first, last)),
    to: dayPlus('2026-03-27', Math.max(first, last)),
  }))

const dayOf = (ms: number) => dayAt(ms, timeZone)

function factsIn(world: readonly Told[], { members, projects: chosen, from, to }: Selection): Fact[] {
  return world
    .filter(({ project }) => !chosen || chosen.includes(project))
    .flatMap(({ work }) => factsOf(actionsOf([...work].toSorted(inOrder)), dayOf))
    .filter(({ member, day }) => (!members || members.includes(member)) && from <= day && day <= to)
}

async function write(place: MadePlace, world: readonly Told[]): Promise<void> {
  await visit(fresh.database, operate(place.organizationId), async (em) => {
    const ledger = await openLedger(em, place.organizationId)
    const work = world.flatMap((told, n) =>
      told.work.map((one) => ({
        projectId: place.projectIds[told.project]!,
        task: `t${n >> 1}`,
        annotation: n % 2 ? `a${n}` : '',
        startedAtMs: null,
        isClamped: false,
        work: { ...one, createdBy: place.memberIds[one.createdBy]! },
      })),
    )
    for (let at = 0; at < work.length; at += 7) await record(em, work.slice(at, at + 7), ledger)
    await ledger.post(em)
  })
}

function condition(place: MadePlace, { members, projects: chosen, from, to }: Selection): string {
  const list = (ids: (string | undefined)[]) => `array[${ids.map((id) => `'${id}'`).join(', ')}]::uuid[]`
  return [
    `f.organization_id = '${place.organizationId}'`,
    ...(members ? [`f.member_id = any (${list(members.map((key) => place.memberIds[key]))})`] : []),
    ...(chosen ? [`f.project_id = any (${list(chosen.map((key) => place.projectIds[key]))})`] : []),
    `f.day between '${from}' and '${to}'`,
  ].join(' and ')
}

/** The names of the values that differ by more than 10⁻⁹ of themselves. */
const differing = (found: Readonly<Record<string, unknown>>, expected: Readonly<Record<string, number | null>>) =>
  Object.entries(expected).flatMap(([name, value]) => {
    const isSame =
      value === null
        ? found[name] === null
        : Math.abs(Number(found[name]) - value) <= 1e-9 * Math.max(1, Math.abs(value))
    return isSame ? [] : [`${name}: ${String(found[name])}, expected ${value}`]
  })

const families: readonly Readonly<Record<string, Metric>>[] = [performanceMetrics, insightMetrics]

const arithmetic = (family: Readonly<Record<string, Metric>>, facts: readonly Fact[]) =>
  Object.fromEntries(Object.entries(family).map(([name, { value }]) => [name, evaluate(value, readingOfFacts(facts))]))

/** The days that a report has a row for. Source: metrics.md, "Per date". */
function daysOf(facts: readonly Fact[]): string[] {
  const counts = (fact: Fact) =>
    fact.kind === 'workunit' ? fact.workType === 'review' || isReviewAction(fact.action) : fact.kind !== 'rejectedNow'
  return [...new Set(facts.filter(counts).map((fact) => fact.day))].toSorted()
}

describe('on random facts', () => {
  const worlds: { place: MadePlace; world: Told[] }[] = []

  beforeAll(async () => {
    for (const world of fc.sample(anyWorld, { numRuns: 6, seed: 2026 })) {
      const place = await makePlace(fresh.database, { timeZone, people, projects })
      await write(place, world)
      worlds.push({ place, world })
    }
  })

  test('every metric in SQL over the raw facts equals its arithmetic', async () => {
    for (const { place, world } of worlds)
      for (const selection of fc.sample(anySelection, { numRuns: 8, seed: 1 }))
        for (const family of families) {
          const columns = Object.entries(family).map(
            ([name, { value }]) => `${sqlOf(value, condition(place, selection))} as "${name}"`,
          )
          const [row] = await visit(fresh.database, operate(place.organizationId), (em) =>
            query<Record<string, number | null>>(em, `select ${columns.join(', ')}`),
          )
          expect(differing(row ?? {}, arithmetic(family, factsIn(world, selection)))).toEqual([])
        }
  })

  test('every metric read from the day cells equals its arithmetic, in total, by day and by member', async () => {
    for (const { place, world } of worlds)
      for (const selection of fc.sample(anySelection, { numRuns: 8, seed: 2 })) {
        const facts = factsIn(world, selection)
        const { report, rows, insights } = await visit(fresh.database, read(place.owner), async (em) => ({
          report: await performanceOf(em, place.owner, selection),
          rows: await memberRows(em, place.owner, selection),
          insights: await insightsOf(em, selection),
        }))
        expect(differing({ ...report.summary }, arithmetic(performanceMetrics, facts))).toEqual([])
        expect(report.perDate.map((day) => day.date)).toEqual(daysOf(facts))
        for (const day of report.perDate)
          expect(
            differing(
              { ...day },
              arithmetic(
                performanceMetrics,
                facts.filter((fact) => fact.day === day.date),
              ),
            ),
          ).toEqual([])
        for (const row of rows)
          expect(
            differing(
              { ...row.summary },
              arithmetic(
                performanceMetrics,
                facts.filter((fact) => fact.member === row.key),
              ),
            ),
          ).toEqual([])
        for (const { memberId, ...row } of insights) {
          const key = people.find((name) => place.memberIds[name] === memberId)
          expect(
            differing(
              row,
              arithmetic(
                insightMetrics,
                facts.filter((fact) => fact.member === key),
              ),
            ),
          ).toEqual([])
        }
      }
  })
})
