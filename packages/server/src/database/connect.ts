import { MikroORM, PostgreSqlDriver } from '@mikro-orm/postgresql'
import type { Dialect } from 'kysely'
import { postgresCancel } from './cancel.ts'
import type { Cancel } from './cancel.ts'
import { pgliteDialect, postgresDialect } from './dialect.ts'
import { entities } from './entities.ts'
import { operate } from './keys/operate.ts'
import { migrate } from './migrate.ts'
import { pgliteOwner, postgresOwner } from './owner.ts'
import type { Owner } from './owner.ts'
import type { Pglite } from './pglite.ts'
import { openPool } from './pool.ts'
import { postgresWire } from './postgres-wire.ts'
import { createPulses } from './pulses.ts'
import type { Pulses } from './pulses.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'
import type { Visitable } from './visit.ts'
import { assertWalled } from './wall.ts'
import { memoryWire } from './wire.ts'

export interface Database extends Visitable {
  readonly kind: 'embedded' | 'postgres'
  readonly pulses: Pulses
  /** The embedded database's data directory as a tar file, consistent amid writes; null for PostgreSQL, which has its own tools. */
  readonly dump: (() => Promise<Uint8Array>) | null
  close(): Promise<void>
}

export interface DatabaseOptions {
  /** PostgreSQL, as whoever may migrate it; absent: the embedded database. */
  readonly url?: string | undefined
  /** The data directory: `database` (embedded), `lock` and `socket` lie in it. */
  readonly directory: string
  /** For tests: the embedded database in memory, beginning as this dumped data directory, without a lock. */
  readonly dump?: string
  /** Connections to PostgreSQL at once. */
  readonly connections?: number
  /** Told what was survived, as a lost connection. */
  readonly warn?: (sentence: string) => void
}

const warnProcess = (sentence: string): void => process.emitWarning(sentence)

async function prepare(owner: Owner): Promise<void> {
  try {
    await migrate(owner)
    await assertWalled(owner)
  } finally {
    await owner.close()
  }
}

// PGlite is PostgreSQL, so one driver of the ORM speaks to both, through a dialect each.
async function connect(dialect: Dialect): Promise<MikroORM> {
  const orm = await MikroORM.init({
    driver: PostgreSqlDriver,
    driverOptions: () => dialect,
    dbName: 'labelpulse',
    ensureDatabase: false,
    entities,
  })
  const [row] = await orm.em.getConnection().execute<{ role: string }[]>('select current_user as role')
  if (row?.role !== 'lp_none') throw new Error(`Connections must rest on lp_none, this one is ${row?.role}`)
  return orm
}

const visitable = (orm: MikroORM, cancel: Cancel): Visitable => ({
  forkEntityManager: () => orm.em.fork(),
  cancel,
})

// PGlite cannot be interrupted: what it runs ends on its own.
const cancelNothing: Cancel = async () => {}

async function countChanges(database: Visitable, organizationId: string): Promise<string> {
  const sql = 'select coalesce(sum(version), 0)::text as count from change_counters where organization_id = $1'
  const rows = await visit(database, operate(organizationId), (em) =>
    query<{ count: string }>(em, sql, [organizationId]),
  )
  return rows[0]?.count ?? '0'
}

/** Migrates PostgreSQL, proves its wall, and connects. */
export async function openPostgres(
  url: string,
  { connections, warn = warnProcess }: DatabaseOptions,
): Promise<Database> {
  await prepare(await postgresOwner(url))
  const pool = openPool({ url, connections, warn })
  try {
    const orm = await connect(postgresDialect(pool))
    const door = visitable(orm, postgresCancel(url, warn))
    const wire = await postgresWire(url, warn)
    const pulses = createPulses({ wire, countChanges: (organizationId) => countChanges(door, organizationId), warn })
    const close = async (): Promise<void> => {
      await pulses.close()
      await orm.close()
    }
    return { kind: 'postgres', ...door, pulses, dump: null, close }
  } catch (error) {
    await pool.end()
    throw error
  }
}

/** Migrates the embedded database, proves its wall, and connects. */
export async function openPglite(pglite: Pglite, warn = warnProcess): Promise<Database> {
  await prepare(pgliteOwner(pglite))
  const orm = await connect(pgliteDialect(pglite))
  const pulses = createPulses({ wire: memoryWire(), countChanges: null, warn })
  return {
    kind: 'embedded',
    ...visitable(orm, cancelNothing),
    pulses,
    dump: async () => {
      const giveBack = await pglite.turn()
      return pglite.dump().finally(giveBack)
    },
    close: async () => {
      await pulses.close()
      await orm.close()
    },
  }
}
