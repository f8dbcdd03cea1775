import { beforeEach, describe, expect, test } from 'vitest'
import type { Answer } from '../../test/ask.ts'
import { deskOf } from '../../test/desk.ts'
import type { Desk, DeskOptions } from '../../test/desk.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
let world: SmallWorld

beforeEach(async () => {
  world = await smallWorld(fresh.database)
})

type Name = keyof SmallWorld['members']
type Fields = Readonly<Record<string, unknown>>

const desk = (name: Name, options: Partial<DeskOptions> = {}): Promise<Desk> =>
  deskOf(fresh.database, world.viewer(name), { projectId: world.projectIds[0], task: 't', ...options })

const rows = <Row = Fields>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

const saved = ({ data, messages }: Answer): Fields => {
  expect(messages).toEqual([])
  return data?.['saveWork'] as Fields
}
const at = (ms: number): string => new Date(ms).toISOString()
const settings = (json: Fields): Promise<unknown> => rows(`update projects set settings = '${JSON.stringify(json)}'`)
const task = async (): Promise<Fields> =>
  (
    await rows(`select label_status, held_by is not null as is_held, held_until, labeler_id, reviewer_id, last_review
    from tasks where key = 't'`)
  )[0]!
const labelled = async (): Promise<unknown> =>
  (
    await rows(`select a.result from annotations a join tasks t using (organization_id, task_id) where t.key = 't'`)
  )[0]?.['result']

describe('a button that is pressed', () => {
  test('is one workunit, with what the button says of the task', async () => {
    const ann = await desk('ann')
    expect(saved(await ann.press({ result: [1, 2] }))).toMatchObject({
      workType: 'LABEL',
      action: 'SUBMITTED',
      time: 1000,
      inactiveTime: 0,
      nextLabelStatus: 'LABELED',
      startedAt: at(ann.openedAtMs),
      annotation: null,
      score: null,
      clamped: false,
      createdBy: { key: 'ann@x.org' },
      task: { key: 't' },
    })
    expect(await rows(`select annotation_count from workunits where annotation_count = 2`)).toHaveLength(1)
    expect(await task()).toMatchObject({ label_status: 'LABELED', is_held: false, labeler_id: world.members.ann })
  })

  test('counts once, however often, at once and with whatever content it is sent', async () => {
    const ann = await desk('ann')
    const uuid = crypto.randomUUID()
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) => ann.press({ uuid: n % 2 ? uuid : uuid.toUpperCase(), time: 1000 + n })),
    )
    const first = saved(answers[0]!)
    for (const answer of answers) expect(saved(answer)).toEqual(first)
    await rows(`update tasks set assignment_id = null, held_by = null, held_until = null where key = 't'`)
    expect(saved(await ann.press({ uuid, action: 'SKIPPED', result: [1] }))).toEqual(first)
    expect(await rows(`select 1 from workunits where uuid = '${uuid}'`)).toHaveLength(1)
    expect(await labelled()).toBeNull()
  })

  test('counts once where it is sent on two assignments at once', async () => {
    const desks = [await desk('ann'), await desk('ann', { task: 'other' })]
    const uuid = crypto.randomUUID()
    const [one, other] = await Promise.all(desks.map((each) => each.press({ uuid })))
    expect(saved(one!)).toEqual(saved(other!))
    expect(await rows(`select 1 from workunits where uuid = '${uuid}'`)).toHaveLength(1)
  })

  test('counts after the assignment ended, and takes the task from nobody', async () => {
    const ann = await desk('ann')
    await desk('bob')
    expect(saved(await ann.press()).action).toBe('SUBMITTED')
    expect(await task()).toMatchObject({ label_status: 'LABELED', is_held: true })
  })

  test('wakes up whoever watches', async () => {
    const ann = await desk('ann')
    const { promise, resolve } = Promise.withResolvers<unknown>()
    const stop = fresh.database.pulses.subscribe(world.organizationId, resolve)
    saved(await ann.press())
    expect(await promise).toMatchObject({ organizationId: world.organizationId })
    stop()
  })
})

