import { readdirSync, readFileSync } from 'node:fs'
import { text as textOf } from 'node:stream/consumers'
import { parseRecord } from '@labelpulse/formats'
import type { InterchangeRecord } from '@labelpulse/formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyOrganization, sourceOfRecords, sourceOfText } from '../../test/any-organization.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { exportOrganization } from './export.ts'
import { importFile } from './import.ts'
import type { Tallies } from './tally.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let lastKey = 0
const newKey = (): string => `round-${(lastKey += 1)}`

const into = (text: string): Promise<Tallies> =>
  importFile(fresh.database, sourceOfText(text), { format: 'interchange' })

async function exported(key: string): Promise<string> {
  const { organizationId } = await organizationNamed(fresh.database, key)
  return textOf(exportOrganization(fresh.database, organizationId))
}

/** The same file, for an organization of another key. */
const renamed = (text: string, key: string): string =>
  text.replace(/("type": ?"organization", ?"key": ?)"[^"]*"/, `$1"${key}"`)

const added = (tallies: Tallies): number => Object.values(tallies).reduce((sum, tally) => sum + tally.added, 0)

/** Imported anew it is the same organization; imported once more it changes nothing. */
async function survivesTheRoundTrip(text: string): Promise<string> {
  const [first, second] = [newKey(), newKey()]
  await into(renamed(text, first))
  const once = await exported(first)
  expect(added(await into(once))).toBe(0)
  expect(await exported(first)).toBe(once)
  await into(renamed(once, second))
  expect(renamed(await exported(second), first)).toBe(once)
  return once
}

const recordsIn = (text: string): InterchangeRecord[] =>
  text
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const parsed = parseRecord(line)
      if ('breach' in parsed) throw new Error(`${line} ${parsed.breach.reason}`)
      return parsed.record
    })

/** The workunits and comments of a file, each uuid as it came first. */
function happenings(records: readonly InterchangeRecord[]): Map<string, InterchangeRecord> {
  const byUuid = new Map<string, InterchangeRecord>()
  for (const record of records) {
    if (record.type !== 'workunit' && record.type !== 'comment') continue
    const uuid = record.type === 'workunit' ? record.work.uuid : record.uuid
    if (!byUuid.has(uuid)) byUuid.set(uuid, record)
  }
  return byUuid
}

const vectors = new URL('../../fixtures/vectors/', import.meta.url)
const files = readdirSync(vectors).filter((name) => name.endsWith('.ndjson'))

