/**
 * What Start labeling and Start reviewing take on a project of 100,000 tasks, and how much waits there: with fresh tasks, with
 * all of them assigned to others, with nothing for the asker, and with reviews. Starts a throw-away PostgreSQL. Prints medians.
 *
 *     npm run -s compile && node packages/bench/src/queue.ts
 */
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { postgresBinaries, runOn, startCluster } from '../../server/test/cluster.ts'
import { read } from '../../server/dist/database/keys/read.js'
import { openDatabase } from '../../server/dist/database/open.js'
import { visit } from '../../server/dist/database/visit.js'
import { queueOf } from '../../server/dist/queue/counts.js'
import { startWork } from '../../server/dist/queue/hand-out.js'

const [members, tasks, asks] = [40, 100_000, 60]

const binaries = postgresBinaries()
if (!binaries) throw new Error('This needs PostgreSQL’s binaries')
const cluster = await startCluster(binaries)
const database = await openDatabase({ url: cluster.url, directory: mkdtempSync(join(tmpdir(), 'labelpulse-queue-')) })
const asOwner = (...statements: string[]) => runOn(cluster.url, ...statements)

const id = (n: number) => `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`
const idOf = (sql: string) => `('00000000-0000-7000-8000-' || lpad((${sql})::text, 12, '0'))::uuid`
await asOwner(`
  insert into organizations (organization_id, key, name, time_zone, created_at) values ('${id(1)}', 'o', 'O', 'UTC', now());
  insert into projects (organization_id, project_id, key, name) values ('${id(1)}', '${id(2)}', 'p', 'P');
  insert into members (organization_id, member_id, key, name, role, created_at)
    select '${id(1)}', ${idOf('1000 + n')}, 'm' || n, 'M', 'reviewer', now() from generate_series(1, ${members}) n;
  insert into project_members select '${id(1)}', '${id(2)}', ${idOf('1000 + n')} from generate_series(1, ${members}) n;
  insert into tasks (organization_id, project_id, task_id, key)
    select '${id(1)}', '${id(2)}', ${idOf('100000 + n')}, 't' || n from generate_series(1, ${tasks}) n`)

const workerOf = (n: number) => {
  const viewer = {
    organizationId: id(1),
    memberId: id(1000 + n),
    key: `m${n}`,
    name: 'M',
    role: 'reviewer' as const,
    projectIds: [id(2)],
    scopes: ['read' as const, 'write' as const],
  }
  return { database, viewer, by: { memberId: viewer.memberId, name: 'M', address: null } }
}

const median = (times: number[]): number => times.toSorted((a, b) => a - b)[times.length >> 1] ?? 0

async function timed(what: string, ask: (n: number) => Promise<unknown>): Promise<void> {
  const times: number[] = []
  for (let n = 0; n < asks; n += 1) {
    const beganAtMs = performance.now()
    await ask(1 + (n % members))
    times.push(performance.now() - beganAtMs)
  }
  const [middle, worst] = [median(times), Math.max(...times)]
  console.log(`${what}: ${middle.toFixed(1)} ms, the slowest of ${asks} ${worst.toFixed(1)} ms`)
}

const letGo = 'update tasks set assignment_id = null, held_by = null, held_until = null where held_by is not null'
const label = (n: number) => startWork(workerOf(n), 'label', 'p')
const review = (n: number) => startWork(workerOf(n), 'review', 'p')

async function situation(what: string, change: string): Promise<void> {
  await asOwner(`update tasks set ${change}`, letGo)
  await asOwner('vacuum analyze tasks')
  await timed(`${what}, Start labeling`, label)
  await asOwner(letGo)
  await timed(`${what}, Start reviewing`, review)
  await timed(`${what}, how much waits`, (n) => {
    const { viewer } = workerOf(n)
    return visit(database, read(viewer), (em) => queueOf(em, viewer, 'p'))
  })
}

const spread = idOf(`1001 + abs(hashtext(task_id::text)) % ${members}`)
const lastOne = `'${id(1000 + members)}'`
await situation('fresh', `label_status = 'UNLABELED'`)
await situation('assigned to one other', `assigned_labeler_id = ${lastOne}, assigned_at = now()`)
await situation(
  'labeled by everybody',
  `label_status = 'LABELED', status_at = now(), labeler_id = ${spread}, assigned_labeler_id = null`,
)
await situation(
  'all of it to correct, for one other',
  `label_status = 'REJECTED', labeler_id = ${lastOne}, reviewer_id = ${spread}, last_review = 'rejected'`,
)
await situation(
  'all of it corrected, for one other',
  `label_status = 'LABELED', labeler_id = ${spread}, reviewer_id = ${lastOne}`,
)
await situation('skipped and done', `label_status = 'SKIPPED'`)

const skippedGoTo = (way: string) => asOwner(`update projects set settings = '{"skipped_go_to": "${way}"}'`)
await skippedGoTo('me')
await situation('skipped, and back to whoever skipped', `label_status = 'SKIPPED'`)
await skippedGoTo('done')
await asOwner(
  `create temp table skips as select ${idOf('100000 + n')} as task_id, ${idOf('1000 + m')} as member_id, gen_random_uuid() as uuid
     from generate_series(40, ${tasks}, 40) n, generate_series(1, ${members}) m`,
  `insert into annotations (organization_id, annotation_id, project_id, task_id, key)
     select '${id(1)}', uuid, '${id(2)}', task_id, uuid::text from skips`,
  `insert into workunits (organization_id, uuid, project_id, task_id, annotation_id, annotation_key, member_id, created_at,
       recorded_at, work_type, action, active_ms)
     select '${id(1)}', uuid, '${id(2)}', task_id, uuid, uuid::text, member_id, now() + random() * interval '1 hour', now(),
       'review', 'skipped', 0 from skips`,
  'analyze workunits',
)
await situation(
  'every review left skipped by everybody',
  `label_status = case when exists (select 1 from workunits w where w.task_id = tasks.task_id) then 'LABELED' else 'REVIEWED' end,
     status_at = now() - interval '1 hour', reviewer_id = null`,
)
await database.close()
await cluster.stop()
