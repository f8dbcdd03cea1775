import { CompiledQuery, PostgresAdapter, PostgresDriver, PostgresIntrospector, PostgresQueryCompiler } from 'kysely'
import type { DatabaseConnection, Dialect, Driver, TransactionSettings } from 'kysely'
import type { Pool } from 'pg'
import { refuseSecondConnection } from './doorway.ts'
import type { Pglite } from './pglite.ts'

// Every connection rests on a role without grants: outside of a visit nothing can be asked.
const rest = `select set_config('role', 'lp_none', false), set_config('search_path', 'public', false),
  set_config('timezone', 'UTC', false)`

async function onCreateConnection(connection: DatabaseConnection): Promise<void> {
  await connection.executeQuery(CompiledQuery.raw(rest))
}

const run = (connection: DatabaseConnection, sql: string): Promise<unknown> =>
  connection.executeQuery(CompiledQuery.raw(sql))

const begin = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')

// Kysely's own driver for PGlite ignores the access mode and the isolation level.
function pgliteDriver(pglite: Pglite): Driver {
  const giveBack = new WeakMap<DatabaseConnection, () => void>()
  const newConnection = (): DatabaseConnection => ({
    executeQuery: async <Row>({ sql, parameters }: CompiledQuery) => {
      const { rows, affectedRows } = await pglite.query(sql, parameters)
      return { rows: rows as Row[], ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) }
    },
    // PGlite cannot be interrupted: an aborted query ends on its own.
    cancelQuery: async () => {},
    streamQuery: () => {
      throw new Error('The embedded database has one connection: take pages, not streams')
    },
  })
  return {
    init: () => onCreateConnection(newConnection()),
    acquireConnection: async () => {
      refuseSecondConnection()
      const connection = newConnection()
      giveBack.set(connection, await pglite.turn())
      return connection
    },
    beginTransaction: async (connection, settings) => void (await run(connection, begin(settings))),
    commitTransaction: async (connection) => void (await run(connection, 'commit')),
    rollbackTransaction: async (connection) => void (await run(connection, 'rollback')),
    savepoint: async (connection, name) => void (await run(connection, `savepoint "${name}"`)),
    rollbackToSavepoint: async (connection, name) => void (await run(connection, `rollback to savepoint "${name}"`)),
    releaseSavepoint: async (connection, name) => void (await run(connection, `release savepoint "${name}"`)),
    releaseConnection: async (connection) => giveBack.get(connection)?.(),
    destroy: async () => {},
  }
}

const dialect = (createDriver: () => Driver): Dialect => ({
  createDriver,
  createAdapter: () => new PostgresAdapter(),
  createIntrospector: (kysely) => new PostgresIntrospector(kysely),
  createQueryCompiler: () => new PostgresQueryCompiler(),
})

export const pgliteDialect = (pglite: Pglite): Dialect => dialect(() => pgliteDriver(pglite))

class OneConnectionDriver extends PostgresDriver {
  override async acquireConnection(): Promise<DatabaseConnection> {
    refuseSecondConnection()
    return super.acquireConnection()
  }
}

export const postgresDialect = (pool: Pool): Dialect =>
  dialect(() => new OneConnectionDriver({ pool, onCreateConnection }))
