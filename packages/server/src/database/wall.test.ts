import { beforeAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import type { Key } from './key.ts'
import { identify } from './keys/identify.ts'
import { operate } from './keys/operate.ts'
import { read } from './keys/read.ts'
import { record } from './keys/record.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()
let here: SmallWorld
let elsewhere: SmallWorld

beforeAll(async () => {
  here = await smallWorld(fresh.database)
  elsewhere = await smallWorld(fresh.database)
})

const rowsOf = <Row>(key: Key, sql: string, parameters: string[] = []): Promise<Row[]> =>
  visit(fresh.database, key, (em) => query<Row>(em, sql, parameters))

async function countsOf(key: Key, tables: readonly string[]): Promise<Record<string, number>> {
  const counts = tables.map((table) => `(select count(*) from ${table})::int as ${table}`)
  const [row] = await rowsOf<Record<string, number>>(key, `select ${counts.join(', ')}`)
  return row ?? {}
}

const tablesOf = async (role: string): Promise<string[]> => {
  const sql = `select relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'v') and attname = 'organization_id'
      and has_column_privilege($1, c.oid, attnum, 'select')`
  const rows = await rowsOf<{ name: string }>(operate(here.organizationId), sql, [role])
  return rows.map(({ name }) => name)
}

const keys: [string, () => Key][] = [
  ['read as the owner', () => read(here.viewer('olga'))],
  ['read as a manager', () => read(here.viewer('mia'))],
  ['read as a reviewer', () => read(here.viewer('rob'))],
  ['read as an annotator', () => read(here.viewer('ann'))],
  ['record', () => record(here.viewer('ann'), here.projectIds[0])],
  ['operate', () => operate(here.organizationId)],
  ['identify by a secret', () => identify({ secretHash: here.secretHash })],
]

describe.each(keys)('%s', (_, key) => {
  test('sees no row of another organization', async () => {
    const tables = await tablesOf(key().role)
    expect(tables.length).toBeGreaterThan(3)
    // Whoever identifies looks for organizations, not in one.
    for (const table of tables.filter((name) => key().role !== 'lp_identify' || name !== 'organizations')) {
      const sql = `select organization_id from ${table} where organization_id <> $1`
      expect({ table, rows: await rowsOf(key(), sql, [here.organizationId]) }).toEqual({ table, rows: [] })
    }
  })
})

const work = ['tasks', 'annotations', 'workunits', 'comments', 'day_cells'] as const
const people = ['members', 'former_keys', 'projects', 'project_members', 'workspaces', 'workspace_members'] as const

test('an owner sees all of the organization', async () => {
  const key = read(here.viewer('olga'))
  expect(await countsOf(key, work)).toEqual({ tasks: 3, annotations: 3, workunits: 9, comments: 3, day_cells: 3 })
  const seen = { members: 5, former_keys: 1, projects: 2, project_members: 3, workspaces: 1, workspace_members: 2 }
  expect(await countsOf(key, people)).toEqual(seen)
})

test('a manager sees everyone, in the joined projects only', async () => {
  const key = read(here.viewer('mia'))
  expect(await countsOf(key, work)).toEqual({ tasks: 2, annotations: 2, workunits: 6, comments: 2, day_cells: 2 })
  const seen = { members: 5, former_keys: 1, projects: 1, project_members: 2, workspaces: 1, workspace_members: 2 }
  expect(await countsOf(key, people)).toEqual(seen)
})

test('an annotator sees own work and the reviews and comments it received', async () => {
  const key = read(here.viewer('bob'))
  expect(await countsOf(key, work)).toEqual({ tasks: 2, annotations: 1, workunits: 2, comments: 1, day_cells: 1 })
  const actions = await rowsOf(key, 'select action from workunits order by action')
  expect(actions).toEqual([{ action: 'accepted' }, { action: 'submitted' }])
  const names = await rowsOf<{ name: string }>(key, 'select name from members order by name')
  expect(names.map(({ name }) => name)).toEqual(['bob', 'mia', 'rob'])
})

test('a former key is seen by whom it means, and by who sees everyone', async () => {
  expect(await countsOf(read(here.viewer('bob')), ['former_keys'])).toEqual({ former_keys: 1 })
  expect(await countsOf(read(here.viewer('rob')), ['former_keys'])).toEqual({ former_keys: 0 })
})

test('a reviewer sees own reviews, closed ones too', async () => {
  const key = read(here.viewer('rob'))
  expect(await countsOf(key, work)).toEqual({ tasks: 2, annotations: 0, workunits: 4, comments: 0, day_cells: 0 })
})

test('who records sees all work of that one project', async () => {
  const key = record(here.viewer('ann'), here.projectIds[0])
  expect(await countsOf(key, work)).toEqual({ tasks: 2, annotations: 2, workunits: 6, comments: 2, day_cells: 2 })
})

test('who records cannot write into another project', async () => {
  const insert = `insert into tasks (organization_id, project_id, task_id, key) values ($1, $2, gen_random_uuid(), 'k')`
  const key = record(here.viewer('ann'), here.projectIds[0])
  await expect(rowsOf(key, insert, [here.organizationId, here.projectIds[1]])).rejects.toMatchObject({ code: '42501' })
  await expect(rowsOf(key, insert, [elsewhere.organizationId, elsewhere.projectIds[0]])).rejects.toMatchObject({
    code: '42501',
  })
})

test('a project that the viewer does not see cannot be recorded in', () => {
  expect(() => record(here.viewer('bob'), here.projectIds[1])).toThrow('There is no such project')
})

test('a secret shows one member with what they joined, an e-mail its members, nobody only organizations', async () => {
  const shown = ['tokens', 'sessions', 'password_links', 'members', 'project_members', 'workspace_members'] as const
  expect(await countsOf(identify({ secretHash: here.secretHash }), shown)).toEqual({
    tokens: 1,
    sessions: 1,
    password_links: 1,
    members: 1,
    project_members: 2,
    workspace_members: 0,
  })
  const byEmail = await countsOf(identify({ email: 'bob@x.org' }), shown)
  expect(byEmail).toEqual({
    tokens: 0,
    sessions: 0,
    password_links: 0,
    members: 2,
    project_members: 0,
    workspace_members: 0,
  })
  const byNobody = await countsOf(identify({ nobody: true }), [...shown, 'organizations'])
  expect(byNobody).toMatchObject({ members: 0, organizations: 2 })
})

test.each(['read', 'record'] as const)('a password hash is not shown to %s', async (name) => {
  const key = name === 'read' ? read(here.viewer('olga')) : record(here.viewer('olga'), here.projectIds[0])
  await expect(rowsOf(key, 'select password_hash from members')).rejects.toMatchObject({ code: '42501' })
})

test('an organization can be removed: its projects with their work first, then the rest', async () => {
  const gone = await smallWorld(fresh.database)
  await rowsOf(operate(gone.organizationId), 'delete from projects')
  await rowsOf(operate(gone.organizationId), 'delete from organizations')
  expect(await countsOf(operate(gone.organizationId), ['organizations', 'workunits', 'members'])).toEqual({
    organizations: 0,
    workunits: 0,
    members: 0,
  })
})
