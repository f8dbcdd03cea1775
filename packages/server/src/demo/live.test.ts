import { dayAt } from '@labelpulse/domain'
import { parseRecord, writeRecord } from '@labelpulse/formats'
import type { WorkunitRecord } from '@labelpulse/formats'
import { describe, expect, test } from 'vitest'
import type { FactRecord } from '../exchange/facts.ts'
import { chanceFrom } from './chance.ts'
import { emptyFloor } from './floor.ts'
import type { Scene } from './floor.ts'
import { workBetween } from './history.ts'
import { liveWork, usualWorkunitsADay } from './live.ts'
import { people } from './people.ts'
import { projects } from './projects.ts'

const timeZone = 'Europe/Warsaw'
const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

interface Played {
  readonly earlier: number
  readonly records: readonly FactRecord[]
  readonly workunits: readonly WorkunitRecord[]
}

const workunitsOf = (records: readonly FactRecord[]): WorkunitRecord[] =>
  records.filter((record) => record.type === 'workunit')

/** What people do live from an instant on, after some days of work. */
function play(from: string, forMs: number): Played {
  const fromMs = Date.parse(from)
  const beganAtMs = fromMs - 80 * dayMs
  const scene: Scene = { floor: emptyFloor(), chance: chanceFrom(1), projects, beganAtMs, timeZone }
  const past = workunitsOf(workBetween(scene, people, { fromMs: fromMs - 5 * dayMs, toMs: fromMs }))
  const day = dayAt(fromMs, timeZone)
  const earlier = past.filter(({ work }) => dayAt(work.createdAtMs, timeZone) === day).length
  const live = liveWork(scene, people, { day, count: earlier })
  const records: FactRecord[] = []
  for (let ms = fromMs; ms <= fromMs + forMs; ms += 1000) records.push(...live.due(ms))
  return { earlier, records, workunits: workunitsOf(records) }
}

describe('people who work live', () => {
  const morning = play('2026-10-14T07:00:00Z', 40 * minuteMs)

  test('hand something in every few seconds by day', () => {
    expect((40 * 60) / morning.workunits.length).toBeLessThan(7)
  })

  test('hand in a few things a minute by night', () => {
    expect(play('2026-10-14T23:00:00Z', 20 * minuteMs).workunits.length / 20).toBeGreaterThan(1.5)
  })

  test('label, correct and review', () => {
    const kinds = new Set(morning.workunits.map(({ work }) => `${work.workType} ${work.givenAction}`))
    for (const kind of ['label submitted', 'label updated', 'review accepted', 'review rejected'])
      expect(kinds).toContain(kind)
  })

  test('send what a file could bring, when it happens', () => {
    for (const record of morning.records) expect(parseRecord(writeRecord(record))).toEqual({ record })
    const instants = morning.workunits.map(({ work }) => work.createdAtMs)
    expect(instants).toEqual(instants.toSorted((a, b) => a - b))
    expect(Math.max(...instants)).toBeLessThanOrEqual(Date.parse('2026-10-14T07:40:00Z'))
  })

  test('are in one place at a time', () => {
    for (const own of Map.groupBy(morning.workunits, ({ work }) => work.createdBy).values())
      expect(own.filter((one, at) => (one.startedAtMs ?? 0) < (own[at - 1]?.work.createdAtMs ?? 0))).toEqual([])
  })

  test('calm down when the day has had much more work than a usual one', () => {
    const { earlier, workunits } = play('2026-10-14T07:00:00Z', 12 * 60 * minuteMs)
    expect(earlier + workunits.length).toBeGreaterThan(2 * usualWorkunitsADay)
    expect(earlier + workunits.length).toBeLessThan(5 * usualWorkunitsADay)
  })
})
