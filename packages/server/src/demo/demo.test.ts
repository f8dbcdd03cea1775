import { roles } from '@labelpulse/domain'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { signInOptions } from '../members/options.ts'
import { organizationsIn } from '../members/organizations.ts'
import type { Organization } from '../members/organizations.ts'
import { verifyPassword } from '../members/passwords.ts'
import { openDemoAccounts } from './accounts.ts'
import { makeDemo } from './make.ts'
import { people } from './people.ts'
import { removeDemo } from './remove.ts'
import { restore } from './restore.ts'

const fresh = freshDatabase()
const nowMs = Date.parse('2026-10-14T12:32:00Z')

let demo: Organization

const counted = (sql: string): Promise<number> =>
  visit(fresh.database, operate(demo.organizationId), async (em) => {
    const [row] = await query<{ count: number }>(em, sql, [demo.organizationId])
    return row!.count
  })

beforeAll(async () => {
  await makeDemo(fresh.database, nowMs)
  demo = (await organizationsIn(fresh.database))[0]!
})

describe('a demo', () => {
  test('is marked as one, and made in an empty database only', async () => {
    expect(demo).toMatchObject({ key: 'demo', isDemo: true })
    expect(await makeDemo(fresh.database, nowMs)).toBe(false)
    expect(await organizationsIn(fresh.database)).toHaveLength(1)
  })

  test('has its facts, their states and day cells', async () => {
    const tables = {
      members: 25,
      workunits: 30_000,
      annotations: 20_000,
      tasks: 20_000,
      comments: 300,
      day_cells: 1000,
    }
    for (const [table, least] of Object.entries(tables))
      expect(await counted(`select count(*)::int from ${table} where organization_id = $1`)).toBeGreaterThanOrEqual(
        least,
      )
  })

  test('is restored to where its work stands', async () => {
    const restored = await visit(fresh.database, operate(demo.organizationId), (em) =>
      restore(em, demo.organizationId, nowMs),
    )
    const { scene, people: found, lastAtMs, today } = restored!
    expect(found).toEqual(people)
    expect(nowMs - lastAtMs).toBeLessThan(15 * 60_000)
    expect(today.count).toBeGreaterThan(50)
    expect(scene.floor.toReview.length).toBeGreaterThan(5)
    expect(scene.floor.toCorrect.length).toBeGreaterThan(5)
    for (const { round, reviewer } of scene.floor.toCorrect)
      expect([round > 0, reviewer !== null]).toEqual([true, true])
    const done = await counted(
      `select max(right(t.key, 6)::int) as count from annotations a join tasks t using (organization_id, task_id)
       where a.organization_id = $1 and t.key like 'ticket-%'`,
    )
    expect(scene.floor.nextTask.get('support-tickets')).toBe(done + 1)
  })

  test('has an account a role, with a new password at each start', async () => {
    const first = await openDemoAccounts(fresh.database, demo.organizationId)
    const { accounts, password } = await openDemoAccounts(fresh.database, demo.organizationId)
    expect(accounts.map(({ role }) => role)).toEqual(roles)
    expect(password).not.toBe(first.password)
    const [hash] = await visit(fresh.database, operate(demo.organizationId), (em) =>
      query<{ password_hash: string }>(em, 'select password_hash from members where key = $1', [accounts[0]!.email]),
    )
    expect(await verifyPassword(hash!.password_hash, password)).toBe(true)
    const options = await signInOptions(fresh.database)
    expect(options.demo?.accounts).toEqual(accounts)
    expect(JSON.stringify(options)).not.toContain(password)
  })

  test('is removed as a whole, and nothing but a demo', async () => {
    const owner = await viewerOf(fresh.database, demo.organizationId, people[0]!.key)
    const mark = (isDemo: boolean) =>
      visit(fresh.database, operate(demo.organizationId), (em) =>
        query(em, 'update organizations set is_demo = $2 where organization_id = $1', [demo.organizationId, isDemo]),
      )
    await mark(false)
    await expect(removeDemo(fresh.database, owner)).rejects.toMatchObject({ code: 'FORBIDDEN' })
    await mark(true)
    await removeDemo(fresh.database, owner)
    expect(await signInOptions(fresh.database)).toMatchObject({ needsSetup: true, demo: null })
    for (const table of ['members', 'projects', 'tasks', 'workunits', 'day_cells', 'tokens'])
      expect(await counted(`select count(*)::int from ${table} where organization_id = $1`)).toBe(0)
  })
})
