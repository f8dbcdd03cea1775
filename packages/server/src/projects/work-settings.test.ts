import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
let world: SmallWorld
let joined: string
let other: string

beforeEach(async () => {
  world = await smallWorld(fresh.database)
  const [first, second] = world.projectIds
  joined = `p-${first}`
  other = `p-${second}`
})

type Name = Parameters<SmallWorld['viewer']>[0]
type Variables = Readonly<Record<string, unknown>>

const as = (name: Name, source: string, variables: Variables): Promise<Answer> =>
  ask(fresh.database, world.viewer(name), source, variables)

const rows = <Row>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

const deeds = (): Promise<{ action: string; details: unknown }[]> =>
  rows('select action, details from audit_entries order by entry_id')

const labels = {
  classes: [{ key: 'car', name: 'Car', color: '#0072b2', tools: ['box'] }],
  choices: [{ key: 'light', name: 'Light', options: [{ key: 'day', name: 'Day' }], multiple: false }],
}

const setLabels = (name: Name, project: string, given: unknown = labels): Promise<Answer> =>
  as(name, 'mutation ($p: String!, $l: JSON!) { setLabels(project: $p, labels: $l) { labels } }', {
    p: project,
    l: given,
  })

const setSettings = (name: Name, project: string, settings: object): Promise<Answer> =>
  as(
    name,
    `mutation ($p: String!, $s: WorkSettingsInput!) { setWorkSettings(project: $p, settings: $s) {
       settings { maySave maySkip skippedGoTo reassignAfterMs leaseMs mediaOrigins } } }`,
    { p: project, s: settings },
  )

describe.each<[string, (name: Name, project: string) => Promise<Answer>]>([
  ['the label schema', setLabels],
  ['the settings of the work', (name, project) => setSettings(name, project, { maySave: true })],
])('%s of a project', (_, set) => {
  test('is set by owners, and by managers in the projects that they joined', async () => {
    for (const [name, project] of [
      ['olga', other],
      ['mia', joined],
    ] as const)
      expect((await set(name, project)).codes).toEqual([])
    for (const [name, project, code] of [
      ['mia', other, 'NOT_FOUND'],
      ['mia', 'nothing', 'NOT_FOUND'],
      ['rob', joined, 'FORBIDDEN'],
      ['ann', joined, 'FORBIDDEN'],
    ] as const)
      expect([name, (await set(name, project)).codes]).toEqual([name, [code]])
  })

  test('is written down once, and not where nothing changes', async () => {
    await set('mia', joined)
    await set('mia', joined)
    expect(await deeds()).toHaveLength(1)
  })
})

test('a label schema is seen by whoever sees the project, as it was set, and null before', async () => {
  const seen = async (name: Name): Promise<unknown> =>
    (await as(name, '{ places { projects { key labels } } }', {})).data?.['places']
  expect(await seen('ann')).toMatchObject({ projects: [{ labels: null }, { labels: null }] })
  expect((await setLabels('mia', joined)).data).toEqual({ setLabels: { labels } })
  expect(await seen('bob')).toEqual({ projects: [{ key: joined, labels }] })
  expect(await deeds()).toEqual([
    { action: 'project.labels_changed', details: { classes: ['car'], choices: ['light'] } },
  ])
})

test('a label schema that is none is refused in a sentence, and nothing changes', async () => {
  const { codes, messages } = await setLabels('mia', joined, {
    ...labels,
    classes: [{ ...labels.classes[0], color: 'red' }],
  })
  expect([codes, messages]).toEqual([['BAD_USER_INPUT'], ['labels.classes[0].color must be a colour such as #0072b2.']])
  expect(await deeds()).toEqual([])
})

