import { setTimeout as sleep } from 'node:timers/promises'
import { beforeEach, expect, test } from 'vitest'
import { sourceOfText } from '../../test/any-organization.ts'
import { ask, viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { takeTurn } from '../members/change.ts'
import { importFile } from './import.ts'
import type { Source } from './source.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let key: string

const load = (...records: object[]): Promise<unknown> => {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  return importFile(fresh.database, sourceOfText(lines), { format: 'interchange', organization: key })
}

async function audited(): Promise<string[]> {
  const { organizationId } = await organizationNamed(fresh.database, key)
  const rows = await visit(fresh.database, operate(organizationId), (em) =>
    query<{ line: string }>(
      em,
      `select actor_name || ': ' || action || ' ' || subject || ' ' || details as line from audit_entries
       where organization_id = $1 order by entry_id`,
      [organizationId],
    ),
  )
  return rows.map(({ line }) => line.replaceAll(key, 'KEY'))
}

beforeEach(async () => {
  key = crypto.randomUUID()
})

test('an import says what became of people, places and settings, and how many records it brought', async () => {
  const ann = { type: 'member', key: 'ann@x.org', role: 'annotator' }
  const project = { type: 'project', key: 'p', members: ['ann@x.org'] }
  await load({ type: 'organization', key, name: 'Acme', time_zone: 'UTC' }, ann, project)
  expect(await audited()).toEqual([
    'command line: organization.created KEY {"name": "Acme", "timeZone": "UTC"}',
    'command line: member.imported ann@x.org {"role": "annotator"}',
    'command line: project.created p {}',
    'command line: project.members_changed p {"added": ["ann@x.org"], "removed": []}',
    'command line: import.done interchange {"records": {"member": 1, "project": 1, "organization": 1}}',
  ])
})

test('an import of what is there already says so, and what it changed', async () => {
  const organization = { type: 'organization', key, name: 'Acme', time_zone: 'UTC' }
  const ann = { type: 'member', key: 'ann@x.org', role: 'annotator' }
  await load(organization, ann)
  const before = (await audited()).length
  await load({ ...organization, name: 'Acme Robotics', time_zone: 'Asia/Tokyo' }, { ...ann, role: 'admin' })
  expect((await audited()).slice(before)).toEqual([
    'command line: member.role_changed ann@x.org {"to": "admin", "from": "annotator"}',
    'command line: import.done interchange {"records": {"member": 0, "organization": 0}}',
    'command line: organization.renamed KEY {"to": "Acme Robotics", "from": "Acme"}',
    'command line: organization.time_zone_changed KEY {"to": "Asia/Tokyo", "from": "UTC"}',
  ])
  await load(organization, ann)
  const again = (await audited()).length
  await load(organization, ann)
  expect((await audited()).slice(again)).toEqual([
    'command line: import.done interchange {"records": {"member": 0, "organization": 0}}',
  ])
})

test('an import leaves an organization an owner', async () => {
  await load(
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'o@x.org', role: 'owner' },
  )
  const demotion = { type: 'member', key: 'o@x.org', role: 'annotator' }
  await expect(load(demotion)).rejects.toMatchObject({ code: 'CONFLICT' })
  await load(demotion, { type: 'member', key: 'p@x.org', role: 'owner' })
})

test('an owner who was invited and has not come yet is none that an import may leave', async () => {
  await load(
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'o@x.org', role: 'owner' },
    { type: 'member', key: 'p@x.org', role: 'owner' },
  )
  const { organizationId } = await organizationNamed(fresh.database, key)
  await visit(fresh.database, operate(organizationId), (em) =>
    query(em, "update members set invited_at = now() where key = 'p@x.org'"),
  )
  await expect(load({ type: 'member', key: 'o@x.org', role: 'admin' })).rejects.toMatchObject({ code: 'CONFLICT' })
})

test('of two owners whom an import and the other one demote at once, one stays', async () => {
  const demoted = { type: 'member', key: 'o@x.org', role: 'admin' }
  await load(
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { ...demoted, role: 'owner' },
    { ...demoted, key: 'p@x.org', role: 'owner' },
  )
  const { organizationId } = await organizationNamed(fresh.database, key)
  const viewer = await viewerOf(fresh.database, organizationId, 'o@x.org')
  const source = sourceOfText(JSON.stringify(demoted))
  const [writing, goingOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let readings = 0
  const paused: Source = {
    ...source,
    read: async function* read(onRead) {
      yield* source.read(onRead)
      if (onRead) readings += 1
      if (!onRead || readings < 2) return
      // Its people are written.
      writing.resolve()
      await goingOn.promise
    },
  }
  const importing = importFile(fresh.database, paused, { format: 'interchange', organization: key })
  await writing.promise
  const mutation = 'mutation { changeRole(member: "p@x.org", role: ADMIN) { key } }'
  const answered = ask(fresh.database, { ...viewer, scopes: ['read', 'write', 'session'] }, mutation)
  await Promise.race([answered, sleep(500)])
  goingOn.resolve()
  const imported = await importing.then(
    () => 'done',
    (error: { code: string }) => error.code,
  )
  // On the embedded database the other owner waits for the whole import.
  const ends = fresh.database.kind === 'embedded' ? ['done', ['FORBIDDEN']] : ['CONFLICT', []]
  expect([imported, (await answered).codes]).toEqual(ends)
})

test('an import takes no role from whoever has become the only owner at the last moment', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database does one thing at a time')
  const heir = { type: 'member', key: 'heir@x.org', role: 'annotator' }
  await load(
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { type: 'member', key: 'o@x.org', role: 'owner' },
    { ...heir, role: 'admin' },
  )
  const { organizationId } = await organizationNamed(fresh.database, key)
  const changed = Promise.withResolvers<void>()
  const handingOver = visit(fresh.database, operate(organizationId), async (em) => {
    await takeTurn(em, organizationId, 'people')
    await query(em, "update members set role = case key when 'o@x.org' then 'admin' else 'owner' end")
    changed.resolve()
    await sleep(500)
  })
  await changed.promise
  await expect(load(heir)).rejects.toThrow('without an owner')
  await handingOver
})

test('an import that is refused leaves nothing in the audit', async () => {
  await load({ type: 'organization', key, name: 'Acme', time_zone: 'UTC' })
  const before = await audited()
  await expect(load({ type: 'member', key: 'ann@x.org' })).rejects.toThrow('role')
  expect(await audited()).toEqual(before)
})
