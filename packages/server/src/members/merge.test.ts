import type { InterchangeRecord } from '@labelpulse/formats'
import * as fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { anyOrganization, sourceOfRecords } from '../../test/any-organization.ts'
import { ask, viewerOf } from '../../test/ask.ts'
import { deskOf } from '../../test/desk.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from '../exchange/doctor.ts'
import { exportOrganization } from '../exchange/export.ts'
import { importFile } from '../exchange/import.ts'
import { ingest } from '../exchange/ingest.ts'
import { organizationNamed } from '../exchange/target.ts'
import { noteBringer, noteMedia } from '../media/media.ts'
import type { Organization } from './organizations.ts'

const fresh = freshDatabase()

const owner: InterchangeRecord = { type: 'member', key: 'olga@x.org', role: 'owner' }

/** Imports records into an organization of this key, one part after another. */
async function imported(key: string, ...parts: readonly (readonly InterchangeRecord[])[]): Promise<Organization> {
  for (const records of parts) await importInto(key, records)
  return organizationNamed(fresh.database, key)
}

async function importInto(key: string, records: readonly InterchangeRecord[]): Promise<void> {
  const own = records.map((record) => (record.type === 'organization' ? { ...record, key, name: key } : record))
  await importFile(fresh.database, sourceOfRecords([owner, ...own]), { format: 'interchange', organization: key })
}

async function exported({ organizationId, key }: Organization): Promise<string[]> {
  const chunks: Uint8Array[] = []
  for await (const chunk of exportOrganization(fresh.database, organizationId)) chunks.push(chunk)
  return Buffer.concat(chunks).toString().replaceAll(key, 'KEY').split('\n')
}

const within = (organizationId: string, sql: string, ...parameters: string[]): Promise<unknown[]> =>
  visit(fresh.database, operate(organizationId), (em) => query(em, sql, parameters))

async function signedIn({ organizationId }: Organization, key = 'olga@x.org'): Promise<Viewer> {
  return { ...(await viewerOf(fresh.database, organizationId, key)), scopes: ['read', 'write', 'ingest', 'session'] }
}

const merge = async (organization: Organization, from: string, into: string, as?: string) => {
  const source = 'mutation ($from: String!, $into: String!) { mergeMembers(from: $from, into: $into) { key name } }'
  return ask(fresh.database, await signedIn(organization, as), source, { from, into })
}

/** The same records, had `from` been `into` from the beginning. */
function asOne(records: readonly InterchangeRecord[], from: string, into: string): InterchangeRecord[] {
  const renamed = (value: unknown): unknown => {
    if (value === from) return into
    if (Array.isArray(value)) return value.map(renamed)
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(Object.entries(value).map(([key, field]) => [key, renamed(field)]))
  }
  return records
    .filter((record) => record.type !== 'member' || record.key !== from)
    .map((record) => renamed(record) as InterchangeRecord)
    .map((record) => (record.type === 'member' && record.key === into ? { ...record, formerKeys: [from] } : record))
    .map((record) =>
      record.type === 'workspace' || record.type === 'project'
        ? { ...record, members: [...new Set(record.members)] }
        : record,
    )
}

const [from, into] = ['ann@x.org', 'bo@x.org']