test('settings change field by field: absent stays, null is the usual, what others keep there stays', async () => {
  await rows(`update projects set settings = '{"theirs": 1, "lease_ms": "wrong"}' where key = '${joined}' returning 1`)
  const usual = { maySkip: true, skippedGoTo: 'DONE', reassignAfterMs: 172_800_000 }
  const set = { maySave: true, leaseMs: 60_000, mediaOrigins: ['https://images.example'] }
  expect((await setSettings('mia', joined, set)).data).toEqual({ setWorkSettings: { settings: { ...usual, ...set } } })
  expect((await setSettings('mia', joined, { leaseMs: null, skippedGoTo: 'OTHERS' })).data).toEqual({
    setWorkSettings: { settings: { ...usual, ...set, leaseMs: 86_400_000, skippedGoTo: 'OTHERS' } },
  })
  const [row] = await rows<{ settings: object }>(`select settings from projects where key = '${joined}'`)
  expect(row?.settings).toMatchObject({ theirs: 1, may_save: true, skipped_go_to: 'others', lease_ms: 86_400_000 })
  expect((await deeds()).map(({ details }) => details)).toEqual([
    {
      may_save: { from: false, to: true },
      lease_ms: { from: 86_400_000, to: 60_000 },
      media_origins: { from: [], to: ['https://images.example'] },
    },
    { skipped_go_to: { from: 'done', to: 'others' }, lease_ms: { from: 60_000, to: 86_400_000 } },
  ])
})

test('labels that were made of others than there are now are refused, and it is said who changed them', async () => {
  const setFrom = (name: Name, given: unknown, from: unknown): Promise<Answer> =>
    as(
      name,
      'mutation ($p: String!, $l: JSON!, $f: JSON) { setLabels(project: $p, labels: $l, from: $f) { labels } }',
      {
        p: joined,
        l: given,
        f: from,
      },
    )
  const [none, more] = [
    { classes: [], choices: [] },
    { ...labels, choices: [] },
  ]
  expect((await setFrom('olga', labels, none)).codes).toEqual([])
  const { codes, messages } = await setFrom('mia', more, none)
  expect([codes, messages]).toEqual([
    ['CONFLICT'],
    [expect.stringMatching(/^olga changed the labels meanwhile, on 20\d\d-\d\d-\d\d at \d\d:\d\d \(UTC\)\.$/)],
  ])
  expect((await setFrom('olga', more, none)).messages[0]).toMatch(/^You changed/)
  expect((await setFrom('mia', labels, null)).codes).toEqual([])
  expect((await setFrom('mia', more, labels)).codes).toEqual([])
  expect(await deeds()).toHaveLength(2)
})

test('settings that were made of others than there are now are refused; of what is not named nothing is asked', async () => {
  const setFrom = (name: Name, settings: object, from: object): Promise<Answer> =>
    as(
      name,
      `mutation ($p: String!, $s: WorkSettingsInput!, $f: WorkSettingsInput) { setWorkSettings(project: $p, settings: $s, from: $f) {
         settings { maySave leaseMs } } }`,
      { p: joined, s: settings, f: from },
    )
  expect((await setFrom('olga', { maySave: true }, { maySave: false, leaseMs: null })).codes).toEqual([])
  const { codes, messages } = await setFrom('mia', { leaseMs: 60_000 }, { maySave: false, leaseMs: null })
  expect([codes, messages]).toEqual([['CONFLICT'], [expect.stringContaining('olga changed the settings meanwhile')]])
  expect((await setFrom('mia', { leaseMs: 60_000 }, { leaseMs: 86_400_000 })).data).toEqual({
    setWorkSettings: { settings: { maySave: true, leaseMs: 60_000 } },
  })
})

test.each([
  [{ leaseMs: 0 }, 'leaseMs must be whole milliseconds'],
  [{ mediaOrigins: ['https://images.example; script-src *'] }, 'mediaOrigins must each be an origin'],
])('settings as %j are refused', async (settings, sentence) => {
  const { codes, messages } = await setSettings('mia', joined, settings)
  expect([codes, messages]).toEqual([['BAD_USER_INPUT'], [expect.stringContaining(sentence)]])
})
