import { expect, inject, test } from 'vitest'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { smallWorld } from '../../test/small-world.ts'
import { operate } from './keys/operate.ts'
import { lockDirectory } from './lock.ts'
import { openDatabase } from './open.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

test('the embedded database is kept in its directory, opened once at a time, and dumped while it serves', async ({
  skip,
}) => {
  if (inject('databaseUnderTest').kind !== 'embedded') skip('PostgreSQL keeps its own files')
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-open-'))
  const first = await openDatabase({ directory })
  const world = await smallWorld(first)
  await expect(openDatabase({ directory })).rejects.toMatchObject({ code: 'CONFLICT' })
  const tar = await first.dump?.()
  await first.close()
  const second = await openDatabase({ directory })
  const rows = await visit(second, operate(world.organizationId), (em) => query(em, 'select count(*) from workunits'))
  expect(rows).toEqual([{ count: '9' }])
  await second.close()
  expect(tar?.byteLength).toBeGreaterThan(1_000_000)
  rmSync(directory, { recursive: true })
})

test('an embedded database that does not start gives its directory free', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-open-'))
  writeFileSync(join(directory, 'database'), 'no directory')
  await expect(openDatabase({ directory })).rejects.toBeDefined()
  const unlock = lockDirectory(directory)
  expect(unlock).not.toBeNull()
  unlock?.()
  rmSync(directory, { recursive: true })
})
