import { defaultWorkSettings, workSettingsJson } from '@labelpulse/domain'
import type { QueueTask } from '@labelpulse/domain'
import { beforeAll, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { freshTasks, queueWorld } from '../../test/queue-world.ts'
import type { QueueWorld } from '../../test/queue-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
let world: QueueWorld

const hourMs = 3_600_000
const [first, second, third] = freshTasks(3) as [QueueTask, QueueTask, QueueTask]

beforeAll(async () => {
  world = await queueWorld(fresh.database, {
    people: { mia: 'manager', ann: 'reviewer', bob: 'annotator' },
    settings: { ...workSettingsJson(defaultWorkSettings) },
    tasks: [
      { ...first, assignedLabeler: 'ann', priority: 2, skippedBy: new Set(['bob']) },
      { ...second, labelStatus: 'REVIEWED', assignedReviewer: 'ann' },
      { ...third, holding: { by: 'bob', workType: 'label', untilMs: Date.now() + hourMs } },
    ],
  })
  await visit(fresh.database, operate(world.organizationId), (em) =>
    query(em, 'update workunits set is_clamped = true'),
  )
})

async function samples(filter: string): Promise<unknown[]> {
  const { data, messages } = await ask(
    fresh.database,
    world.worker('mia').viewer,
    `{ samples(selection: { from: "2026-01-01", to: "2026-12-31" }, ${filter}) { totalCount edges { node {
      task { key } labelStatus priority assignedLabeler { key } assignedReviewer { key } heldBy { key } heldUntil clamped } } } }`,
  )
  expect(messages).toEqual([])
  const { edges, totalCount } = data!['samples'] as { edges: { node: { task: { key: string } } }[]; totalCount: number }
  const found = edges.map(({ node }) => node)
  expect(totalCount).toBe(found.length)
  return found
}

const keys = async (filter: string) => (await samples(filter)).map((one) => (one as { task: { key: string } }).task.key)

test('samples say with whom they are, to whom they are assigned, and whether time of theirs was cut', async () => {
  const nobody = { assignedLabeler: null, assignedReviewer: null, heldBy: null, heldUntil: null, clamped: false }
  expect(await samples('first: 10')).toEqual([
    {
      ...nobody,
      task: { key: first.id },
      clamped: true,
      labelStatus: 'UNLABELED',
      priority: 2,
      assignedLabeler: { key: 'ann@x.org' },
    },
    {
      ...nobody,
      task: { key: second.id },
      labelStatus: 'REVIEWED',
      priority: 0,
      assignedReviewer: { key: 'ann@x.org' },
    },
    {
      ...nobody,
      task: { key: third.id },
      labelStatus: 'UNLABELED',
      priority: 0,
      heldBy: { key: 'bob@x.org' },
      heldUntil: expect.any(String) as string,
    },
  ])
})

test('samples are narrowed by status, by assignee or by having none, by time that was cut and by a part of their names', async () => {
  expect(await keys('statuses: [REVIEWED]')).toEqual([second.id])
  expect(await keys('statuses: []')).toEqual([])
  expect(await keys('assignee: "ANN@x.org"')).toEqual([first.id, second.id])
  expect(await keys('assignee: "ANN@x.org", statuses: [UNLABELED]')).toEqual([first.id])
  expect(await keys('assignee: "nobody@x.org"')).toEqual([])
  expect(await keys(`search: "${third.id.slice(-4)}"`)).toEqual([third.id])
  expect(await keys('search: "%"')).toEqual([])
  expect(await keys('unassigned: true')).toEqual([third.id])
  expect(await keys('unassigned: false')).toEqual([first.id, second.id])
  expect(await keys('clamped: true')).toEqual([first.id])
  expect(await keys('clamped: false, unassigned: false')).toEqual([second.id])
})

test('what is assigned to somebody who left, or does not review any more, is assigned to nobody', async () => {
  const become = (change: string) =>
    visit(fresh.database, operate(world.organizationId), (em) =>
      query(em, `update members set ${change} where key = 'ann@x.org'`),
    )
  await become("role = 'annotator'")
  expect(await keys('unassigned: true')).toEqual([second.id, third.id])
  await become("role = 'reviewer', deactivated_at = now()")
  expect(await keys('unassigned: true')).toEqual([first.id, second.id, third.id])
  expect(await keys('unassigned: false')).toEqual([])
  expect(await keys('assignee: "ann@x.org"')).toEqual([first.id, second.id])
})

test('who was deactivated or left the project holds nothing', async () => {
  await visit(fresh.database, operate(world.organizationId), (em) =>
    query(em, "update members set deactivated_at = now() where key = 'bob@x.org'"),
  )
  for (const one of await samples('first: 10')) expect(one).toMatchObject({ heldBy: null, heldUntil: null })
})
