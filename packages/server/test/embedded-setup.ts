import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { tmpdir, userInfo } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { migrate, migrationsIn, ownMigrations } from '../src/database/migrate.ts'
import { pgliteOwner } from '../src/database/owner.ts'
import { startPglite } from '../src/database/pglite.ts'

// initdb takes seconds, so a migrated data directory is kept for as long as the migrations stay as they are.
async function dumpOf(version: string): Promise<string> {
  const directory = join(tmpdir(), `labelpulse-tests-${userInfo().uid}`)
  const dump = join(directory, `${version}.tar`)
  if (existsSync(dump)) return dump
  const pglite = await startPglite({ directory: null, dump: null })
  await migrate(pgliteOwner(pglite))
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const unfinished = `${dump}.${process.pid}`
  writeFileSync(unfinished, await pglite.dump())
  renameSync(unfinished, dump)
  await pglite.close()
  return dump
}

export async function setup(project: TestProject): Promise<void> {
  const migrations = await migrationsIn(ownMigrations)
  const version = createHash('sha256')
    .update(migrations.map(({ sha256 }) => sha256).join())
    .digest('hex')
  project.provide('databaseUnderTest', { kind: 'embedded', dump: await dumpOf(version.slice(0, 16)) })
}
