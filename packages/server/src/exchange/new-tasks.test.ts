import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePlace } from '../../test/place.ts'
import type { MadePlace } from '../../test/place.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import { noteBringer, noteMedia } from '../media/media.ts'

const fresh = freshDatabase()
let place: MadePlace
let mia: Viewer
/** Data of another tool. */
const audio = { audio: 'a.wav' }
const [a, b] = ['a'.repeat(64), 'b'.repeat(64)]

const rows = <Row>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(place.organizationId), (em) => query<Row>(em, sql))

beforeEach(async () => {
  place = await makePlace(fresh.database, { timeZone: 'UTC', people: ['mia', 'ann'], projects: ['streets', 'fields'] })
  const { organizationId, owner, memberIds, projectIds } = place
  await rows("update members set role = 'manager' where key = 'mia' returning 1")
  mia = { ...owner, memberId: memberIds['mia']!, key: 'mia', role: 'manager', projectIds: [projectIds['streets']!] }
  await visit(fresh.database, operate(organizationId), async (em) => {
    await noteMedia(
      em,
      organizationId,
      [a, b].map((sha256) => ({ sha256, contentType: 'image/png', sizeBytes: 1 })),
    )
    await noteBringer(em, mia, a)
  })
})

const create = (tasks: readonly object[], viewer = mia, project = 'streets'): Promise<Answer> =>
  ask(fresh.database, viewer, 'mutation ($p: String!, $t: [NewTask!]!) { createTasks(project: $p, tasks: $t) }', {
    p: project,
    t: tasks,
  })

const keysOf = ({ data }: Answer): unknown => data?.['createTasks']