describe('an export', () => {
  test.each(files)('of the organization of %s is that organization', async (name) => {
    const text = readFileSync(new URL(name, vectors), 'utf8')
    const records = recordsIn(text)
    const again = recordsIn(await survivesTheRoundTrip(text))
    expect(happenings(again)).toEqual(happenings(records))
    const keysOf = (all: readonly InterchangeRecord[], type: 'member' | 'project') =>
      new Set(all.flatMap((record) => (record.type === type ? [record.key] : [])))
    expect(keysOf(again, 'member')).toEqual(keysOf(records, 'member'))
    expect(keysOf(again, 'project')).toEqual(keysOf(records, 'project'))
  })

  test('of any organization is that organization', async () => {
    await fc.assert(
      fc.asyncProperty(anyOrganization('any'), async (records) => {
        const text = await textOf(sourceOfRecords(records).read())
        expect(happenings(recordsIn(await survivesTheRoundTrip(text)))).toEqual(happenings(records))
      }),
      { numRuns: 20 },
    )
  })

  test('has the tasks in the order in which they arrived, each workunit with what was labelled and whether it was cut', async () => {
    const key = newKey()
    const unit = (task: string, hour: number, more: object) => ({
      type: 'workunit',
      uuid: crypto.randomUUID(),
      created_at: `2026-01-02T0${hour}:00:00.000Z`,
      created_by: 'ann@x.org',
      project: 'p',
      task,
      work_type: 'label',
      action: 'submitted',
      time: 0,
      inactive_time: 0,
      next_label_status: 'LABELED',
      ...more,
    })
    const work = [
      unit('b', 1, { clamped: true, claimed_time: 5000, result: [{ id: 'x' }] }),
      unit('b', 2, { action: 'updated', result: { any: null } }),
      unit('a', 3, {}),
    ]
    const tasks = ['b', 'c', '10', 'a'].map((name) => ({ type: 'task', project: 'p', key: name }))
    const people = [
      { type: 'organization', key, name: 'Order', time_zone: 'UTC' },
      { type: 'member', key: 'ann@x.org', name: 'Ann', role: 'annotator' },
      { type: 'project', key: 'p', name: 'P', members: ['ann@x.org'] },
    ]
    const text = [...people, ...tasks, ...work].map((record) => JSON.stringify(record)).join('\n')
    const lines = (await survivesTheRoundTrip(text)).trimEnd().split('\n')
    const records = lines.map((line) => JSON.parse(line) as Readonly<Record<string, unknown>>)
    const ofType = (type: string) => records.filter((record) => record['type'] === type)
    expect(ofType('task').map((record) => record['key'])).toEqual(['b', 'c', '10', 'a'])
    expect(ofType('workunit')).toEqual(work)
    expect(ofType('annotation')).toMatchObject([{ task: 'b', result: { any: null }, updated_at: work[1]!.created_at }])
  })

  test('keeps former keys, and names whoever they were merged into', async () => {
    const key = newKey()
    const place = { project: 'p', task: 't' }
    const [at, uuid] = ['2026-01-02T00:00:00.000Z', crypto.randomUUID()]
    const people = [
      { type: 'organization', key, name: 'Former', time_zone: 'UTC' },
      { type: 'member', key: 'ann@x.org', name: 'Ann', role: 'annotator', former_keys: ['user7@x.org', 'zoe@x.org'] },
    ]
    const text = [
      { type: 'comment', uuid, created_at: at, created_by: 'Zoe@x.org', ...place, text: 'Look' },
      { type: 'task', project: 'p', key: 't', frames: 1, assigned_labeler: 'user7@x.org' },
      { type: 'project', key: 'p', name: 'P', members: ['user7@x.org'], inactivity_threshold_ms: 1000 },
      ...people,
      { type: 'member', key: 'ann@x.org', former_keys: ['User7@x.org'] },
    ]
    const lines = (await survivesTheRoundTrip(text.map((record) => JSON.stringify(record)).join('\n'))).trimEnd()
    expect(lines.split('\n').map((line) => JSON.parse(line) as unknown)).toMatchObject([
      { type: 'organization' },
      people[1],
      { type: 'project', members: ['ann@x.org'] },
      { type: 'task', assigned_labeler: 'ann@x.org' },
      { type: 'comment', created_by: 'ann@x.org' },
    ])
  })

  test('says of each thing what was said last, and nothing of what was cleared', async () => {
    const key = newKey()
    await into(
      [
        { type: 'organization', key, name: 'Before', time_zone: 'UTC' },
        { type: 'member', key: 'Ann@X.org', name: 'Ann', role: 'annotator' },
        {
          type: 'project',
          key: 'p',
          name: 'P',
          members: ['ann@x.org'],
          inactivity_threshold_ms: 1000,
          labels: ['cat'],
        },
        { type: 'task', project: 'p', key: 't', name: 'T', data: { a: 1 }, frames: 3, priority: 1.5 },
        { type: 'annotation', project: 'p', task: 't', result: [1], updated_at: '2026-01-02T00:00:00Z' },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
    )
    await into(
      [
        { type: 'organization', key, name: 'After', time_zone: 'Europe/Berlin' },
        { type: 'member', key: 'ann@x.org', role: 'manager' },
        { type: 'member', key: 'bo@x.org', role: 'reviewer' },
        { type: 'project', key: 'p', members: ['bo@x.org'], inactivity_threshold_ms: null, labels: null },
        { type: 'task', project: 'p', key: 't', data: null, frames: null },
        { type: 'annotation', project: 'p', task: 't', result: [0], updated_at: '2026-01-01T00:00:00Z' },
      ]
        .map((record) => JSON.stringify(record))
        .join('\n'),
    )
    expect(
      (await exported(key))
        .trimEnd()
        .split('\n')
        .map((line) => JSON.parse(line) as unknown),
    ).toEqual([
      { type: 'organization', key, name: 'After', time_zone: 'Europe/Berlin' },
      { type: 'member', key: 'ann@x.org', name: 'Ann', role: 'manager' },
      { type: 'member', key: 'bo@x.org', name: 'bo@x.org', role: 'reviewer' },
      { type: 'project', key: 'p', name: 'P', members: ['ann@x.org', 'bo@x.org'], inactivity_threshold_ms: 300_000 },
      { type: 'task', project: 'p', key: 't', name: 'T', frames: 1, priority: 1.5 },
      { type: 'annotation', project: 'p', task: 't', result: [1], updated_at: '2026-01-02T00:00:00.000Z' },
    ])
  })
})
