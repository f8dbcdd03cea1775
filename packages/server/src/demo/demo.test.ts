import { setTimeout as sleep } from 'node:timers/promises'
import { roles } from '@labelpulse/domain'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import { actorOf } from '../audit/audit.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from '../exchange/doctor.ts'
import { mediaStore } from '../media/store.ts'
import { signInOptions } from '../members/options.ts'
import { organizationsIn } from '../members/organizations.ts'
import type { Organization } from '../members/organizations.ts'
import { verifyPassword } from '../members/passwords.ts'
import { openDemoAccounts } from './accounts.ts'
import { bringPictures } from './bring-pictures.ts'
import { makeDemo } from './make.ts'
import { people } from './people.ts'
import { removeDemo } from './remove.ts'
import { restore } from './restore.ts'
import { isWorkday } from './rota.ts'
import { simulate } from './simulate.ts'
import type { Simulation } from './simulate.ts'

const fresh = freshDatabase()
const server = serving(fresh)

const timeZone = 'Europe/Warsaw'
const dayMs = 24 * 3_600_000

/** In the early afternoon of a weekday some days ago, as if the server had been off since. */
function lastBusyMs(): number {
  const noonMs = Math.floor(Date.now() / dayMs) * dayMs + dayMs / 2
  const daysAgo = [3, 4, 5].find((days) => isWorkday(new Date(noonMs - days * dayMs).toISOString().slice(0, 10)))
  return noonMs - (daysAgo ?? 0) * dayMs
}

const madeAtMs = lastBusyMs()
let demo: Organization

async function only<T>(sql: string): Promise<T> {
  const rows = await visit(fresh.database, operate(demo.organizationId), (em) =>
    query<{ value: T }>(em, sql, [demo.organizationId]),
  )
  return rows[0]!.value
}

const countOf = (table: string): Promise<number> =>
  only(`select count(*)::int as value from ${table} where organization_id = $1`)

const lastAtMs = async (): Promise<number> =>
  Date.parse(await only('select max(created_at) as value from workunits where organization_id = $1'))

beforeAll(async () => {
  await makeDemo(fresh.database, madeAtMs, timeZone)
  demo = (await organizationsIn(fresh.database))[0]!
  await bringPictures(fresh.database, mediaStore(fresh.options.directory), demo.organizationId)
})

async function as(name: string, address: string): Promise<Response> {
  const { organizationId } = demo
  const memberId = await only<string>(
    `select member_id as value from members where organization_id = $1 and key = '${name}@kestrel.example'`,
  )
  const token = await tokenFor(fresh.database, { organizationId, memberId }, ['read'])
  return server.get(address, { authorization: `Bearer ${token}` })
}

describe('a demo', () => {
  test('is marked as one, and made in an empty database only', async () => {
    expect(demo).toMatchObject({ key: 'demo', timeZone, isDemo: true })
    expect(await makeDemo(fresh.database, madeAtMs)).toBe(false)
    expect(await organizationsIn(fresh.database)).toHaveLength(1)
  })

  test('has its facts, their states and day cells', async () => {
    const least = { members: 25, workunits: 25_000, annotations: 15_000, tasks: 15_000, comments: 200, day_cells: 900 }
    for (const [table, count] of Object.entries(least)) expect(await countOf(table)).toBeGreaterThanOrEqual(count)
  })

  test('has pictures, which members of their project see and nobody of another one', async () => {
    const unkept = `select count(*)::int as value from task_media t left join media m using (organization_id, sha256)
      where t.organization_id = $1 and m.sha256 is null`
    expect(await only(unkept)).toBe(0)
    const { images } = await only<{ images: string[] }>(
      `select data as value from tasks where organization_id = $1 and key = 'night-000001'`,
    )
    for (const address of images) {
      const [seen, unseen] = [await as('bruno.carvalho', address), await as('elias.haddad', address)]
      expect([seen.status, seen.headers.get('content-type'), unseen.status]).toEqual([200, 'image/png', 404])
    }
  })

  test('is restored to where its work stands', async () => {
    const restored = await visit(fresh.database, operate(demo.organizationId), (em) =>
      restore(em, demo.organizationId, madeAtMs),
    )
    const { scene, people: found, lastAtMs: lastMs, today } = restored!
    expect(found).toEqual(people)
    expect(madeAtMs - lastMs).toBeLessThan(20 * 60_000)
    expect(today.count).toBeGreaterThan(50)
    expect(scene.floor.toReview.length).toBeGreaterThan(0)
    expect(scene.floor.toCorrect.length).toBeGreaterThan(5)
    for (const piece of scene.floor.toCorrect) expect([piece.round > 0, piece.reviewer === null]).toEqual([true, false])
    const touched = await only<number>(
      `select max(right(t.key, 6)::int) as value from annotations a join tasks t using (organization_id, task_id)
       where a.organization_id = $1 and t.key like 'ticket-%'`,
    )
    expect(scene.floor.nextTask.get('support-tickets')).toBe(touched + 1)
  })

  test('has an account a role, with a new password at each start', async () => {
    const first = await openDemoAccounts(fresh.database, demo.organizationId)
    const { accounts, password } = await openDemoAccounts(fresh.database, demo.organizationId)
    expect(accounts.map(({ role }) => role)).toEqual(roles)
    expect(password).not.toBe(first.password)
    const hash = await only<string>(
      `select password_hash as value from members where organization_id = $1 and role = 'owner'`,
    )
    expect(await verifyPassword(hash, password)).toBe(true)
    const options = await signInOptions(fresh.database, { company: null, mayReset: false })
    expect(options.demo?.accounts).toEqual(accounts)
    expect(JSON.stringify(options)).not.toContain(password)
  })
})

