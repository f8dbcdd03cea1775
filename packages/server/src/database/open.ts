import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@labelpulse/domain'
import type { Database, DatabaseOptions } from './connect.ts'
import { lockDirectory } from './lock.ts'
import type { Beginning } from './pglite-worker.ts'
import { startPglite } from './pglite.ts'

export type { Database, DatabaseOptions } from './connect.ts'

const connecting = () => import('./connect.ts')

async function start(beginning: Beginning, warn: DatabaseOptions['warn']): Promise<Database> {
  // It starts in a thread of its own while this one loads what speaks to it.
  const [pglite, { openPglite }] = await Promise.all([startPglite(beginning), connecting()])
  try {
    const database = await openPglite(pglite, warn)
    return { ...database, close: () => database.close().then(() => pglite.close()) }
  } catch (error) {
    await pglite.close()
    throw error
  }
}

async function openEmbedded({ directory, dump, warn }: DatabaseOptions): Promise<Database> {
  if (dump !== undefined) return start({ directory: null, dump }, warn)
  const unlock = lockDirectory(directory)
  if (!unlock) throw new Refusal('CONFLICT', `Another process has the database in ${directory} open`)
  try {
    const database = await start({ directory: join(directory, 'database'), dump: null }, warn)
    return { ...database, close: () => database.close().then(unlock) }
  } catch (error) {
    unlock()
    throw error
  }
}

/**
 * Opens the database for visits: takes the directory's lock (embedded), migrates as whoever the server was given,
 * refuses to go on if a role could pass the wall, and leaves every connection resting on a role without grants.
 */
export async function openDatabase(options: DatabaseOptions): Promise<Database> {
  mkdirSync(options.directory, { recursive: true, mode: 0o700 })
  if (!options.url) return openEmbedded(options)
  const { openPostgres } = await connecting()
  return openPostgres(options.url, options)
}
