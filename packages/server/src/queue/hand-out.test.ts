import { workSettingsJson } from '@labelpulse/domain'
import type { Action, QueueTask, Role, WorkSettings } from '@labelpulse/domain'
import { describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { freshTasks, queueWorld } from '../../test/queue-world.ts'
import type { QueueWorld } from '../../test/queue-world.ts'
import { operate } from '../database/keys/operate.ts'
import { read } from '../database/keys/read.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import type { Assignment } from './assignment.types.ts'
import { queueOf } from './counts.ts'
import { editTasks } from './edit-tasks.ts'
import { keepAssignment, openTask, startWork } from './hand-out.ts'
import { saveWork } from './save-work.ts'
import { historyOf } from './task-history.ts'

const fresh = freshDatabase()
const people: Readonly<Record<string, Role>> = {
  mia: 'manager',
  rob: 'reviewer',
  rea: 'reviewer',
  ann: 'annotator',
  bob: 'annotator',
}
const hourMs = 3_600_000
const standard: WorkSettings = {
  maySave: true,
  maySkip: true,
  skippedGoTo: 'others',
  reassignAfterMs: 48 * hourMs,
  leaseMs: 24 * hourMs,
  mediaOrigins: [],
}

const worldWith = (settings: Partial<WorkSettings> = {}, tasks: readonly QueueTask[] = freshTasks(1)) =>
  queueWorld(fresh.database, { people, settings: { ...workSettingsJson({ ...standard, ...settings }) }, tasks })

const label = (world: QueueWorld, name: string) => startWork(world.worker(name), 'label', world.project)
const review = (world: QueueWorld, name: string) => startWork(world.worker(name), 'review', world.project)

const press = (world: QueueWorld, name: string, { id }: Assignment, action: Action, result?: unknown) =>
  saveWork(world.worker(name), { assignment: id, uuid: crypto.randomUUID(), action, time: 1000, result })

/** Takes the next task of a queue, which has to be there, and presses a button. */
async function does(world: QueueWorld, name: string, action: Action, result?: unknown): Promise<Assignment> {
  const isReview = ['accepted', 'rejected', 'fixed_accepted'].includes(action)
  const assignment = await (isReview ? review : label)(world, name)
  if (!assignment) throw new Error(`${name} was given nothing`)
  await press(world, name, assignment, action, result)
  return assignment
}

const inWorld = <Row>({ organizationId }: QueueWorld, sql: string) =>
  visit(fresh.database, operate(organizationId), (em) => query<Row>(em, sql))

function queueFor(world: QueueWorld, name: string) {
  const { viewer } = world.worker(name)
  return visit(fresh.database, read(viewer), (em) => queueOf(em, viewer, world.project))
}

const later = (world: QueueWorld, hours: number) =>
  inWorld(
    world,
    `update tasks set status_at = status_at - interval '${hours} hours', held_until = held_until - interval '${hours} hours'`,
  )

const brokenLoops = async (world: QueueWorld) =>
  (
    await inWorld<{ details: unknown }>(world, "select details from audit_entries where action = 'task.loop_broken'")
  ).map(({ details }) => details)

function history(world: QueueWorld, task: string) {
  const { viewer } = world.worker('mia')
  return visit(fresh.database, read(viewer), (em) => historyOf(em, world.project, task))
}

const box = [{ id: '1', type: 'box', class: 'car', frame: 0, x: 1, y: 1, width: 5, height: 5 }]

describe('a task', () => {
  test('is with one person, who is given it again however often they ask', async () => {
    const world = await worldWith()
    const [first, second] = await Promise.all([label(world, 'ann'), label(world, 'ann')])
    expect(second?.id).toBe(first?.id)
    expect(await label(world, 'bob')).toBeNull()
    expect(first).toMatchObject({ workType: 'label', round: 1, author: null, before: null, rounds: [], comments: [] })
  })

  test('that was rejected goes back to its labeler, and corrected to the same reviewer', async () => {
    const world = await worldWith()
    const { annotation } = await does(world, 'ann', 'submitted', box)
    const given = await does(world, 'rob', 'rejected')
    expect(given).toMatchObject({ annotation, before: box, author: { key: 'ann@x.org' }, round: 1 })
    expect(await label(world, 'bob')).toBeNull()
    const again = await does(world, 'ann', 'updated', [])
    expect(again).toMatchObject({ annotation, round: 2, task: { labelStatus: 'REJECTED', result: box } })
    expect(await review(world, 'rea')).toBeNull()
    expect(await does(world, 'rob', 'accepted')).toMatchObject({ before: [], round: 2 })
    expect(await brokenLoops(world)).toEqual([])
  })

  test('that nobody came back to is free for others, who begin with a copy; that is written down, and in its history', async () => {
    const world = await worldWith()
    const { annotation } = await does(world, 'ann', 'submitted', box)
    await does(world, 'rob', 'rejected')
    await later(world, 49)
    const taken = await label(world, 'bob')
    expect(taken).toMatchObject({ round: 1, rounds: [], task: { result: box } })
    expect(taken?.annotation).not.toBe(annotation)
    await press(world, 'bob', taken!, 'submitted', box)
    await later(world, 49)
    expect(await review(world, 'rea')).toMatchObject({ annotation: taken?.annotation, author: { key: 'bob@x.org' } })
    expect(await brokenLoops(world)).toEqual([
      { member: 'ann@x.org', reason: 'silent', side: 'labeler' },
      { member: 'rob@x.org', reason: 'silent', side: 'reviewer' },
    ])
    expect((await history(world, taken!.task.key)).brokenLoops).toMatchObject([
      { takenBy: { key: 'bob@x.org' }, waitedFor: 'ann', workType: 'label', reason: 'silent' },
      { takenBy: { key: 'rea@x.org' }, waitedFor: 'rob', workType: 'review', reason: 'silent' },
    ])
  })

  test('waits for nobody who is gone', async () => {
    const world = await worldWith()
    await does(world, 'ann', 'submitted')
    await does(world, 'rob', 'rejected')
    await inWorld(world, "update members set deactivated_at = now() where key = 'ann@x.org'")
    expect(await label(world, 'bob')).not.toBeNull()
    expect(await brokenLoops(world)).toEqual([{ member: 'ann@x.org', reason: 'deactivated', side: 'labeler' }])
  })

  test('that breaks a loop is written down once, however often it changes hands, and again for the next loop', async () => {
    const world = await worldWith()
    await does(world, 'ann', 'submitted', box)
    await does(world, 'rob', 'rejected')
    await inWorld(world, "update members set deactivated_at = now() where key = 'ann@x.org'")
    await press(world, 'bob', (await label(world, 'bob'))!, 'closed')
    await press(world, 'rea', (await label(world, 'rea'))!, 'closed')
    const ofAnn = { member: 'ann@x.org', reason: 'deactivated', side: 'labeler' }
    expect(await brokenLoops(world)).toEqual([ofAnn])
    await does(world, 'bob', 'submitted', box)
    await does(world, 'rob', 'rejected')
    await inWorld(world, "update members set deactivated_at = now() where key = 'bob@x.org'")
    await press(world, 'rea', (await label(world, 'rea'))!, 'closed')
    expect(await label(world, 'rob')).not.toBeNull()
    expect(await brokenLoops(world)).toEqual([ofAnn, { ...ofAnn, member: 'bob@x.org' }])
  })

  test('that was skipped goes to another, and in the end to nobody', async () => {
    const world = await worldWith()
    await does(world, 'ann', 'skipped')
    expect(await label(world, 'ann')).toBeNull()
    await does(world, 'bob', 'skipped')
    for (const name of ['ann', 'bob']) expect(await label(world, name)).toBeNull()
  })

  test('that was skipped comes back after those that were skipped before it, to label and to review', async () => {
    const world = await worldWith({ skippedGoTo: 'me' }, freshTasks(3))
    const skips = async (name: string, start: typeof label, key: string) => {
      const assignment = await start(world, name)
      expect(assignment?.task.key).toBe(key)
      await press(world, name, assignment!, 'skipped')
    }
    const keys = freshTasks(3).map(({ id }) => id)
    for (const key of [...keys, ...keys]) await skips('ann', label, key)
    for (const key of keys) expect((await does(world, 'ann', 'submitted')).task.key).toBe(key)
    for (const key of [...keys, ...keys]) await skips('rob', review, key)
  })

  test('whose review was skipped comes last to whoever skipped it, and not at all where skipped tasks go to others', async () => {
    const world = await worldWith({ skippedGoTo: 'done' }, freshTasks(2))
    const [first, second] = [await does(world, 'ann', 'submitted'), await does(world, 'ann', 'submitted')]
    await press(world, 'rob', (await review(world, 'rob'))!, 'skipped')
    expect((await does(world, 'rob', 'accepted')).task.key).toBe(second.task.key)
    expect((await review(world, 'rob'))?.task.key).toBe(first.task.key)
    await press(world, 'rob', (await review(world, 'rob'))!, 'skipped')
    await inWorld(world, `update projects set settings = '{"skipped_go_to": "others"}'`)
    expect((await queueFor(world, 'rob')).reviewing).toMatchObject({ open: 0 })
    expect(await review(world, 'rob')).toBeNull()
  })

  test('whose review was saved and then skipped is open: for others, and last for whoever skipped it', async () => {
    const world = await worldWith({ skippedGoTo: 'done' }, freshTasks(2))
    const first = await does(world, 'ann', 'submitted')
    const begun = (await review(world, 'rob'))!
    await press(world, 'rob', begun, 'draft')
    expect((await queueFor(world, 'rob')).reviewing).toMatchObject({ inProgress: 1, open: 0 })
    await press(world, 'rob', begun, 'skipped')
    for (const name of ['rob', 'rea'])
      expect((await queueFor(world, name)).reviewing).toMatchObject({ inProgress: 0, open: 1 })
    const second = await does(world, 'ann', 'submitted')
    expect((await does(world, 'rob', 'accepted')).task.key).toBe(second.task.key)
    expect((await review(world, 'rea'))?.task.key).toBe(first.task.key)
    expect(await review(world, 'rob')).toBeNull()
    expect(await brokenLoops(world)).toEqual([])
  })

  test('whose corrected work its reviewer skips breaks no loop, also if they fall silent then', async () => {
    const world = await worldWith()
    await does(world, 'ann', 'submitted', box)
    await does(world, 'rob', 'rejected')
    await does(world, 'ann', 'updated', box)
    await press(world, 'rob', (await review(world, 'rob'))!, 'skipped')
    await later(world, 60)
    expect(await review(world, 'rea')).not.toBeNull()
    expect(await brokenLoops(world)).toEqual([])
  })

  test('that was held too long goes to another, and late work on it is kept', async () => {
    const world = await worldWith()
    const taken = (await label(world, 'ann'))!
    await later(world, 25)
    expect(Date.parse(await keepAssignment(world.worker('ann'), taken.id))).toBeGreaterThan(Date.now())
    await later(world, 25)
    expect((await label(world, 'bob'))?.task.key).toBe(taken.task.key)
    await expect(keepAssignment(world.worker('ann'), taken.id)).rejects.toMatchObject({ code: 'CONFLICT' })
    await press(world, 'ann', taken, 'submitted')
    await expect(keepAssignment(world.worker('bob'), taken.id)).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })
})

describe('a leader', () => {
  test('opens any task that nobody has, and takes it from whoever does', async () => {
    const world = await worldWith()
    const taken = (await label(world, 'ann'))!
    const [mia, key] = [world.worker('mia'), taken.task.key]
    await expect(openTask(mia, world.project, key)).rejects.toMatchObject({
      code: 'CONFLICT',
      message: expect.stringContaining('ann (ann@x.org)') as string,
    })
    expect(await editTasks(mia, world.project, [key], { release: true })).toBe(1)
    const opened = await openTask(mia, world.project, key)
    expect(opened).toMatchObject({ workType: 'normal', task: { key } })
    expect((await openTask(mia, world.project, key)).id).toBe(opened.id)
    await expect(openTask(mia, world.project, 'none')).rejects.toMatchObject({ code: 'NOT_FOUND' })
  })

  test('assigns tasks, and an assignment newer than the label wins', async () => {
    const world = await worldWith({}, freshTasks(2))
    const [mia, keys] = [world.worker('mia'), freshTasks(2).map(({ id }) => id)]
    await editTasks(mia, world.project, [keys[1]!], { assignedLabeler: 'ann@x.org', priority: -1 })
    expect((await does(world, 'ann', 'submitted')).task.key).toBe(keys[1])
    await does(world, 'rob', 'rejected')
    await editTasks(mia, world.project, [keys[1]!], { assignedLabeler: 'bob@x.org' })
    expect((await label(world, 'ann'))?.task.key).toBe(keys[0])
    expect((await label(world, 'bob'))?.task.key).toBe(keys[1])
    expect(await brokenLoops(world)).toEqual([])
    await expect(editTasks(mia, world.project, keys, { assignedReviewer: 'ann@x.org' })).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      field: 'assignedReviewer',
    })
    await expect(editTasks(mia, world.project, [...keys, 'none'], { priority: 5 })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    })
    expect(await inWorld(world, 'select distinct priority from tasks order by 1')).toEqual([
      { priority: -1 },
      { priority: 0 },
    ])
  })

  test('sets a status by work that took no time, and all of it is in the history, with what was claimed where some was cut', async () => {
    const world = await worldWith()
    const { task } = await does(world, 'ann', 'submitted', box)
    await editTasks(world.worker('mia'), world.project, [task.key], { labelStatus: 'REVIEWED' })
    expect(await history(world, task.key)).toMatchObject({
      labelStatus: 'REVIEWED',
      heldBy: null,
      rounds: [
        { action: 'submitted', workType: 'label', result: box, createdBy: { key: 'ann@x.org' }, claimedTime: 1000 },
        { action: 'accepted', workType: 'normal', time: 0, claimedTime: null, createdBy: { key: 'mia@x.org' } },
      ],
      annotations: [{ author: { key: 'ann@x.org' }, result: box }],
    })
  })
})

test('a queue says how much waits for the viewer, and of what', async () => {
  const world = await worldWith({}, freshTasks(4))
  await does(world, 'ann', 'submitted')
  await does(world, 'rob', 'rejected')
  await does(world, 'bob', 'submitted')
  await press(world, 'ann', (await label(world, 'ann'))!, 'draft')
  expect(await queueFor(world, 'ann')).toEqual({
    labeling: { inProgress: 1, rejected: 0, assigned: 0, open: 2, cameBack: [] },
    reviewing: null,
  })
  expect(await queueFor(world, 'rob')).toEqual({
    labeling: { inProgress: 0, rejected: 0, assigned: 0, open: 2, cameBack: [] },
    reviewing: { inProgress: 0, corrected: 0, assigned: 0, open: 1 },
  })
  await inWorld(world, 'update projects set archived_at = now()')
  expect(await label(world, 'bob')).toBeNull()
  expect((await queueFor(world, 'bob')).labeling).toEqual({
    inProgress: 0,
    rejected: 0,
    assigned: 0,
    open: 0,
    cameBack: [],
  })
})
