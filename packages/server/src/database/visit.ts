import { setTimeout as sleep } from 'node:timers/promises'
import { IsolationLevel } from '@mikro-orm/core'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Cancel } from './cancel.ts'
import { closeDoorway, currentVisit, doorway } from './doorway.ts'
import type { Doorway } from './doorway.ts'
import type { Key } from './key.ts'
import { query } from './query.ts'

/** What can be visited: the part of a `Database` that the door needs. */
export interface Visitable {
  readonly forkEntityManager: () => SqlEntityManager
  readonly cancel: Cancel
}

export interface VisitOptions {
  /** Ends the visit early: its query is cancelled where the database can, and the transaction rolled back. */
  readonly signal?: AbortSignal
}

const retries = 3
const passing = new Set(['40P01', '40001']) // deadlock, serialization failure

function isPassing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && passing.has(String(error.code))
}

const isReader = (result: unknown): boolean =>
  typeof result === 'object' &&
  result !== null &&
  (Symbol.asyncIterator in result || ('next' in result && typeof result.next === 'function'))

// A slow reader would hold the transaction, or find it gone.
function refuseReader(result: unknown): void {
  if (isReader(result)) throw new Error('A visit hands out values, not iterators or streams: take pages, a visit each')
}

/** Returns the backend that the visit is at. */
async function takeOn(em: SqlEntityManager, key: Key): Promise<number> {
  const settings = { role: key.role, ...key.settings, statement_timeout: String(key.statementTimeoutMs) }
  const calls = Object.keys(settings).map((_, index) => `set_config($${index * 2 + 1}, $${index * 2 + 2}, true)`)
  const sql = `select ${calls.join(', ')}, pg_backend_pid() as backend`
  const [taken] = await query<{ backend: number }>(em, sql, Object.entries(settings).flat())
  return taken!.backend
}

async function untilAborted<T>(
  work: Promise<T>,
  signal: AbortSignal | undefined,
  cancel: () => Promise<void>,
): Promise<T> {
  if (!signal) return work
  const { promise, reject } = Promise.withResolvers<never>()
  let cancelled: Promise<void> | undefined
  const abort = (): void => {
    reject(signal.reason)
    cancelled = cancel()
  }
  if (signal.aborted) abort()
  signal.addEventListener('abort', abort, { once: true })
  try {
    return await Promise.race([work, promise])
  } finally {
    signal.removeEventListener('abort', abort)
    // Until it has answered the connection must not go to another visit, whose query it would hit.
    await cancelled
  }
}

async function inTransaction<T>(
  database: Visitable,
  key: Key,
  work: (em: SqlEntityManager) => Promise<T>,
  entered: Doorway,
): Promise<T> {
  const { signal } = entered
  return database.forkEntityManager().transactional(
    async (em) => {
      try {
        // It may have waited long for its turn.
        signal?.throwIfAborted()
        const backend = await takeOn(em, key)
        const result = await untilAborted(work(em), signal, () => database.cancel(backend))
        refuseReader(result)
        if (!key.readOnly) {
          await em.flush()
          // COMMIT turns into a silent ROLLBACK where an error was swallowed on the way; this statement says so.
          await query(em, 'select 1')
        }
        return result
      } finally {
        // Work may end before all that it began: a query of which one field is refused, while others are still read.
        await closeDoorway(entered)
      }
    },
    { readOnly: key.readOnly, ...(key.isSnapshot && { isolationLevel: IsolationLevel.REPEATABLE_READ }) },
  )
}

async function once<T>(
  database: Visitable,
  key: Key,
  work: (em: SqlEntityManager) => Promise<T>,
  signal: AbortSignal | undefined,
): Promise<T> {
  const entered: Doorway = { isOpen: true, hasConnection: false, signal, asked: new Set() }
  try {
    return await doorway.run(entered, () => inTransaction(database, key, work, entered))
  } finally {
    entered.isOpen = false
  }
}

/**
 * The only door to the database: a transaction that takes the key's role and settings, so that row-level security lets
 * through what the key opens and nothing else. Use the entity manager that `work` is given, and no other.
 *
 * Never one visit inside another: the embedded database has one connection, and a pool runs dry. A write that meets a
 * deadlock is done again, up to three times, so `work` must do nothing that cannot be done twice.
 */
export async function visit<T>(
  database: Visitable,
  key: Key,
  work: (em: SqlEntityManager) => Promise<T>,
  { signal }: VisitOptions = {},
): Promise<T> {
  if (currentVisit()) throw new Error('A visit inside a visit: hand its entity manager on, or end it first')
  for (let attempt = 0; ; attempt += 1) {
    try {
      return await once(database, key, work, signal)
    } catch (error) {
      if (key.readOnly || attempt === retries || !isPassing(error)) throw error
      await sleep(2 ** attempt * 10 * (0.5 + Math.random()))
    }
  }
}