describe('time', () => {
  test('beyond the wall clock is cut, idle time first, and the workunit says so', async () => {
    const ann = await desk('ann', { agoMs: 60_000 })
    const endedAt = at(ann.openedAtMs + 50_000)
    expect(saved(await ann.press({ endedAt, time: 40_000, inactiveTime: 40_000 }))).toMatchObject({
      time: 40_000,
      inactiveTime: 10_000,
      clamped: true,
    })
  })

  test('starts with the press before, and all presses together fit into the wall clock in whatever order they come', async () => {
    const ann = await desk('ann', { workType: 'normal', agoMs: 60_000 })
    const mia = await deskOf(fresh.database, world.viewer('mia'), {
      projectId: world.projectIds[0],
      task: 'm',
      workType: 'normal',
      agoMs: 60_000,
    })
    expect((await ann.press()).codes).toEqual(['FORBIDDEN'])
    const press = (afterMs: number, time: number) =>
      mia.press({ action: 'DRAFT', endedAt: at(mia.openedAtMs + afterMs), time, inactiveTime: null })
    expect(saved(await press(20_000, 20_000))).toMatchObject({ time: 20_000, inactiveTime: null, clamped: false })
    const third = saved(await press(50_000, 40_000))
    expect(third).toMatchObject({ startedAt: at(mia.openedAtMs + 20_000), time: 30_000, clamped: true })
    expect(saved(await press(30_000, 10_000))).toMatchObject({ time: 0, clamped: true })
  })

  test.each([
    ['after now', 3_700_000],
    ['before the task was opened', -1],
  ])('is refused where it ended %s', async (_when, afterMs) => {
    const ann = await desk('ann')
    expect((await ann.press({ endedAt: at(ann.openedAtMs + afterMs) })).codes).toEqual(['BAD_USER_INPUT'])
  })

  test.each([-1, 0.5])('of %s ms is none', async (time) => {
    expect((await (await desk('ann')).press({ time })).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('labeling', () => {
  test('submits first and updates later, whatever the button was called', async () => {
    const actions = []
    for (const action of ['UPDATED', 'SUBMITTED', 'UPDATED']) {
      const ann = await desk('ann')
      actions.push(saved(await ann.press({ action })).action)
    }
    expect(actions).toEqual(['SUBMITTED', 'UPDATED', 'UPDATED'])
  })

  test('skips where the project allows it, and labels nothing then', async () => {
    expect(saved(await (await desk('ann')).press({ action: 'SKIPPED', result: [1] })).nextLabelStatus).toBe('SKIPPED')
    expect(await labelled()).toBeNull()
    await settings({ may_skip: false })
    expect(await (await desk('ann')).press({ action: 'SKIPPED' })).toMatchObject({
      codes: ['BAD_USER_INPUT'],
      messages: ['This project does not allow skipping.'],
    })
  })

  test('saves where the project allows it, and keeps the task', async () => {
    expect((await (await desk('ann')).press({ action: 'DRAFT' })).codes).toEqual(['BAD_USER_INPUT'])
    await settings({ may_save: true, lease_ms: 5_000_000_000 })
    const ann = await desk('ann')
    expect(saved(await ann.press({ action: 'DRAFT', result: [1] })).nextLabelStatus).toBe('LABELING_IN_PROGRESS')
    const { label_status, is_held, held_until } = await task()
    expect([label_status, is_held]).toEqual(['LABELING_IN_PROGRESS', true])
    expect(Date.parse(String(held_until))).toBeGreaterThan(Date.now() + 4_000_000_000)
    expect(saved(await ann.press({ action: 'CLOSED' })).nextLabelStatus).toBeNull()
    expect(await task()).toMatchObject({ label_status: 'LABELING_IN_PROGRESS', is_held: false })
  })

  test('that was left ends the assignment, unless it was taken up again before that was told', async () => {
    const ann = await desk('ann')
    const left = { action: 'CLOSED', endedAt: at(ann.openedAtMs + 1000) }
    await ann.press(left)
    expect((await task())['is_held']).toBe(true)
    await ann.press({ action: 'CLOSED' })
    expect((await task())['is_held']).toBe(false)
  })

  test('keeps what was labelled at each press, and of all presses the latest at the annotation', async () => {
    await settings({ may_save: true })
    const ann = await desk('ann')
    await ann.press({ result: [3], endedAt: at(ann.openedAtMs + 3000) })
    await ann.press({ action: 'DRAFT', result: [1], endedAt: at(ann.openedAtMs + 1000) })
    expect(await labelled()).toEqual([3])
    expect(await rows('select result from results order by result')).toEqual([{ result: [1] }, { result: [3] }])
  })

  test('says nothing of statuses beyond its buttons', async () => {
    const ann = await desk('ann')
    expect((await ann.press({ labelStatus: 'VERIFIED' })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await ann.press({ action: 'ACCEPTED' })).codes).toEqual(['BAD_USER_INPUT'])
  })
})

describe('reviewing', () => {
  const box = { id: '1', type: 'box', class: 'car', frame: 0, x: 0, y: 0, width: 10, height: 10 }

  test('rejects with a comment, said once', async () => {
    await (await desk('ann')).press({ result: [box] })
    const rob = await desk('rob', { workType: 'review' })
    const work = { uuid: crypto.randomUUID(), action: 'REJECTED', comment: ' Too wide ' }
    await Promise.all([rob.press(work), rob.press(work), rob.press(work)])
    expect(await rows(`select text, member_id from comments where text = 'Too wide'`)).toEqual([
      { text: 'Too wide', member_id: world.members.rob },
    ])
    expect(await task()).toMatchObject({
      label_status: 'REJECTED',
      labeler_id: world.members.ann,
      reviewer_id: world.members.rob,
      last_review: 'rejected',
    })
  })

  test('scores a fix by what is left of what the labeler completed last', async () => {
    await (await desk('ann')).press({ result: [box, { ...box, x: 100 }] })
    await settings({ may_save: true })
    const rob = await desk('rob', { workType: 'review' })
    await rob.press({ action: 'DRAFT', result: [] })
    expect((await rob.press({ action: 'FIXED_ACCEPTED' })).codes).toEqual(['BAD_USER_INPUT'])
    const fix = { action: 'FIXED_ACCEPTED', result: [box, { ...box, x: 50 }] }
    expect(saved(await rob.press(fix))).toMatchObject({ score: 0.5, nextLabelStatus: 'REVIEWED' })
    expect(await labelled()).toEqual(fix.result)
  })

  test('scores a fix of what was imported, and keeps that', async () => {
    await (await desk('ann')).press()
    await rows(`update annotations a set result = '${JSON.stringify([box])}', result_updated_at = now() - interval '1 day'
      from tasks t where t.task_id = a.task_id and t.key = 't'`)
    await settings({ may_save: true })
    const rob = await desk('rob', { workType: 'review' })
    await rob.press({ action: 'DRAFT', result: [] })
    expect(saved(await rob.press({ action: 'FIXED_ACCEPTED', result: [box] })).score).toBe(1)
    expect(await rows(`select result from results where result = '[]'`)).toHaveLength(1)
    expect(await rows(`select result from results where result <> '[]'`)).toHaveLength(2)
  })
})

describe('whoever opened a task directly', () => {
  test('sets any status, and deletes', async () => {
    const press = async (work: Fields) => saved(await (await desk('mia', { workType: 'normal' })).press(work))
    expect((await press({ action: 'CLOSED', labelStatus: 'VERIFIED' })).nextLabelStatus).toBe('VERIFIED')
    expect((await press({ action: 'ACCEPTED' })).nextLabelStatus).toBe('REVIEWED')
    expect((await press({ action: 'DELETED' })).nextLabelStatus).toBeNull()
    expect(await task()).toMatchObject({ label_status: 'REVIEWED', is_held: false })
  })
})

describe('nobody presses', () => {
  test("another's button, nor one in a project that they have left", async () => {
    const { assignment } = await desk('ann')
    const bob = await desk('bob', { task: 'other' })
    expect((await bob.press({ assignment })).codes).toEqual(['NOT_FOUND'])
    expect((await bob.press({ assignment: 'x' })).codes).toEqual(['NOT_FOUND'])
    const viewer = { ...world.viewer('ann'), projectIds: [world.projectIds[1]] }
    const gone = await deskOf(fresh.database, viewer, { projectId: world.projectIds[0], task: 't' })
    expect((await gone.press()).codes).toEqual(['NOT_FOUND'])
  })

  test('with a uuid that is work of somebody else', async () => {
    const uuid = crypto.randomUUID()
    saved(await (await desk('ann')).press({ uuid }))
    expect((await (await desk('bob', { task: 'other' })).press({ uuid })).codes).toEqual(['CONFLICT'])
    expect((await (await desk('bob', { task: 'other' })).press({ uuid: 'x' })).codes).toEqual(['BAD_USER_INPUT'])
  })

  test('with a result or a comment that cannot be kept', async () => {
    const ann = await desk('ann')
    expect((await ann.press({ result: ['\u{0}'] })).codes).toEqual(['BAD_USER_INPUT'])
    expect((await ann.press({ comment: '\uD800' })).codes).toEqual(['BAD_USER_INPUT'])
  })
})
