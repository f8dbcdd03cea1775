/**
 * How fast rights that are taken away are gone: two server processes on one PostgreSQL, members with open live reports
 * that work keeps moving, and an owner who takes rights away at the other server. An event that arrives later than a
 * second after the owner was answered is late. Starts a throw-away PostgreSQL.
 *
 *     npm run -s compile && node packages/bench/src/revocation.ts [CASES]
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import { WebSocket } from 'ws'
import { postgresBinaries, startCluster } from '../../server/test/cluster.ts'

const cases = Number(process.argv[2] ?? 200)
const atOnce = 20
const lateMs = 1_000

const binaries = postgresBinaries()
if (!binaries) throw new Error('This needs PostgreSQL’s binaries')
const cluster = await startCluster(binaries)
const directory = mkdtempSync(join(tmpdir(), 'labelpulse-revocation-'))
const main = new URL('../../server/dist/main.js', import.meta.url).pathname
const env = { ...process.env, DATABASE_URL: cluster.url, LABELPULSE_DATA: directory, LABELPULSE_RATE_LIMIT: '0' }

async function run(...words: string[]): Promise<string> {
  const child = spawn(process.execPath, [main, ...words], { env, stdio: ['ignore', 'pipe', 'ignore'] })
  return (await text(child.stdout)).trim()
}

const names = Array.from({ length: atOnce }, (_, n) => `m${n}@acme.example`)
const file = join(directory, 'acme.ndjson')
const records = [
  { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' },
  { type: 'member', key: 'olga@acme.example', name: 'Olga', role: 'owner' },
  ...names.map((key) => ({ type: 'member', key, name: key, role: 'manager' })),
  ...names.map((key, n) => ({ type: 'project', key: `p${n}`, name: `P${n}`, members: [key] })),
]
writeFileSync(file, records.map((record) => JSON.stringify(record)).join('\n'))
await run('import', file, '--format', 'interchange')
const servers = await Promise.all(
  [4_331, 4_332].map(async (port) => {
    const child = spawn(process.execPath, [main, 'serve'], { env: { ...env, PORT: String(port) }, stdio: 'ignore' })
    while (!(await fetch(`http://127.0.0.1:${port}/readyz`).catch(() => null))?.ok) await sleep(100)
    return { child, origin: `http://127.0.0.1:${port}` }
  }),
)
const other = (n: number) => servers[(n + 1) % servers.length]!.origin

const post = (url: string, body: unknown, headers: Record<string, string>) =>
  fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
const cookieOf = (response: Response): string => response.headers.getSetCookie()[0]?.split(';')[0] ?? ''

async function signIn(link: string): Promise<string> {
  const token = new URL(link).hash.slice(1)
  return cookieOf(await post(`${servers[0]!.origin}/set-password`, { token, password: 'correct horse battery' }, {}))
}
const owner = await signIn(await run('sign-in-link', 'olga@acme.example'))
const ingest = await run('token', 'olga@acme.example', '--scopes', 'ingest')

async function mutate(origin: string, cookie: string, mutation: string): Promise<void> {
  const answer = (await (await post(`${origin}/graphql`, { query: mutation }, { cookie })).json()) as {
    errors?: unknown
  }
  if (answer.errors) throw new Error(`${mutation}: ${JSON.stringify(answer.errors)}`)
}

/** How rights are taken away, and given back for the next case. */
const ways = [
  {
    name: 'role',
    take: (origin: string, member: string) =>
      mutate(origin, owner, `mutation { changeRole(member: "${member}", role: ANNOTATOR) { key } }`),
    give: (member: string) =>
      mutate(other(0), owner, `mutation { changeRole(member: "${member}", role: MANAGER) { key } }`),
  },
  {
    name: 'membership',
    take: (origin: string, member: string, n: number) =>
      mutate(origin, owner, `mutation { changeProjectMembers(project: "p${n}", remove: ["${member}"]) { key } }`),
    give: (member: string, n: number) =>
      mutate(other(0), owner, `mutation { changeProjectMembers(project: "p${n}", add: ["${member}"]) { key } }`),
  },
  {
    name: 'deactivation',
    take: (origin: string, member: string) =>
      mutate(origin, owner, `mutation { deactivateMember(member: "${member}") { key } }`),
    give: (member: string) => mutate(other(0), owner, `mutation { reactivateMember(member: "${member}") { key } }`),
  },
  {
    name: 'sign-out',
    take: async (origin: string, _member: string, _n: number, session: string) =>
      void (await post(`${origin}/sign-out`, {}, { cookie: session })),
    give: async () => {},
  },
]

const work = (n: number) => ({
  type: 'workunit',
  uuid: crypto.randomUUID(),
  created_at: new Date().toISOString(),
  created_by: names[n],
  project: `p${n}`,
  task: crypto.randomUUID(),
  work_type: 'label',
  action: 'submitted',
  time: 1000,
  inactive_time: 0,
  next_label_status: 'LABELED',
})

/** One member, one way: the milliseconds from the owner's answer to the last event that still came. */
async function tried(n: number, round: number): Promise<number> {
  const way = ways[(n + round) % ways.length]!
  const session = await signIn(await run('sign-in-link', names[n]!))
  class Browser extends WebSocket {
    constructor(address: string, protocol: string) {
      super(address, protocol, { headers: { cookie: session } })
    }
  }
  const at = servers[(n + round) % servers.length]!.origin
  const events: number[] = []
  const client = createClient({ url: `${at.replace('http', 'ws')}/graphql`, webSocketImpl: Browser, retryAttempts: 0 })
  const query =
    'subscription { performance(selection: { from: "2026-01-01", to: "2036-12-31" }) { summary { submittedAnnotations } } }'
  const opened = new Promise<void>((resolve) => {
    client.subscribe(
      { query },
      { next: () => resolve(void events.push(performance.now())), error: () => {}, complete: () => {} },
    )
  })
  await opened
  const over = new AbortController()
  const moving = (async () => {
    while (!over.signal.aborted) {
      await post(`${other(n)}/ingest`, JSON.stringify(work(n)), {
        authorization: `Bearer ${ingest}`,
        'content-type': 'application/x-ndjson',
      })
      await sleep(50)
    }
  })()
  await sleep(300 + Math.random() * 300)
  await way.take(other(n + round), names[n]!, n, session)
  const takenAtMs = performance.now()
  await sleep(lateMs + 1_500)
  over.abort()
  await moving
  await client.dispose()
  await way.give(names[n]!, n)
  return Math.max(0, ...events.map((atMs) => atMs - takenAtMs))
}

const lasts: number[] = []
for (let round = 0; lasts.length < cases; round += 1)
  lasts.push(...(await Promise.all(names.slice(0, cases - lasts.length).map((_, n) => tried(n, round)))))

const sorted = lasts.toSorted((a, b) => a - b)
const at = (share: number) => Math.round(sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0)
console.log(`${lasts.length} cases over two processes: ${lasts.filter((ms) => ms > lateMs).length} late`)
console.log(`last event after the answer: p50 ${at(0.5)} ms, p99 ${at(0.99)} ms, at most ${at(1)} ms`)
for (const { child } of servers) child.kill()
await cluster.stop()
