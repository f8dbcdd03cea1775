import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { chownSync, existsSync, globSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { delimiter, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'

/** The directory with PostgreSQL's binaries: the newest that Debian installed, else the one on the PATH; or null. */
export function postgresBinaries(): string | null {
  const installed = globSync('/usr/lib/postgresql/*/bin').toSorted((a, b) =>
    b.localeCompare(a, 'en', { numeric: true }),
  )
  const places = [...installed, ...(process.env['PATH'] ?? '').split(delimiter)]
  return places.find((place) => existsSync(join(place, 'initdb')) && existsSync(join(place, 'postgres'))) ?? null
}

/** Whether the tests can run on PostgreSQL here: on the server they were given, or on one of their own. */
export const hasPostgres = (): boolean => process.env['DATABASE_URL_TEST'] !== undefined || postgresBinaries() !== null

export interface Cluster {
  /** A superuser's address, with the database `postgres`. */
  readonly url: string
  readonly stop: () => Promise<void>
}

/** The address of another database on the same server. */
export function databaseUrl(url: string, database: string): string {
  const changed = new URL(url)
  changed.pathname = `/${database}`
  return changed.href
}

/** Runs statements on a connection of their own. */
export async function runOn(url: string, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: url })
  await client.connect()
  try {
    for (const statement of statements) await client.query(statement)
  } finally {
    await client.end()
  }
}

// PostgreSQL refuses to run as root.
function unprivileged(): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {}
  const idOf = (flag: string): number => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }))
  return { uid: idOf('-u'), gid: idOf('-g') }
}

async function untilReady(url: string): Promise<void> {
  for (let attempt = 0; ; attempt += 1) {
    const client = new Client({ connectionString: url })
    try {
      await client.connect()
      await client.end()
      return
    } catch (error) {
      if (attempt === 200) throw error
      await sleep(50)
    }
  }
}

const careless = ['fsync', 'full_page_writes', 'synchronous_commit'].flatMap((setting) => ['-c', `${setting}=off`])

/** Starts a throw-away PostgreSQL that listens on a socket in a temporary directory only. */
export async function startCluster(binaries: string): Promise<Cluster> {
  const owner = unprivileged()
  const directory = mkdtempSync(join(tmpdir(), 'labelpulse-cluster-'))
  if (owner.uid !== undefined && owner.gid !== undefined) chownSync(directory, owner.uid, owner.gid)
  const data = join(directory, 'data')
  const initdb = ['-D', data, '-A', 'trust', '-U', 'postgres', '-E', 'UTF8', '--locale=C.UTF-8', '--no-sync']
  execFileSync(join(binaries, 'initdb'), initdb, { ...owner, cwd: directory, stdio: 'ignore' })
  const listen = ['-k', directory, '-c', 'listen_addresses=', '-c', 'max_connections=200']
  const server = spawn(join(binaries, 'postgres'), ['-D', data, ...listen, ...careless], {
    ...owner,
    cwd: directory,
    stdio: 'ignore',
  })
  const stop = async (): Promise<void> => {
    if (server.exitCode === null) {
      const exit = once(server, 'exit')
      server.kill('SIGQUIT')
      await exit
    }
    rmSync(directory, { recursive: true, force: true })
  }
  const url = `postgresql:///postgres?host=${encodeURIComponent(directory)}&user=postgres`
  await untilReady(url)
  return { url, stop }
}
