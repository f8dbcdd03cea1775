import { beforeEach, describe, expect, test } from 'vitest'
import { sourceOfText } from '../../test/any-organization.ts'
import { ask, viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { examineOrganization } from './doctor.ts'
import { importFile } from './import.ts'
import type { ImportTarget } from './formats.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let lastKey = 0
let key = ''

beforeEach(async () => {
  key = `tools-${(lastKey += 1)}`
  const record = { type: 'organization', key, name: key, time_zone: 'Europe/Berlin' }
  const owner = { type: 'member', key: 'olga@x.org', name: 'Olga', role: 'owner' }
  const text = `${JSON.stringify(record)}\n${JSON.stringify(owner)}`
  await importFile(fresh.database, sourceOfText(text), { format: 'interchange' })
})

const load = (content: unknown, target: Partial<ImportTarget> = {}) =>
  importFile(fresh.database, sourceOfText(typeof content === 'string' ? content : JSON.stringify(content)), {
    format: 'label-studio',
    organization: key,
    project: 'images',
    createProject: true,
    ...target,
  })

async function rows(sql: string): Promise<unknown[]> {
  const { organizationId } = await organizationNamed(fresh.database, key)
  return visit(fresh.database, operate(organizationId), (em) => query(em, sql, [organizationId]))
}

const people = `select key, name, role from members where organization_id = $1 order by key`
const work = `select w.annotation_key as annotation, m.key as by, w.work_type as type, w.action, w.active_ms as ms
  from workunits w join members m using (organization_id, member_id)
  where w.organization_id = $1 order by w.created_at, w.annotation_key, w.work_type`

const ann = { id: 7, email: 'ann@x.org', first_name: 'Ann', last_name: 'Lee' }
const annotation = (more: object = {}) => ({
  id: 11,
  completed_by: ann,
  result: [{ id: 'r', type: 'labels', from_name: 'label', value: { labels: ['Cat'] } }],
  reviews: [],
  was_cancelled: false,
  created_at: '2026-03-02T10:00:00Z',
  updated_at: '2026-03-02T10:00:00Z',
  lead_time: 60,
  last_action: null,
  ...more,
})
const task = (...annotations: readonly object[]) => ({ id: 1, data: { text: 'x' }, annotations })
const review = { id: 3, created_at: '2026-03-03T10:00:00Z', created_by: 9, accepted: true }

describe('a Label Studio export', () => {
  test('becomes work of its people, who join the project; those who are there stay as they are', async () => {
    const olga = { id: 9, email: 'Olga@x.org' }
    const file = [
      task(annotation({ reviews: [{ ...review, created_by: olga }] }), annotation({ id: 12, completed_by: 8 })),
    ]
    expect(await load(file)).toEqual({
      member: { added: 2, existing: 1 },
      project: { added: 1, existing: 0 },
      task: { added: 1, existing: 0 },
      annotation: { added: 2, existing: 0 },
      workunit: { added: 3, existing: 0 },
    })
    expect(await rows(people)).toEqual([
      { key: 'ann@x.org', name: 'Ann Lee', role: 'annotator' },
      { key: 'olga@x.org', name: 'Olga', role: 'owner' },
      { key: 'user8@label-studio.local', name: 'user8@label-studio.local', role: 'annotator' },
    ])
    expect(await rows('select 1 from project_members where organization_id = $1')).toHaveLength(3)
  })

  test('adds nothing the second time, and only what is new when it has grown', async () => {
    const before = [task(annotation())]
    await load(before)
    const again = await load(before)
    expect(again).toEqual({
      member: { added: 0, existing: 1 },
      project: { added: 0, existing: 1 },
      task: { added: 0, existing: 1 },
      annotation: { added: 0, existing: 1 },
      workunit: { added: 0, existing: 1 },
    })
    const grown = annotation({
      updated_at: '2026-03-04T10:00:00Z',
      last_action: 'updated',
      lead_time: 90,
      reviews: [review],
    })
    expect((await load([task(grown, annotation({ id: 12 })), { id: 2, annotations: [] }])).workunit).toEqual({
      added: 3,
      existing: 1,
    })
    expect(await rows(work)).toEqual([
      { annotation: '11', by: 'ann@x.org', type: 'label', action: 'submitted', ms: '60000' },
      { annotation: '12', by: 'ann@x.org', type: 'label', action: 'submitted', ms: '60000' },
      { annotation: '11', by: 'user9@label-studio.local', type: 'review', action: 'accepted', ms: '0' },
      { annotation: '11', by: 'ann@x.org', type: 'label', action: 'updated', ms: '30000' },
    ])
    const organization = await organizationNamed(fresh.database, key)
    expect((await examineOrganization(fresh.database, organization)).findings.sentences).toEqual([])
  })

  test('goes on naming somebody by a key that is another member’s since a merge', async () => {
    const before = annotation({ completed_by: 7, created_at: '2026-03-02T10:00:00Z' })
    await load([task(before, annotation({ id: 12, completed_by: 8 }))])
    const { organizationId } = await organizationNamed(fresh.database, key)
    const olga = await viewerOf(fresh.database, organizationId, 'olga@x.org', ['read', 'write'])
    const merge = 'mutation ($from: String!, $into: String!) { mergeMembers(from: $from, into: $into) { key } }'
    const [from, into] = ['user7@label-studio.local', 'user8@label-studio.local']
    const viewer: Viewer = { ...olga, scopes: [...olga.scopes, 'session'] }
    expect((await ask(fresh.database, viewer, merge, { from, into })).codes).toEqual([])
    const edited = { updated_at: '2026-03-04T10:00:00Z', last_action: 'updated', updated_by: 8, lead_time: 90 }
    const grown = [task({ ...before, ...edited }, annotation({ id: 13, completed_by: 7 }))]
    expect(await load(grown)).toMatchObject({ workunit: { added: 2, existing: 1 } })
    expect(await load(grown)).toMatchObject({ workunit: { added: 0, existing: 3 } })
    expect(await rows(work)).toEqual([
      { annotation: '11', by: into, type: 'label', action: 'submitted', ms: '60000' },
      { annotation: '12', by: into, type: 'label', action: 'submitted', ms: '60000' },
      { annotation: '13', by: into, type: 'label', action: 'submitted', ms: '60000' },
      { annotation: '11', by: into, type: 'label', action: 'updated', ms: '30000' },
    ])
    expect(await rows(people)).toEqual([
      { key: 'olga@x.org', name: 'Olga', role: 'owner' },
      { key: into, name: into, role: 'annotator' },
    ])
  })

  test('may say a task twice, the second time with more', async () => {
    const later = annotation({ updated_at: '2026-03-04T10:00:00Z', last_action: 'updated', lead_time: 90 })
    expect((await load([task(annotation()), task(later)])).workunit).toEqual({ added: 2, existing: 1 })
  })

  test('is refused where it is wrong, by line, element and path', async () => {
    const wrong = `[\n${JSON.stringify(task(annotation()))},\n${JSON.stringify(task({ ...annotation(), created_at: 'today' }))}]`
    await expect(load(wrong)).rejects.toThrow('line 3, element 2, field annotations[0].created_at: must be an instant')
    expect(await rows(work)).toEqual([])
    await expect(load(wrong.slice(0, -30))).rejects.toThrow('line 3: the file ends before the object')
    await expect(load('{"a": 1}')).rejects.toThrow('line 1, field id: is missing')
  })

  test('needs a project that there is, or that it may begin', async () => {
    await expect(load([], { project: undefined })).rejects.toThrow('name a project')
    await expect(load([], { createProject: false })).rejects.toThrow("There is no project 'images'")
    await expect(load([], { organization: 'nowhere' })).rejects.toThrow("There is no organization 'nowhere'")
  })
})

describe('a Segments file', () => {
  const workunit = {
    uuid: '4f9c2a60-7d1e-4b7a-9c55-0e2f6f1d8a31',
    created_at: '2026-03-02T10:00:00',
    created_by: 'ann',
    work_type: 'label',
    time: 1000,
    inactive_time: 500,
    next_label_status: 'LABELED',
    sample_uuid: 's1',
    sample_name: 'first.png',
  }
  const reviewed = {
    ...workunit,
    uuid: undefined,
    work_type: 'review',
    next_label_status: 'REVIEWED',
    created_by: 'Bo@x.org',
  }

  test.each([
    ['a list', JSON.stringify([workunit, reviewed])],
    ['a line each', `${JSON.stringify(workunit)}\n${JSON.stringify(reviewed)}\n`],
  ])('as %s becomes work and tasks, once', async (_what, text) => {
    const target = { format: 'segments' } as const
    expect(await load(text, target)).toEqual({
      member: { added: 2, existing: 0 },
      project: { added: 1, existing: 0 },
      task: { added: 1, existing: 0 },
      workunit: { added: 2, existing: 0 },
    })
    expect(await load(text, target)).toEqual({
      member: { added: 0, existing: 2 },
      project: { added: 0, existing: 1 },
      task: { added: 0, existing: 1 },
      workunit: { added: 0, existing: 2 },
    })
    expect(await rows(people)).toEqual([
      { key: 'ann@segments.local', name: 'ann', role: 'annotator' },
      { key: 'bo@x.org', name: 'bo@x.org', role: 'reviewer' },
      { key: 'olga@x.org', name: 'Olga', role: 'owner' },
    ])
    expect(await rows('select key, name from tasks where organization_id = $1')).toEqual([
      { key: 's1', name: 'first.png' },
    ])
    expect(await rows(work)).toMatchObject([{ action: 'submitted' }, { action: 'accepted' }])
  })
})
