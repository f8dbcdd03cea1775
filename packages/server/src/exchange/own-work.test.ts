import { actions, labelStatuses, permits, workTypes } from '@labelpulse/domain'
import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { sourceOfText } from '../../test/any-organization.ts'
import { viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { workunitLine } from '../../test/workunit-line.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { importFile } from './import.ts'
import { ingest } from './ingest.ts'
import { organizationNamed } from './target.ts'

const fresh = freshDatabase()
let organizationId: string

type Fields = Readonly<Record<string, unknown>>
const member = (key: string, role: string): Fields => ({ type: 'member', key, name: key, role })
const sourceOf = (records: readonly Fields[]) =>
  sourceOfText(records.map((record) => JSON.stringify(record)).join('\n'))

beforeAll(async () => {
  const people = [
    member('olga', 'owner'),
    member('rob', 'reviewer'),
    member('ann', 'annotator'),
    member('bob', 'annotator'),
  ]
  const organization = { type: 'organization', key: 'acme', name: 'Acme', time_zone: 'UTC' }
  const project = { type: 'project', key: 'streets', name: 'Streets', members: ['rob', 'ann', 'bob'] }
  await importFile(fresh.database, sourceOf([organization, ...people, project]), { format: 'interchange' })
  organizationId = (await organizationNamed(fresh.database, 'acme')).organizationId
})

const submitted = (createdBy: string, task: string, more: Fields = {}): Fields =>
  workunitLine({ task, created_by: createdBy, ...more })
const reviewed = (createdBy: string, task: string, more: Fields = {}): Fields =>
  submitted(createdBy, task, {
    created_at: '2026-03-03T10:00:00Z',
    work_type: 'review',
    action: 'rejected',
    next_label_status: 'REJECTED',
    ...more,
  })
const later = { created_at: '2026-03-04T10:00:00Z' }
const ahead = (hours: number): Fields => ({ created_at: new Date(Date.now() + hours * 3_600_000).toISOString() })

/** What becomes of lines: each `added`, or the field that it was refused for. */
async function send(key: string, ...records: readonly Fields[]): Promise<string[]> {
  const viewer = await viewerOf(fresh.database, organizationId, key, ['ingest'])
  const { refused } = await ingest(fresh.database, async () => viewer, sourceOf(records).read())
  const fields = new Map(refused.map(({ line, field }) => [line, field ?? 'line']))
  return records.map((_, at) => fields.get(at + 1) ?? 'added')
}

const annotationsOf = (task: string) =>
  visit(fresh.database, operate(organizationId), (em) =>
    query<{ author: string; result: unknown }>(
      em,
      `select m.key as author, a.result, a.lead_ms, a.completed_at, a.skipped_at, a.is_deleted, a.last_action = 'rejected' as is_rejected
       from annotations a join tasks t using (organization_id, task_id)
       join members m on m.organization_id = a.organization_id and m.member_id = a.author_id where t.key like $1 order by t.key`,
      [task],
    ),
  )

describe('whoever writes only their own work', () => {
  test('judges only as a reviewer: by no work type, action or status otherwise', async () => {
    await send('olga', submitted('bob', 'judged'))
    const open = { work_type: 'normal', ...later }
    const lines = (by: string) => [
      reviewed(by, 'judged'),
      reviewed(by, 'judged', { action: null }),
      reviewed(by, 'judged', { ...open, action: 'accepted', next_label_status: 'REVIEWED' }),
      submitted(by, 'judged', { ...open, action: 'closed', next_label_status: 'VERIFIED' }),
      submitted(by, 'mine', { action: null, next_label_status: 'REJECTED' }),
    ]
    expect(await send('ann', ...lines('ann'))).toEqual([
      'work_type',
      'work_type',
      'action',
      'next_label_status',
      'next_label_status',
    ])
    expect(await send('rob', ...lines('rob'))).toEqual(['added', 'added', 'added', 'added', 'added'])
  })

  test('works on what is somebody else’s, too, but takes it from nobody', async () => {
    await send('olga', submitted('bob', 'done'))
    const open = { work_type: 'normal', ...later }
    const lines = (by: string) => [
      submitted(by, 'done', { ...later, action: 'updated' }),
      submitted(by, 'done', { ...later, action: 'closed', next_label_status: null }),
      submitted(by, 'done', { ...later, action: 'skipped', next_label_status: 'SKIPPED' }),
      submitted(by, 'done', { ...later, action: null, next_label_status: 'SKIPPED' }),
      submitted(by, 'done', { ...open, action: 'deleted', next_label_status: null }),
      submitted(by, 'done', { created_at: '2026-03-02T09:00:00Z' }),
      submitted(by, 'done'),
    ]
    const outcome = ['added', 'added', 'action', 'action', 'action', 'created_at', 'created_at']
    for (const by of ['ann', 'rob']) expect(await send(by, ...lines(by))).toEqual(outcome)
    // What was written before is there, whatever became of it since.
    const early = submitted('ann', 'skipped', { action: 'skipped', next_label_status: 'SKIPPED' })
    expect(await send('ann', early)).toEqual(['added'])
    expect(await send('bob', submitted('bob', 'skipped', later))).toEqual(['added'])
    expect(await send('ann', early)).toEqual(['added'])
    expect(await annotationsOf('skipped')).toMatchObject([{ author: 'bob' }])
  })

  test('says what is labelled where it is theirs, nobody’s, or reviewed by them', async () => {
    const result = (task: string, more: Fields = {}): Fields => ({
      type: 'annotation',
      project: 'streets',
      task,
      result: ['new'],
      updated_at: '2026-03-05T10:00:00Z',
      ...more,
    })
    await send('olga', submitted('bob', 'said', { result: ['old'] }), submitted('ann', 'own'))
    const closed = { ...later, action: 'closed', next_label_status: null }
    const lines = [
      submitted('ann', 'said', closed),
      submitted('ann', 'said', { ...later, action: 'updated', result: ['new'] }),
      result('said'),
      result('own'),
      result('new'),
    ]
    expect(await send('ann', ...lines)).toEqual(['added', 'result', 'result', 'added', 'added'])
    expect(await annotationsOf('said')).toMatchObject([{ result: ['old'] }])
    expect(await send('rob', result('said'))).toEqual(['result'])
    expect(await send('rob', result('said'), reviewed('rob', 'said'))).toEqual(['added', 'added'])
    expect(await send('rob', result('said', { updated_at: '2026-03-06T10:00:00Z' }))).toEqual(['added'])
  })

  test('writes nothing of the day after tomorrow', async () => {
    const result = (hours: number): Fields => {
      const { created_at: updated_at } = ahead(hours)
      return { type: 'annotation', project: 'streets', task: 'early', result: ['new'], updated_at }
    }
    const lines = [1, 25].flatMap((hours) => [submitted('ann', 'early', ahead(hours)), result(hours)])
    expect(await send('ann', ...lines)).toEqual(['added', 'added', 'created_at', 'updated_at'])
  })

  test('skips and deletes nothing that a colleague may complete before', async () => {
    const undone = ['skipped', 'deleted'].map((action) =>
      submitted('ann', 'undone', { ...ahead(1), work_type: 'normal', action, next_label_status: null }),
    )
    const unsaid = submitted('ann', 'undone', { ...ahead(1), action: null, next_label_status: 'SKIPPED' })
    expect(await send('ann', ...undone, unsaid)).toEqual(['created_at', 'created_at', 'created_at'])
    expect(await send('ann', { ...undone[0], ...ahead(1 / 60) })).toEqual(['added'])
  })

  test('leaves what colleagues are paid for as it was, whatever they send', async () => {
    const line = fc.record({
      task: fc.integer({ min: 10, max: 49 }),
      created_at: fc.constantFrom('2026-03-01T10:00:00Z', '2026-03-02T10:00:00Z', '2026-03-04T10:00:00Z'),
      work_type: fc.constantFrom(...workTypes),
      action: fc.constantFrom(...actions, null),
      next_label_status: fc.constantFrom(...labelStatuses, null),
      result: fc.constantFrom(undefined, ['mine']),
    })
    let [run, added] = [0, 0]
    await fc.assert(
      fc.asyncProperty(fc.array(line, { minLength: 60, maxLength: 200 }), async (sent) => {
        run += 1
        const nameOf = (task: number): string => `run-${run}-${task}`
        await send(
          'olga',
          ...Array.from({ length: 40 }, (_, at) => submitted('bob', nameOf(at + 10), { result: ['bobs'] })),
        )
        const before = await annotationsOf(`run-${run}-%`)
        expect(before).toHaveLength(40)
        const possible = sent.filter(({ action, work_type }) => action === null || permits(work_type, action))
        const outcome = await send('ann', ...possible.map(({ task, ...more }) => submitted('ann', nameOf(task), more)))
        added += outcome.filter((each) => each === 'added').length
        expect(await annotationsOf(`run-${run}-%`)).toEqual(before)
      }),
      { numRuns: 8 },
    )
    expect(added).toBeGreaterThan(10)
  })
})
