import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, inject } from 'vitest'
import { openDatabase } from '../src/database/open.ts'
import type { Database, DatabaseOptions } from '../src/database/open.ts'
import { databaseUrl, runOn } from './cluster.ts'

type DatabaseUnderTest =
  | { readonly kind: 'embedded'; readonly dump: string }
  | { readonly kind: 'postgres'; readonly url: string; readonly template: string }

declare module 'vitest' {
  interface ProvidedContext {
    databaseUnderTest: DatabaseUnderTest
  }
}

export interface FreshDatabase {
  /** Open from the first `beforeAll` on until the last `afterAll`. */
  readonly database: Database
  /** How it was opened, for whoever opens it a second time. */
  readonly options: DatabaseOptions
}

interface Made {
  readonly options: DatabaseOptions
  readonly drop: () => Promise<void>
}

async function make(directory: string): Promise<Made> {
  const given = inject('databaseUnderTest')
  if (given.kind === 'embedded') return { options: { directory, dump: given.dump }, drop: async () => {} }
  const name = `labelpulse_${crypto.randomUUID().replaceAll('-', '')}`
  await runOn(given.url, `create database ${name} template ${given.template}`)
  return {
    options: { directory, url: databaseUrl(given.url, name) },
    drop: () => runOn(given.url, `drop database ${name} with (force)`),
  }
}

/** A migrated, empty database for this test file, on whichever of the two the vitest project names. */
export function freshDatabase(): FreshDatabase {
  let open: { readonly database: Database; readonly made: Made } | undefined
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-test-'))

  beforeAll(async () => {
    const made = await make(directory)
    open = { made, database: await openDatabase(made.options) }
  })
  afterAll(async () => {
    await open?.database.close()
    await open?.made.drop()
    rmSync(directory, { recursive: true, force: true })
  })

  function opened(): { readonly database: Database; readonly made: Made } {
    if (!open) throw new Error('The database opens in beforeAll: ask for it inside of tests and hooks')
    return open
  }
  return {
    get database() {
      return opened().database
    },
    get options() {
      return opened().made.options
    },
  }
}
