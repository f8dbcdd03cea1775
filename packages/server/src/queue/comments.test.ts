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

describe('a review', () => {
  const fields = 'uuid createdBy { key } author { key } task { key } action score comment'
  type Review = { readonly task: { readonly key: string } }

  /** What a viewer is told of reviews this year: all of them, and which of them came back to correct. */
  async function toldTo(name: Name, members?: readonly string[]) {
    const selection = { from: '2026-01-01', to: '2099-12-31', members }
    const { data, messages } = await ask(
      fresh.database,
      world.viewer(name),
      `query ($selection: Selection!, $projects: [String!]) {
         receivedReviews(selection: $selection) { totalCount edges { node { ${fields} } } }
         queues(projects: $projects) { project { key } queue { labeling { rejected inProgress cameBack { ${fields} } } } } }`,
      { selection, projects: [`p-${world.projectIds[0]}`, 'nothing'] },
    )
    expect(messages).toEqual([])
    const { edges, totalCount } = data!['receivedReviews'] as { edges: { node: Review }[]; totalCount: number }
    expect(totalCount).toBe(edges.length)
    const queues = data!['queues'] as { queue: { labeling: { rejected: number; cameBack: Review[] } } }[]
    return { received: edges.map(({ node }) => node), labeling: queues.map(({ queue }) => queue.labeling) }
  }

  async function rejected(comment: string | undefined): Promise<string> {
    const ann = await desk('ann')
    await ann.press()
    const uuid = uuidOf()
    const rob = await desk('rob', 'review')
    await say('rob', rob.assignment, 'Said before')
    await rob.press({ uuid, action: 'REJECTED', comment })
    return uuid
  }

  test('is told with what was said in the same press, to the author and to whoever sees everyone', async () => {
    const uuid = await rejected('Too wide')
    const review = {
      uuid,
      createdBy: { key: 'rob@x.org' },
      author: { key: 'ann@x.org' },
      task: { key: 't' },
      action: 'REJECTED',
      score: null,
      comment: 'Too wide',
    }
    const { received, labeling } = await toldTo('ann')
    expect([received.length, received[0], labeling]).toEqual([
      3,
      review,
      [{ rejected: 1, inProgress: 0, cameBack: [review] }],
    ])
    expect((await toldTo('mia', ['ann@x.org'])).received[0]).toEqual(review)
    for (const name of ['rob', 'bob'] as const) {
      const told = await toldTo(name)
      expect([told.received.filter(({ task }) => task.key === 't'), told.labeling]).toMatchObject([
        [],
        [{ cameBack: [] }],
      ])
      expect((await toldTo(name, ['ann@x.org'])).received).toEqual([])
    }
  })

  test('without a word has no comment, and does not come back once it was answered', async () => {
    await rejected(undefined)
    expect((await toldTo('ann')).received[0]).toMatchObject({ action: 'REJECTED', comment: null })
    await (await desk('ann')).press()
    const { received, labeling } = await toldTo('ann')
    expect([received[0], labeling]).toMatchObject([{ task: { key: 't' } }, [{ rejected: 0, cameBack: [] }]])
  })
})