describe('simulated members', () => {
  const logged: string[] = []

  const simulation = (): Simulation => {
    const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
    const { database } = fresh
    return simulate({ database, organizationId: demo.organizationId, address: server.origin, log })
  }

  const answers = () =>
    logged.flatMap((line) => {
      const { answer } = JSON.parse(line) as { answer?: string }
      return answer === undefined
        ? []
        : [JSON.parse(answer) as { added: number; existing: number; refused: readonly unknown[] }]
    })

  test('catch up through the public API with what was missed, and no line is refused', async () => {
    const facts = async () => (await countOf('workunits')) + (await countOf('tasks')) + (await countOf('comments'))
    const before = { facts: await facts(), lastMs: await lastAtMs() }
    const running = simulation()
    for (let waited = 0; answers().length === 0 && waited < 250; waited += 1) await sleep(100)
    await running.stop()
    const added = answers().reduce((total, answer) => total + answer.added, 0)
    expect(answers().flatMap(({ refused }) => refused)).toEqual([])
    expect(added).toBeGreaterThan(300)
    expect(await facts()).toBeGreaterThanOrEqual(before.facts + added)
    expect(await lastAtMs()).toBeGreaterThan(before.lastMs + dayMs)
  })

  test('leave everything derived as it would be recomputed', async () => {
    const { annotationCount, findings } = await examineOrganization(fresh.database, demo)
    expect(annotationCount).toBe(await countOf('annotations'))
    expect(findings.count).toBe(0)
  })

  test('leave no token behind', async () => {
    expect(
      await only(`select count(*)::int as value from tokens where organization_id = $1 and prefix = 'lpt_demo'`),
    ).toBe(0)
  })

  test('end by themselves once the demo was removed as a whole, and nothing but a demo can be', async () => {
    const owner = await viewerOf(fresh.database, demo.organizationId, people[0]!.key)
    const mark = (isDemo: boolean) =>
      visit(fresh.database, operate(demo.organizationId), (em) =>
        query(em, 'update organizations set is_demo = $2 where organization_id = $1', [demo.organizationId, isDemo]),
      )
    await mark(false)
    const asker = { database: fresh.database, viewer: owner, by: actorOf(owner, null) }
    await expect(removeDemo(asker)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await mark(true)
    await removeDemo(asker)
    expect(await signInOptions(fresh.database, { company: null, mayReset: false })).toMatchObject({
      needsSetup: true,
      demo: null,
    })
    for (const table of ['members', 'projects', 'tasks', 'workunits', 'day_cells', 'tokens', 'media'])
      expect(await countOf(table)).toBe(0)
    await simulation().ended
    expect(logged.join('')).not.toContain('"level":40')
  })
})
