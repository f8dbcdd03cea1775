import { gzipSync } from 'node:zlib'
import { describe, expect, onTestFinished, test } from 'vitest'
import { sourceOfText } from '../../test/any-organization.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { organizationsIn } from '../members/organizations.ts'
import { examineOrganization } from './doctor.ts'
import { importFile } from './import.ts'
import type { ImportOptions } from './import.ts'
import { spooled } from './source.ts'
import type { Source } from './source.ts'

const fresh = freshDatabase()

type Fields = Readonly<Record<string, unknown>>

const lines = (...records: readonly Fields[]): string => records.map((record) => JSON.stringify(record)).join('\n')

async function sourceOfBytes(...chunks: readonly Uint8Array[]): Promise<Source> {
  const source = await spooled(
    (async function* all() {
      yield* chunks
    })(),
  )
  onTestFinished(() => source.close())
  return source
}

const load = (source: Source | string, options?: ImportOptions & { readonly organization?: string }) =>
  importFile(
    fresh.database,
    typeof source === 'string' ? sourceOfText(source) : source,
    { format: 'interchange', organization: options?.organization },
    options,
  )

const place = (key: string): Fields[] => [
  { type: 'organization', key, name: key, time_zone: 'UTC' },
  { type: 'member', key: 'ann@x.org', name: 'Ann', role: 'annotator' },
  { type: 'project', key: 'p', name: 'P', members: ['ann@x.org'] },
]
const workunit = (more: Fields = {}): Fields => ({
  type: 'workunit',
  uuid: crypto.randomUUID(),
  project: 'p',
  task: 't',
  created_at: '2026-03-02T10:00:00Z',
  created_by: 'ann@x.org',
  work_type: 'label',
  action: 'submitted',
  time: 1000,
  inactive_time: null,
  next_label_status: 'LABELED',
  ...more,
})

