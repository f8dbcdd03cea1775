import { setTimeout as sleep } from 'node:timers/promises'
import { parse } from 'graphql'
import pino from 'pino'
import { beforeAll, expect, test } from 'vitest'
import type { Workunit } from '@labelpulse/domain'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { actorOf } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Asker } from '../graphql/context.ts'
import { run } from '../graphql/execute.ts'
import type { Operation } from '../graphql/execute.ts'
import { push } from '../graphql/push.ts'
import { openPost } from '../members/mail.ts'
import { buildApi } from '../schema.ts'
import { openLedger } from '../work/ledger.ts'
import { record } from '../work/record.ts'
import { createLive } from './live.ts'

const fresh = freshDatabase()
const schema = buildApi()
const post = openPost({ url: () => 'https://x', mail: undefined, log: pino({ level: 'silent' }) })
const days = 'from: "2026-01-01", to: "2026-12-31"'
let world: SmallWorld
let noted: string[]

beforeAll(async () => {
  world = await smallWorld(fresh.database)
})

/** A question of the manager's, whose looks are noted here. */
function question(source: string): Operation {
  const { database } = fresh
  noted = []
  const viewer = world.viewer('mia')
  const looks = {
    note: (_: unknown, keys: Iterable<string>) => void noted.push(...keys),
    close: async () => {},
  }
  const live = createLive({ database, pulses: database.pulses, onError: () => {} })
  const asker: Asker = { database, live, looks, post, viewer, by: actorOf(viewer, null), sessionId: null }
  return { schema, document: parse(source), variables: null, operationName: null, asker }
}

async function lookedAt(source: string): Promise<string[]> {
  const { errors } = await run(question(source))
  expect(errors).toBeUndefined()
  return noted.toSorted()
}

async function opened(source: string): Promise<AsyncIterableIterator<unknown>> {
  const pushes = await push(question(source), async () => true)
  if (!(Symbol.asyncIterator in pushes)) throw new Error(String(pushes.errors))
  return pushes
}

const report = (members: string): string => `{ performance(selection: { ${members} ${days} }) { lastWorkDay } }`
const ann = ['ann@x.org']

test('a report is a look at the one member it names, or whose work alone it holds', async () => {
  expect(await lookedAt(report('members: ["ann@x.org"]'))).toEqual(ann)
  expect(await lookedAt(report('members: ["ann@x.org", "nobody@x.org", "mia@x.org"]'))).toEqual(ann)
  expect(await lookedAt(report('members: ["ann@x.org", "bob@x.org"]'))).toEqual([])
  expect(await lookedAt(report(''))).toEqual([])
})

test('a report that moves is a look when it is opened', async () => {
  const pushes = await opened(`subscription ${report('members: ["ann@x.org", "nobody@x.org"]')}`)
  await pushes.next()
  await pushes.return?.()
  expect(noted).toEqual(ann)
})

test('workunits are looks at those whose they are', async () => {
  const page = (more: string): string => `{ workunits(selection: { ${more} ${days} }) { totalCount } }`
  expect(await lookedAt(page(''))).toEqual(['ann@x.org', 'bob@x.org', 'rob@x.org'])
  expect(await lookedAt(page('members: ["ann@x.org", "nobody@x.org"]'))).toEqual(ann)
})

test('the history of a task is a look at all who worked on it', async () => {
  const { organizationId } = world
  const [task] = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ key: string; project: string; workers: string[] }>(
      em,
      `select t.key, p.key as project, array_agg(distinct m.key) as workers
       from workunits w join tasks t using (task_id) join projects p on p.project_id = t.project_id join members m using (member_id)
       where p.project_id = $1 group by t.key, p.key order by count(distinct m.key) desc, t.key limit 1`,
      [world.projectIds[0]],
    ),
  )
  const { key, project, workers } = task!
  expect(workers.length).toBeGreaterThan(1)
  expect(await lookedAt(`{ task(project: "${project}", task: "${key}") { labelStatus } }`)).toEqual(workers)
})

test('workunits that arrive are one look at each whose they are', async () => {
  const pushes = await opened(`subscription { workunitAdded(selection: { ${days} }) { uuid } }`)
  const next = pushes.next()
  await sleep(500)
  expect(noted).toEqual([])
  const work = (memberId: string): Workunit => ({
    uuid: crypto.randomUUID(),
    createdAtMs: Date.parse('2026-03-03T12:00:00Z'),
    createdBy: memberId,
    workType: 'label',
    givenAction: 'submitted',
    activeMs: 1_000,
    inactiveMs: null,
    nextLabelStatus: null,
    score: null,
    objects: null,
  })
  const { organizationId, members } = world
  const place = { projectId: world.projectIds[0], task: 'new', annotation: '', startedAtMs: null, isClamped: false }
  const pulse = await visit(fresh.database, operate(organizationId), async (em) => {
    const ledger = await openLedger(em, organizationId)
    const units = [members.ann, members.bob, members.ann].map((memberId) => ({ ...place, work: work(memberId) }))
    await record(em, units, ledger)
    return ledger.post(em)
  })
  fresh.database.pulses.announce(pulse!)
  await next
  await pushes.next()
  await pushes.next()
  await pushes.return?.()
  expect(noted.toSorted()).toEqual(['ann@x.org', 'bob@x.org'])
})
