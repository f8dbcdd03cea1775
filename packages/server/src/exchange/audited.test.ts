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

test('an import says which former keys it brought, once', async () => {
  const organization = { type: 'organization', key, name: 'Acme', time_zone: 'UTC' }
  const ann = { type: 'member', key: 'ann@x.org', role: 'annotator', former_keys: ['user7@x.org'] }
  const former = { type: 'member', key: 'user7@x.org', name: 'User 7', role: 'owner' }
  await load(organization, ann)
  expect((await audited()).slice(-2)).toEqual([
    'command line: member.former_keys_added ann@x.org {"keys": ["user7@x.org"]}',
    'command line: import.done interchange {"records": {"member": 1, "organization": 1}}',
  ])
  const before = (await audited()).length
  expect(await load(organization, former, ann)).toMatchObject({
    member: { added: 0, existing: 2 },
  })
  expect((await audited()).slice(before)).toEqual([
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

/** A file whose import waits to go on once its people are written. */
function pausing(...records: object[]): { writing: Promise<void>; goOn: () => void; source: Source } {
  const source = sourceOfText(records.map((record) => `${JSON.stringify(record)}\n`).join(''))
  const [writing, goingOn] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  let readings = 0
  const paused: Source = {
    ...source,
    read: async function* read(onRead) {
      yield* source.read(onRead)
      if (onRead) readings += 1
      if (!onRead || readings < 2) return
      writing.resolve()
      await goingOn.promise
    },
  }
  return { writing: writing.promise, goOn: goingOn.resolve, source: paused }
}

test('of two owners whom an import and the other one demote at once, one stays', async () => {
  const demoted = { type: 'member', key: 'o@x.org', role: 'admin' }
  await load(
    { type: 'organization', key, name: 'Acme', time_zone: 'UTC' },
    { ...demoted, role: 'owner' },
    { ...demoted, key: 'p@x.org', role: 'owner' },
  )
  const { organizationId } = await organizationNamed(fresh.database, key)
  const viewer = await viewerOf(fresh.database, organizationId, 'o@x.org')
  const { writing, goOn, source } = pausing(demoted)
  const importing = importFile(fresh.database, source, { format: 'interchange', organization: key })
  await writing
  const mutation = 'mutation { changeRole(member: "p@x.org", role: ADMIN) { key } }'
  const answered = ask(fresh.database, { ...viewer, scopes: ['read', 'write', 'session'] }, mutation)
  await Promise.race([answered, sleep(500)])
  goOn()
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

test('an import calls nobody former who is invited meanwhile', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database does one thing at a time')
  const organization = { type: 'organization', key, name: 'Acme', time_zone: 'UTC' }
  await load(organization, { type: 'member', key: 'o@x.org', role: 'owner' })
  const { organizationId } = await organizationNamed(fresh.database, key)
  const viewer = await viewerOf(fresh.database, organizationId, 'o@x.org')
  const ann = { type: 'member', key: 'ann@x.org', role: 'annotator', former_keys: ['user7@x.org'] }
  const { writing, goOn, source } = pausing(organization, ann)
  const importing = importFile(fresh.database, source, { format: 'interchange' })
  await writing
  const mutation = 'mutation { inviteMember(key: "user7@x.org", role: ANNOTATOR) { link } }'
  const { codes } = await ask(fresh.database, { ...viewer, scopes: ['read', 'write', 'session'] }, mutation)
  expect(codes).toEqual([])
  goOn()
  await expect(importing).rejects.toThrow("line 2, field former_keys: 'user7@x.org' is the key of somebody else")
})

test('an import that is refused leaves nothing in the audit', async () => {
  await load({ type: 'organization', key, name: 'Acme', time_zone: 'UTC' })
  const before = await audited()
  await expect(load({ type: 'member', key: 'ann@x.org' })).rejects.toThrow('role')
  expect(await audited()).toEqual(before)
})
