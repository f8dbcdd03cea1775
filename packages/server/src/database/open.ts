import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { Refusal } from '@labelpulse/domain'
import type { Database, DatabaseOptions } from './connect.ts'
import { lockDirectory } from './lock.ts'
import { startPglite } from './pglite.ts'

export type { Database, DatabaseOptions } from './connect.ts'

const connecting = () => import('./connect.ts')

async function openEmbedded({ directory, dump, warn }: DatabaseOptions): Promise<Database> {
  const isInMemory = dump !== undefined
  const unlock = isInMemory ? (): void => {} : lockDirectory(directory)
  if (!unlock) throw new Refusal('CONFLICT', `Another process has the database in ${directory} open`)
  const beginning = isInMemory ? { directory: null, dump } : { directory: join(directory, 'database'), dump: null }
  // It starts in a thread of its own while this one loads what speaks to it.
  const [pglite, { openPglite }] = await Promise.all([startPglite(beginning), connecting()])
  const close = async (): Promise<void> => {
    await pglite.close()
    unlock()
  }
  try {
    const database = await openPglite(pglite, warn)
    return { ...database, close: () => database.close().then(close) }
  } catch (error) {
    await close()
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
