import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { deskOf } from '../../test/desk.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { commentsOf } from './comments.ts'
import { roundsOf } from './rounds.ts'

const fresh = freshDatabase()
let world: SmallWorld

beforeEach(async () => {
  world = await smallWorld(fresh.database)
})

type Name = keyof SmallWorld['members']
const uuidOf = (): string => crypto.randomUUID()
const desk = (name: Name, workType: 'label' | 'review' = 'label') =>
  deskOf(fresh.database, world.viewer(name), { projectId: world.projectIds[0], task: 't', workType })
const inside = <T>(work: Parameters<typeof visit<T>>[2]): Promise<T> =>
  visit(fresh.database, operate(world.organizationId), work)

const say = (name: Name, assignment: string, text: string, uuid = uuidOf()): Promise<Answer> =>
  ask(
    fresh.database,
    world.viewer(name),
    `mutation ($assignment: ID!, $uuid: ID!, $text: String!) {
       addComment(assignment: $assignment, uuid: $uuid, text: $text) { uuid text createdBy { key } resolvedAt } }`,
    { assignment, uuid, text },
  )
const resolve = (name: Name, assignment: string, isResolved: boolean): Promise<Answer> =>
  ask(
    fresh.database,
    world.viewer(name),
    `mutation ($assignment: ID!, $isResolved: Boolean!) {
       resolveComments(assignment: $assignment, isResolved: $isResolved) { text createdBy { key } resolvedAt } }`,
    { assignment, isResolved },
  )
const textsOf = (answer: Answer) =>
  (answer.data!['resolveComments'] as { text: string; resolvedAt: string | null }[]).map(
    ({ text, resolvedAt }) => [text, resolvedAt !== null] as const,
  )

describe('a comment', () => {
  test('is said once for each uuid, before anything is labelled too', async () => {
    const { assignment } = await desk('ann')
    const uuid = uuidOf()
    const answers = await Promise.all([1, 2, 3].map(() => say('ann', assignment, 'What is a car?', uuid)))
    for (const answer of answers)
      expect(answer.data?.['addComment']).toEqual({
        uuid,
        text: 'What is a car?',
        createdBy: { key: 'ann@x.org' },
        resolvedAt: null,
      })
    expect(await inside((em) => query(em, `select 1 from comments where uuid = '${uuid}'`))).toHaveLength(1)
  })

  test('is refused where it says nothing, is another one already, or the assignment is another’s', async () => {
    const { assignment } = await desk('ann')
    expect((await say('ann', assignment, ' ')).codes).toEqual(['BAD_USER_INPUT'])
    expect((await say('bob', assignment, 'Mine')).codes).toEqual(['NOT_FOUND'])
    const uuid = uuidOf()
    await say('ann', assignment, 'First', uuid)
    const bob = await desk('bob')
    expect((await say('bob', bob.assignment, 'Second', uuid)).codes).toEqual(['CONFLICT'])
  })

  test('is resolved with all others of its annotation, by whoever has the task, and opened again', async () => {
    const ann = await desk('ann')
    await ann.press()
    const rob = await desk('rob', 'review')
    await rob.press({ action: 'REJECTED', comment: 'Too wide' })
    await say('rob', rob.assignment, 'By a third')
    const again = await desk('ann')
    expect(textsOf(await resolve('ann', again.assignment, true))).toEqual([
      ['Too wide', true],
      ['By a third', true],
    ])
    expect(textsOf(await resolve('ann', again.assignment, false))).toEqual([
      ['Too wide', false],
      ['By a third', false],
    ])
  })
})

describe('rounds', () => {
  test('are the presses of an annotation, oldest first, with what was labelled', async () => {
    const ann = await desk('ann')
    await ann.press({ result: [1] })
    const rob = await desk('rob', 'review')
    await rob.press({ action: 'FIXED_ACCEPTED', result: [1, 2] })
    const [row] = await inside((em) =>
      query<{ annotation_id: string; task_id: string }>(
        em,
        `select annotation_id, task_id from annotations where result is not null`,
      ),
    )
    const rounds = await inside((em) => roundsOf(em, { annotationId: row!.annotation_id }))
    expect(rounds).toMatchObject([
      { action: 'submitted', createdBy: { key: 'ann@x.org' }, objects: 1, result: [1], score: null, clamped: false },
      { action: 'fixed_accepted', createdBy: { key: 'rob@x.org' }, objects: 2, result: [1, 2], score: 2 / 3 },
    ])
    expect(await inside((em) => roundsOf(em, { taskId: row!.task_id }))).toEqual(rounds)
    expect(await inside((em) => commentsOf(em, { taskId: row!.task_id }))).toEqual([])
  })
})
