import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'

// A lock whose handle nobody refers to is collected as garbage, and a second process gets in.
const kept = Symbol.for('labelpulse.locks')
const registry = globalThis as typeof globalThis & { [kept]?: Set<DatabaseSync> }
const held = (registry[kept] ??= new Set())

const isBusy = (error: unknown): boolean => error instanceof Error && error.message.includes('database is locked')

/**
 * Takes the data directory for this process alone, or answers null where another one has it: a second process on the
 * embedded database destroys it. The kernel frees the lock however the process ends. Nobody may read the lock's file
 * meanwhile, backups included: closing it would free the lock too (POSIX).
 */
export function lockDirectory(directory: string): (() => void) | null {
  mkdirSync(directory, { recursive: true, mode: 0o700 })
  const handle = new DatabaseSync(join(directory, 'lock'))
  try {
    handle.exec('begin exclusive')
  } catch (error) {
    handle.close()
    if (isBusy(error)) return null
    throw error
  }
  held.add(handle)
  return () => {
    if (held.delete(handle)) handle.close()
  }
}
