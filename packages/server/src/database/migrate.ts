import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import type { Owner } from './owner.ts'

/** The migrations that come with this program: beside both src and dist. */
export const ownMigrations = fileURLToPath(new URL('../../migrations', import.meta.url))

export interface Migration {
  readonly name: string
  readonly sha256: string
  readonly script: string
}

export async function migrationsIn(directory: string): Promise<Migration[]> {
  const names = (await readdir(directory)).filter((name) => name.endsWith('.sql')).toSorted()
  return Promise.all(
    names.map(async (name) => {
      const script = await readFile(`${directory}/${name}`, 'utf8')
      return { name, sha256: createHash('sha256').update(script).digest('hex'), script }
    }),
  )
}

// Walled without a policy: only its owner sees it.
const table = `
  set local search_path = public;
  create table if not exists migrations (name text primary key, sha256 text not null, applied_at timestamptz not null);
  alter table migrations enable row level security;`

async function apply(owner: Owner, { name, sha256, script }: Migration): Promise<boolean> {
  const applied = await owner.query<{ sha256: string }>('select sha256 from migrations where name = $1', [name])
  if (applied[0] && applied[0].sha256 !== sha256)
    throw new Error(`Migration ${name} was changed after it was applied: write a new one instead`)
  if (applied[0]) return false
  await owner.exec(script)
  await owner.query('insert into migrations (name, sha256, applied_at) values ($1, $2, now())', [name, sha256])
  return true
}

async function inTransaction<T>(owner: Owner, work: () => Promise<T>): Promise<T> {
  await owner.exec('begin')
  try {
    // Whoever starts at the same time waits, then finds the work done.
    await owner.query("select pg_advisory_xact_lock(hashtext('labelpulse.migrations'))")
    await owner.exec(table)
    const result = await work()
    await owner.exec('commit')
    return result
  } catch (error) {
    await owner.exec('rollback')
    throw error
  }
}

async function refuseNewer(owner: Owner, known: readonly Migration[]): Promise<void> {
  const names = known.map((migration) => migration.name)
  const applied = await owner.query<{ name: string }>('select name from migrations order by name')
  const unknown = applied.find(({ name }) => !names.includes(name))
  if (unknown) throw new Error(`The database is newer than this program: it has the migration ${unknown.name}`)
}

/** Brings the database up to date, each file in a transaction of its own; answers the names of those it applied. */
export async function migrate(owner: Owner, directory = ownMigrations): Promise<string[]> {
  const migrations = await migrationsIn(directory)
  await inTransaction(owner, () => refuseNewer(owner, migrations))
  const applied: string[] = []
  for (const migration of migrations) {
    if (await inTransaction(owner, () => apply(owner, migration))) applied.push(migration.name)
  }
  return applied
}