describe('two members who are merged', () => {
  test('have done and joined what one would have who had been both from the beginning, also what is named later', async () => {
    let number = 0
    await fc.assert(
      fc.asyncProperty(anyOrganization('any'), async (records) => {
        number += 1
        const [two, one] = [`two-${number}-key`, `one-${number}-key`]
        const isPlace = ({ type }: InterchangeRecord) =>
          ['organization', 'member', 'workspace', 'project'].includes(type)
        const some = records.filter((record, index) => isPlace(record) || index % 2 === 0)
        const organization = await imported(two, some)
        expect((await merge(organization, from, into)).codes).toEqual([])
        await importInto(two, records)
        expect((await examineOrganization(fresh.database, organization)).findings.sentences).toEqual([])
        const both = await imported(one, asOne(some, from, into), asOne(records, from, into))
        expect(await exported(organization)).toEqual(await exported(both))
      }),
      { numRuns: 15 },
    )
  }, 120_000)

  test('have brought what each of them brought', async () => {
    const organization = await imported('brought', [
      { type: 'organization', key: 'brought', name: 'brought', timeZone: 'UTC' },
      ...[from, into].map((key): InterchangeRecord => ({ type: 'member', key, role: 'manager' })),
    ])
    const { organizationId } = organization
    const [both, one] = ['a'.repeat(64), 'b'.repeat(64)]
    const { memberId } = await viewerOf(fresh.database, organizationId, into)
    const other = await viewerOf(fresh.database, organizationId, from)
    await visit(fresh.database, operate(organizationId), async (em) => {
      const media = [both, one].map((sha256) => ({ sha256, contentType: 'text/plain', sizeBytes: 1 }))
      await noteMedia(em, organizationId, media)
      for (const sha256 of [both, one]) await noteBringer(em, other, sha256)
      await noteBringer(em, { organizationId, memberId }, both)
    })
    expect((await merge(organization, from, into)).codes).toEqual([])
    expect(await within(organizationId, 'select sha256, member_id from media_bringers order by sha256')).toEqual([
      { sha256: both, member_id: memberId },
      { sha256: one, member_id: memberId },
    ])
  })

  test('are one in the audit, in looks, and for whoever was signed in as the other', async () => {
    const organization = await imported('looked', [
      { type: 'organization', key: 'looked', name: 'looked', timeZone: 'UTC' },
      ...['ann', 'bo', 'cy'].map((name): InterchangeRecord => ({
        type: 'member',
        key: `${name}@x.org`,
        role: 'annotator',
        name,
      })),
    ])
    const { organizationId } = organization
    const anns = await viewerOf(fresh.database, organizationId, from)
    const bos = await viewerOf(fresh.database, organizationId, into)
    const cys = await viewerOf(fresh.database, organizationId, 'cy@x.org')
    for (const [member, viewer, views] of [
      [anns, cys, '1'],
      [bos, cys, '2'],
      [cys, anns, '4'],
      [anns, bos, '8'],
    ] as const) {
      await within(
        organizationId,
        "insert into looks (organization_id, member_id, viewer_id, day, views) values (app_organization(), $1, $2, '2026-03-01', $3)",
        member.memberId,
        viewer.memberId,
        views,
      )
    }
    const { data, codes } = await merge(organization, from, into)
    expect([data?.['mergeMembers'], codes]).toEqual([{ key: into, name: 'bo' }, []])
    expect(
      await within(
        organizationId,
        `select m.key as member, v.key as viewer, views from looks l
         join members m using (organization_id, member_id) join members v on v.member_id = l.viewer_id order by views`,
      ),
    ).toEqual([
      { member: into, viewer: 'cy@x.org', views: '3' },
      { member: 'cy@x.org', viewer: into, views: '4' },
    ])
    expect(await within(organizationId, 'select 1 from tokens where member_id = $1', anns.memberId)).toEqual([])
    const audited = await within(
      organizationId,
      "select subject, details from audit_entries where action = 'member.merged'",
    )
    expect(audited).toEqual([{ subject: from, details: { name: 'ann', into, workunits: 0 } }])
    expect((await merge(organization, from, into)).codes).toEqual(['NOT_FOUND'])
  })

  test('have one desk: what lay before the other is before them', async () => {
    const organization = await imported('desk', [
      { type: 'organization', key: 'desk', name: 'desk', timeZone: 'UTC' },
      { type: 'member', key: from, role: 'annotator' },
      { type: 'member', key: into, role: 'annotator' },
      { type: 'project', key: 'p', members: [from, into] },
    ])
    const [project] = (await within(organization.organizationId, 'select project_id from projects')) as {
      project_id: string
    }[]
    const place = { projectId: project!.project_id, task: 't' }
    const { assignment } = await deskOf(fresh.database, await signedIn(organization, from), place)
    expect((await merge(organization, from, into)).codes).toEqual([])
    const others = await deskOf(fresh.database, await signedIn(organization, into), { ...place, task: 'other' })
    expect((await others.press({ assignment })).codes).toEqual([])
    expect(
      await within(organization.organizationId, "select 1 from tasks where key = 't' and held_by is null"),
    ).toHaveLength(1)
  })

  test('leave keys that nobody else can be given, also after another merge', async () => {
    const organization = await imported('taken', [
      { type: 'organization', key: 'taken', name: 'taken', timeZone: 'UTC' },
      ...[from, into, 'cy@x.org'].map((key): InterchangeRecord => ({ type: 'member', key, role: 'annotator' })),
      { type: 'project', key: 'p', members: [] },
    ])
    expect((await merge(organization, from, into)).codes).toEqual([])
    expect((await merge(organization, into, 'cy@x.org')).codes).toEqual([])
    const names = 'select key from member_keys k where member_id = (select member_id from members where key = $1)'
    expect(await within(organization.organizationId, `${names} order by key`, 'cy@x.org')).toEqual([
      { key: from },
      { key: into },
      { key: 'cy@x.org' },
    ])
    for (const source of [
      'mutation ($key: String!) { inviteMember(key: $key, role: ANNOTATOR) { link } }',
      'mutation ($key: String!) { changeProjectMembers(project: "p", add: [$key]) { key } }',
    ]) {
      const { codes, messages } = await ask(fresh.database, await signedIn(organization), source, { key: 'Ann@x.org' })
      expect([codes, messages]).toEqual([['CONFLICT'], [`${from} was merged into cy@x.org: name that member instead.`]])
    }
  })

  test('write their own work under either key by /ingest, and nobody else does', async () => {
    const organization = await imported('sent', [
      { type: 'organization', key: 'sent', name: 'sent', timeZone: 'UTC' },
      ...[from, into, 'cy@x.org'].map((key): InterchangeRecord => ({ type: 'member', key, role: 'annotator' })),
      { type: 'project', key: 'p', members: [into, 'cy@x.org'] },
    ])
    const place = { project: 'p', task: 't', annotation: null }
    const remark = (createdBy: string): InterchangeRecord => ({
      type: 'comment',
      uuid: crypto.randomUUID(),
      createdAtMs: Date.parse('2026-03-02T10:00:00Z'),
      createdBy,
      ...place,
      text: 'Look',
      resolvedAtMs: null,
    })
    const sent = async (key: string, ...records: readonly InterchangeRecord[]) => {
      const viewer = await signedIn(organization, key)
      const { added, existing, refused } = await ingest(
        fresh.database,
        async () => viewer,
        sourceOfRecords(records).read(),
      )
      return [added, existing, refused.map(({ reason }) => reason)]
    }
    const before = remark(from)
    expect(await sent('olga@x.org', before)).toEqual([1, 0, []])
    expect((await merge(organization, from, into)).codes).toEqual([])
    expect(await sent('olga@x.org', before, remark(from))).toEqual([1, 1, []])
    expect(await sent(into, before, remark(from), remark(into))).toEqual([2, 1, []])
    const no = "must be 'cy@x.org': this token writes only the work of its owner"
    expect(await sent('cy@x.org', remark(from), remark('nobody'))).toEqual([0, 0, [no, no]])
    const by = 'select m.key, count(*)::int from comments join members m using (organization_id, member_id) group by 1'
    expect(await within(organization.organizationId, by)).toEqual([{ key: into, count: 4 }])
  })

  test.each([
    ['themselves', 'bo@x.org', 'bo@x.org', 'BAD_USER_INPUT'],
    ['away from under themselves', 'olga@x.org', 'bo@x.org', 'FORBIDDEN'],
    ['somebody who is not there', 'ann@x.org', 'nobody@x.org', 'NOT_FOUND'],
  ])('are not %s', async (_, some, other, code) => {
    const organization = await imported(crypto.randomUUID(), [
      { type: 'organization', key: '', name: '', timeZone: 'UTC' },
      { type: 'member', key: 'ann@x.org', role: 'annotator' },
      { type: 'member', key: 'bo@x.org', role: 'annotator' },
    ])
    expect((await merge(organization, some, other)).codes).toEqual([code])
  })
})
