import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { migrate, ownMigrations } from './migrate.ts'
import { pgliteOwner, postgresOwner } from './owner.ts'
import type { Owner } from './owner.ts'
import { startPglite } from './pglite.ts'
import type { Pglite } from './pglite.ts'
import { assertWalled } from './wall.ts'

const fresh = freshDatabase()
let directory: string
let pglite: Pglite | undefined
let owner: Owner

async function anotherOwner(): Promise<Owner> {
  const { url, dump } = fresh.options
  if (url) return postgresOwner(url)
  pglite ??= await startPglite({ directory: null, dump: dump ?? null })
  return pgliteOwner(pglite)
}

beforeAll(async () => {
  owner = await anotherOwner()
})
beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'labelpulse-migrations-'))
  cpSync(ownMigrations, directory, { recursive: true })
  return () => rmSync(directory, { recursive: true })
})
afterAll(async () => {
  await owner.close()
  await pglite?.close()
})

const names = async (): Promise<string[]> =>
  (await owner.query<{ name: string }>('select name from migrations order by name')).map(({ name }) => name)

test('two starters apply a migration once', async () => {
  writeFileSync(
    join(directory, '9001-add.sql'),
    'create function added() returns int language sql return 1; select added();',
  )
  const other = await anotherOwner()
  // The embedded database has one process, so there the second comes after the first.
  const applied = fresh.options.url
    ? await Promise.all([migrate(owner, directory), migrate(other, directory)])
    : [await migrate(owner, directory), await migrate(other, directory)]
  expect(applied.flat()).toEqual(['9001-add.sql'])
  expect(await migrate(owner, directory)).toEqual([])
  await owner.exec("delete from migrations where name = '9001-add.sql'; drop function added()")
  await other.close()
})

test('a migration that was changed after it was applied is refused', async () => {
  writeFileSync(join(directory, '0001-foundation.sql'), 'select 1')
  await expect(migrate(owner, directory)).rejects.toThrow('0001-foundation.sql was changed')
})

test('a migration that fails leaves nothing of itself', async () => {
  writeFileSync(join(directory, '9002-bad.sql'), 'create table half (x int); select 1 / 0;')
  const before = await names()
  await expect(migrate(owner, directory)).rejects.toMatchObject({ code: '22012' })
  expect(await names()).toEqual(before)
  expect(await owner.query("select to_regclass('half') as half")).toEqual([{ half: null }])
})

test('a database that a newer program migrated is refused', async () => {
  await owner.query("insert into migrations values ('9003-future.sql', '', now())")
  await expect(migrate(owner, directory)).rejects.toThrow(
    'newer than this program: it has the migration 9003-future.sql',
  )
  await owner.query("delete from migrations where name = '9003-future.sql'")
})

test('the check at the start lets a walled database pass', async () => {
  await expect(assertWalled(owner)).resolves.toBeUndefined()
})

// In a transaction that is rolled back: roles belong to the whole server, and other tests run on it.
test.each([
  ['alter role lp_read bypassrls', 'could pass row-level security, take their attributes away: lp_read'],
  ['alter role lp_record superuser', 'take their attributes away: lp_record'],
  ['create table naked (x int)', 'does not hold lp_none back from: naked'],
  ['alter table day_cells disable row level security', 'back from: day_cells'],
  ['alter table tasks owner to lp_operate', 'does not hold lp_operate back from: tasks'],
])('the check at the start refuses after: %s', async (change, sentence) => {
  await owner.exec('begin')
  await owner.exec(change)
  await expect(assertWalled(owner)).rejects.toThrow(sentence)
  await owner.exec('rollback')
})
