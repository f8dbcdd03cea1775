/**
 * What the wall costs: the query of the performance page, asked by a manager of half of the projects, with row-level
 * security and with it switched off (then narrowed to the same projects by the selection), in turns in one run.
 * Starts a throw-away PostgreSQL. Prints medians and their ratio.
 *
 *     npm run -s compile && node packages/bench/src/wall.ts
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresBinaries, runOn, startCluster } from '../../server/test/cluster.ts'
import { read } from '../../server/dist/database/keys/read.js'
import { openDatabase } from '../../server/dist/database/open.js'
import { visit } from '../../server/dist/database/visit.js'
import { performanceOf } from '../../server/dist/reports/performance.js'

const [members, days, projects] = [200, 365, 20]
const [rounds, asksARound] = [12, 15]

const binaries = postgresBinaries()
if (!binaries) throw new Error('This needs PostgreSQL’s binaries')
const cluster = await startCluster(binaries)
const database = await openDatabase({ url: cluster.url, directory: mkdtempSync(join(tmpdir(), 'labelpulse-wall-')) })
const asOwner = (...statements: string[]) => runOn(cluster.url, ...statements)

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
await asOwner(`
  insert into organizations (organization_id, key, name, time_zone, created_at) values ('${id(1)}', 'o', 'O', 'UTC', now());
  insert into members (organization_id, member_id, key, name, role, created_at)
    select '${id(1)}', ('00000000-0000-7000-8000-' || lpad((1000 + n)::text, 12, '0'))::uuid, 'm' || n, 'M', 'annotator', now()
    from generate_series(1, ${members}) n;
  insert into projects (organization_id, project_id, key, name)
    select '${id(1)}', ('00000000-0000-7000-8000-' || lpad((5000 + n)::text, 12, '0'))::uuid, 'p' || n, 'P'
    from generate_series(1, ${projects}) n;
  insert into day_cells (organization_id, member_id, day, project_id, done, lead_ms, lead_times)
    select '${id(1)}', ('00000000-0000-7000-8000-' || lpad((1000 + m)::text, 12, '0'))::uuid, date '2026-01-01' + d,
      ('00000000-0000-7000-8000-' || lpad((5000 + p)::text, 12, '0'))::uuid, 20, 2000000,
      (select string_agg(int4send((random() * 100000)::int), '') from generate_series(1, 20) where m > 0)
    from generate_series(1, ${members}) m, generate_series(0, ${days - 1}) d, generate_series(1, ${projects}) p
    where (m + p) % 10 = 0;
  analyze`)

const joined = Array.from({ length: projects / 2 }, (_, n) => n + 1)
const viewer = {
  organizationId: id(1),
  memberId: id(1001),
  key: 'm1',
  name: 'M',
  role: 'manager' as const,
  projectIds: joined.map((n) => id(5000 + n)),
  scopes: ['read' as const],
}
const selection = { from: '2026-01-01', to: '2026-12-31', projects: joined.map((n) => `p${n}`) }

async function ask(): Promise<number> {
  const beganAtMs = performance.now()
  const { summary } = await visit(database, read(viewer), (em) => performanceOf(em, viewer, selection))
  if (!summary.submittedAnnotations) throw new Error('nothing was read')
  return performance.now() - beganAtMs
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0
const times: Record<'walled' | 'open', number[]> = { walled: [], open: [] }
for (let round = 0; round < rounds; round += 1)
  for (const how of ['walled', 'open'] as const) {
    for (const table of ['day_cells', 'projects', 'members', 'organizations'])
      await asOwner(`alter table ${table} ${how === 'walled' ? 'enable' : 'disable'} row level security`)
    await ask()
    for (let n = 0; n < asksARound; n += 1) times[how].push(await ask())
  }

console.log(
  `${(members * days * projects) / 10} day cells, a year of ${joined.length} of ${projects} projects, ${times.walled.length} asks each`,
)
console.log(
  `with row-level security ${median(times.walled).toFixed(1)} ms, without ${median(times.open).toFixed(1)} ms`,
)
console.log(`ratio ${(median(times.walled) / median(times.open)).toFixed(2)}`)
await database.close()
await cluster.stop()