describe('a file', () => {
  test.each<[string, Fields, string]>([
    ['an unknown type', { type: 'elephant' }, 'line 4, field type: must be one of'],
    ['a negative time', workunit({ time: -1 }), 'line 4, field time: must be whole milliseconds'],
    [
      'somebody unknown',
      workunit({ created_by: 'bo@x.org' }),
      "line 4, field created_by: there is no member 'bo@x.org'",
    ],
    ['a project unknown', workunit({ project: 'q' }), "line 4, field project: there is no project 'q'"],
    [
      'an unknown labeler',
      { type: 'task', project: 'p', key: 't', assigned_labeler: 'bo@x.org' },
      'line 4, field assigned_labeler',
    ],
    [
      'an unknown workspace',
      { type: 'project', key: 'q', workspace: 'w' },
      "line 4, field workspace: there is no workspace 'w'",
    ],
    ['an unknown joiner', { type: 'workspace', key: 'w', members: ['bo@x.org'] }, 'line 4, field members'],
    ['a new member without a role', { type: 'member', key: 'bo@x.org', name: 'Bo' }, 'line 4, field role: is missing'],
    [
      'a former key that is somebody else’s',
      { type: 'member', key: 'bo@x.org', role: 'annotator', former_keys: ['bob@x.org', 'ann@x.org'] },
      "line 4, field former_keys: 'ann@x.org' is the key of somebody else",
    ],
    [
      'a second organization',
      { type: 'organization', key: 'b', name: 'B', time_zone: 'UTC' },
      'line 4, field key: names a second',
    ],
  ])('with %s is refused where it stands, and nothing of it is written', async (_what, wrong, sentence) => {
    const before = await organizationsIn(fresh.database)
    await expect(load(lines(...place('refused'), wrong, workunit()))).rejects.toThrow(sentence)
    expect(await organizationsIn(fresh.database)).toEqual(before)
  })

  test.each<[string, () => Promise<Source>, string]>([
    [
      'cut off within its gzip',
      () => sourceOfBytes(gzipSync(lines(...place('cut'))).subarray(0, 60)),
      'cannot be unpacked',
    ],
    ['not in UTF-8', () => sourceOfBytes(Buffer.from([0xc3, 0x28])), 'line 1: it is not UTF-8'],
    [
      'not in UTF-8 further down',
      () => sourceOfBytes(Buffer.from(`${lines(...place('bad'))}\n`), Buffer.from([0xff, 0x0a, 0x0a, 0x0a])),
      'line 4: it is not UTF-8',
    ],
    [
      'cut off within a character',
      () => sourceOfBytes(Buffer.from(`${lines(...place('bad'))}\n`), Buffer.from([0xc3])),
      'line 4: the file ends within a character',
    ],
    [
      'of one endless line',
      () => sourceOfBytes(...Array.from({ length: 20 }, () => Buffer.alloc(2 ** 20, 'x'))),
      'line 1: it is longer than',
    ],
  ])('that is %s is refused', async (_what, source, sentence) => {
    await expect(load(await source())).rejects.toThrow(sentence)
  })

  test('may be gzipped, begin with a byte order mark and cut characters anywhere', async () => {
    const text = `\uFEFF${lines({ ...place('müller')[0], name: 'Müller ✓' }, ...place('müller').slice(1))}`
    const bytes = gzipSync(text)
    const pieces = [...bytes].map((byte) => Buffer.from([byte]))
    const source = await sourceOfBytes(...pieces)
    expect(await load(source)).toMatchObject({ organization: { added: 1, existing: 0 } })
    expect((await organizationsIn(fresh.database)).map(({ name }) => name)).toContain('Müller ✓')
  })

  test('adds nothing the second time, and counts a uuid once', async () => {
    const one = workunit()
    const text = lines(one, ...place('twice'), { ...one, time: 5 }, { type: 'task', project: 'p', key: 't', name: 'T' })
    expect(await load(text)).toEqual({
      organization: { added: 1, existing: 0 },
      member: { added: 1, existing: 0 },
      project: { added: 1, existing: 0 },
      task: { added: 1, existing: 0 },
      workunit: { added: 1, existing: 1 },
    })
    expect(await load(text)).toEqual({
      organization: { added: 0, existing: 1 },
      member: { added: 0, existing: 1 },
      project: { added: 0, existing: 1 },
      task: { added: 0, existing: 1 },
      workunit: { added: 0, existing: 2 },
    })
  })

  test('that is empty adds nothing', async () => {
    expect(await load('\n', { organization: 'twice' })).toEqual({})
  })

  test('goes to the organization that it names, and to no other', async () => {
    await load(lines(...place('here')))
    await expect(load(lines(...place('here')), { organization: 'there' })).rejects.toThrow(
      "line 1, field key: is 'here'",
    )
    await expect(load(lines(workunit()), { organization: 'there' })).rejects.toThrow("There is no organization 'there'")
    await expect(load(lines(workunit()))).rejects.toThrow('several organizations')
    expect(await load(lines(workunit()), { organization: 'here' })).toEqual({ workunit: { added: 1, existing: 0 } })
  })

  test('changes the time zone of an organization, and all days are dated anew when it is done', async () => {
    const [organization = {}, ...rest] = place('zoned')
    const zoned = async () => (await organizationsIn(fresh.database)).find(({ key }) => key === 'zoned')!
    await load(lines(organization))
    await load(lines({ ...organization, time_zone: 'Asia/Tokyo' }, ...rest, workunit()))
    expect(await zoned()).toMatchObject({ timeZone: 'Asia/Tokyo' })
    await load(lines({ ...organization, time_zone: 'Pacific/Auckland' }))
    expect(await zoned()).toMatchObject({ timeZone: 'Pacific/Auckland' })
    expect((await examineOrganization(fresh.database, await zoned())).findings.sentences).toEqual([])
  })

  test('that is stopped amid its work leaves nothing behind', async () => {
    const controller = new AbortController()
    const before = await organizationsIn(fresh.database)
    const many = Array.from({ length: 6_000 }, (_, n) => workunit({ task: `t${n}` }))
    const onProgress: ImportOptions['onProgress'] = ({ phase, doneBytes, totalBytes }) => {
      if (phase === 'writing' && doneBytes > totalBytes / 2) controller.abort(new Error('stopped'))
    }
    const source = await sourceOfBytes(Buffer.from(lines(...place('stopped'), ...many)))
    const stopped = load(source, { onProgress, signal: controller.signal })
    await expect(stopped).rejects.toThrow('stopped')
    expect(await organizationsIn(fresh.database)).toEqual(before)
  })

  test('wakes up whoever watches, after it is written', async () => {
    await load(lines(...place('watched')))
    const organizations = await organizationsIn(fresh.database)
    const { organizationId = '' } = organizations.find(({ key }) => key === 'watched') ?? {}
    const woken = new Promise((resolve) => fresh.database.pulses.subscribe(organizationId, resolve))
    await load(lines(workunit()), { organization: 'watched' })
    expect(await woken).toMatchObject({ organizationId, days: ['2026-03-02'] })
  })
})
