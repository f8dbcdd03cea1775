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

const begin = ({ isolationLevel, accessMode }: TransactionSettings): string =>
  ['start transaction', isolationLevel && `isolation level ${isolationLevel}`, accessMode].filter(Boolean).join(' ')

// Kysely's own driver for PGlite ignores the access mode and the isolation level.
function pgliteDriver(pglite: Pglite): Driver {
  const connection: DatabaseConnection = {
    executeQuery: async ({ sql, parameters }) => {
      const { rows, affectedRows } = await pglite.query(sql, parameters)
      return { rows: rows as never[], ...(affectedRows === undefined ? {} : { numAffectedRows: BigInt(affectedRows) }) }
    },
    streamQuery: () => {
      throw new Error('The embedded database has one connection: take pages, not streams')
    },
  }
  let giveBack: (() => void) | undefined
  const run = async (sql: string): Promise<void> => void (await pglite.query(sql, []))
  return {
    init: () => onCreateConnection(connection),
    acquireConnection: async () => {
      refuseSecondConnection()
      giveBack = await pglite.turn()
      return connection
    },
    beginTransaction: (_, settings) => run(begin(settings)),
    commitTransaction: () => run('commit'),
    rollbackTransaction: () => run('rollback'),
    savepoint: (_, name) => run(`savepoint "${name}"`),
    rollbackToSavepoint: (_, name) => run(`rollback to savepoint "${name}"`),
    releaseSavepoint: (_, name) => run(`release savepoint "${name}"`),
    releaseConnection: async () => giveBack?.(),
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