describe('new tasks', () => {
  test('are refused where their project was put away', async () => {
    await rows("update projects set archived_at = now() where key = 'streets'")
    expect((await create([{ data: audio }])).codes).toEqual(['CONFLICT'])
  })

  test('are kept as they were given, with keys of their own or made of their names, and written down', async () => {
    const made = await create([
      { key: 'K 1', name: 'One', data: { text: 'Hello' }, priority: -1.5 },
      { name: 'IMG 01.JPG', data: { images: [`/media/${a}`, `/media/${a}`] } },
      { name: 'IMG 01.jpg', data: { other: ['tool'] }, frames: 7 },
      { data: audio },
    ])
    expect(keysOf(made)).toEqual(['K 1', 'img-01-jpg', 'img-01-jpg-2', 'task'])
    expect(keysOf(await create([{ name: 'IMG 01.jpg', data: audio }, { data: audio }]))).toEqual([
      'img-01-jpg-3',
      'task-2',
    ])
    expect(
      await rows("select key, name, data, frames::int, priority from tasks where key !~ '[-k][23]?$' order by key"),
    ).toEqual([
      { key: 'K 1', name: 'One', data: { text: 'Hello' }, frames: 1, priority: -1.5 },
      {
        key: 'img-01-jpg',
        name: 'IMG 01.JPG',
        data: { images: [`/media/${a}`, `/media/${a}`] },
        frames: 2,
        priority: 0,
      },
    ])
    expect(await rows('select sha256, t.key from task_media join tasks t using (task_id)')).toEqual([
      { sha256: a, key: 'img-01-jpg' },
    ])
    const [entry] = await rows<object>('select action, subject, details from audit_entries order by entry_id')
    expect(entry).toEqual({
      action: 'tasks.created',
      subject: 'streets',
      details: { tasks: ['K 1', 'img-01-jpg', 'img-01-jpg-2', 'task'] },
    })
  })

  test('may show images of the origins that the project names', async () => {
    const image = { image: 'https://images.example/1.png' }
    expect((await create([{ data: image }])).messages).toEqual([
      "Task 1: data.image is of https://images.example, which is none of the project's media origins.",
    ])
    await rows(`update projects set settings = '{"media_origins": ["https://images.example"]}' returning 1`)
    expect(keysOf(await create([{ data: image }]))).toEqual(['task'])
  })

  test.each<[string, object[], string]>([
    ['a key that is taken', [{ key: 'old', data: audio }], 'CONFLICT'],
    [
      'one key twice',
      [
        { key: 'x', data: audio },
        { key: 'x', data: audio },
      ],
      'CONFLICT',
    ],
    ['a medium that somebody else brought', [{ data: { image: `/media/${b}` } }], 'BAD_USER_INPUT'],
    ['a medium that is not there', [{ data: { any: `/media/${'c'.repeat(64)}` } }], 'BAD_USER_INPUT'],
    ['other frames than images', [{ data: { image: `/media/${a}` }, frames: 2 }], 'BAD_USER_INPUT'],
    ['frames that are none', [{ data: audio, frames: 0 }], 'BAD_USER_INPUT'],
    ['an empty key', [{ key: '', data: audio }], 'BAD_USER_INPUT'],
    ['an empty list', [{ data: [] }], 'BAD_USER_INPUT'],
    ['an empty object', [{ data: {} }], 'BAD_USER_INPUT'],
    ['an empty text', [{ data: { text: '' } }], 'BAD_USER_INPUT'],
    ['a text of spaces', [{ data: { text: ' \n' } }], 'BAD_USER_INPUT'],
    ['several frames of a text', [{ data: { text: 'x' }, frames: 5 }], 'BAD_USER_INPUT'],
    ['a name that is too long', [{ name: 'n'.repeat(201), data: audio }], 'BAD_USER_INPUT'],
    [
      'data nested too deeply',
      [{ data: JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as object }],
      'BAD_USER_INPUT',
    ],
    ['half a character', [{ data: { text: '\ud800' } }], 'BAD_USER_INPUT'],
    ['more than a thousand', Array.from({ length: 1001 }, () => ({ data: audio })), 'BAD_USER_INPUT'],
  ])('are refused with %s, and none is made', async (_, tasks, code) => {
    await create([{ key: 'old', data: { text: 'old' } }])
    const { codes, data } = await create([{ key: 'first', data: audio }, ...tasks])
    expect([codes, data]).toEqual([[code], null])
    expect(await rows('select key, data from tasks')).toEqual([{ key: 'old', data: { text: 'old' } }])
  })

  test('that are refused are named, with what is wrong', async () => {
    const [good, long] = [{ data: { text: 'x' } }, 'n'.repeat(201)]
    const said = async (task: object) => (await create([good, task])).messages
    expect(await said({ data: {} })).toEqual(['Task 2: data must hold something to label.'])
    expect(await said({ ...good, frames: 5 })).toEqual(['Task 2: frames must be 1, a text has one.'])
    expect(await said({ ...good, name: long })).toEqual(['Task 2: name must have at most 200 characters.'])
  })

  test('are for owners, and for managers of the projects that they see', async () => {
    const text = [{ data: { text: 'x' } }]
    expect((await create(text, place.owner, 'fields')).codes).toEqual([])
    expect((await create(text, mia, 'fields')).codes).toEqual(['NOT_FOUND'])
    expect((await create(text, mia, 'nothing')).codes).toEqual(['NOT_FOUND'])
    for (const role of ['reviewer', 'annotator'] as const)
      expect((await create(text, { ...mia, role })).codes).toEqual(['FORBIDDEN'])
    expect((await create(text, { ...mia, scopes: ['read', 'ingest'] })).codes).toEqual(['FORBIDDEN'])
  })

  test('made by two at once with one name are all there, each once', async () => {
    const many = await Promise.all([1, 2].map(() => create([{ name: 'cat', data: { text: 'x' } }])))
    expect(many.flatMap(({ codes }) => codes).every((code) => code === 'CONFLICT')).toBe(true)
    const made = many.flatMap((answer) => keysOf(answer) ?? [])
    const kept = await rows<{ key: string }>('select key from tasks')
    expect(new Set(kept.map(({ key }) => key))).toEqual(new Set(made))
  })
})
