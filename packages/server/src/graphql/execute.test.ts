import { sessionScopes } from '@labelpulse/domain'
import { buildSchema, isInputObjectType, isIntrospectionType, isNonNullType, isObjectType, parse } from 'graphql'
import type { GraphQLArgument, GraphQLInputField, GraphQLNamedType } from 'graphql'
import { afterEach, expect, test, vi } from 'vitest'
import { ask } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { questionOf } from '../../test/matrix-questions.ts'
import { makePlace } from '../../test/place.ts'
import { query } from '../database/query.ts'
import { buildApi } from '../schema.ts'
import type { Asker, Context } from './context.ts'
import { run } from './execute.ts'

const fresh = freshDatabase()

/** A query that reads once it is released; `read` says how that went. */
async function querying(signal?: AbortSignal) {
  const place = await makePlace(fresh.database, { timeZone: 'UTC', people: [], projects: [] })
  const [begun, released, read] = [
    Promise.withResolvers<void>(),
    Promise.withResolvers<void>(),
    Promise.withResolvers<string>(),
  ]
  const schema = buildSchema('type Query { answer: Int }')
  schema.getQueryType()!.getFields()['answer']!.resolve = async (_, __, context: Context) => {
    begun.resolve()
    await released.promise
    const reading = context.read((em) => query(em, 'select 1'))
    read.resolve(
      reading.then(
        () => 'read',
        () => 'ended',
      ),
    )
    await reading
    return 1
  }
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const asker = { database: fresh.database, viewer: place.owner } as Asker
  const operation = { schema, document: parse('{ answer }'), variables: null, operationName: null, asker }
  const answer = run(signal ? { ...operation, signal } : operation)
  answer.catch(() => {})
  await begun.promise
  return { answer, release: released.resolve, read: read.promise }
}

afterEach(() => {
  vi.useRealTimers()
})

test('the deadline answers and ends the visit', async () => {
  const { answer, release, read } = await querying()
  vi.advanceTimersByTime(15_000)
  await expect(answer).rejects.toThrow('longer than 15 s')
  vi.useRealTimers()
  await new Promise((resolve) => setTimeout(resolve, 100))
  release()
  expect(await read).toBe('ended')
})

test('a caller who has gone ends the visit, too', async () => {
  const controller = new AbortController()
  const { answer, release, read } = await querying(controller.signal)
  controller.abort(new Error('The socket closed'))
  await expect(answer).rejects.toThrow('The socket closed')
  release()
  expect(await read).toBe('ended')
})

test('a query that is answered leaves no timer behind', async () => {
  const { answer, release } = await querying()
  release()
  expect(await answer).toMatchObject({ data: { answer: 1 } })
  // The pool's own are over by then.
  vi.advanceTimersByTime(14_000)
  expect(vi.getTimerCount()).toBe(0)
})

const inputsOf = (type: GraphQLNamedType): readonly (GraphQLArgument | GraphQLInputField)[] => {
  if (isInputObjectType(type)) return Object.values(type.getFields())
  return isObjectType(type) ? Object.values(type.getFields()).flatMap(({ args }) => args) : []
}

test('whatever has a default may be null', () => {
  const ours = Object.values(buildApi().getTypeMap()).filter((type) => !isIntrospectionType(type))
  const strict = ours
    .flatMap(inputsOf)
    .filter(({ type, defaultValue }) => isNonNullType(type) && defaultValue !== undefined)
  expect(strict.map(({ name }) => name)).toEqual([])
})

test('null for what has a default answers as its absence does', async () => {
  const { owner } = await makePlace(fresh.database, { timeZone: 'UTC', people: ['ann'], projects: ['streets'] })
  const answerTo = (source: string) => ask(fresh.database, { ...owner, scopes: sessionScopes }, source)
  let asked = 0
  for (const field of Object.values(buildApi().getQueryType()!.getFields())) {
    const nulls = field.args.flatMap(({ name, defaultValue }) => (defaultValue === undefined ? [] : [`${name}: null`]))
    if (!nulls.length) continue
    asked += 1
    const absent = await answerTo(questionOf('query', field))
    expect([field.name, absent.codes]).toEqual([field.name, []])
    expect(await answerTo(questionOf('query', field, nulls))).toEqual(absent)
  }
  expect(asked).toBeGreaterThan(5)
  const days = '{ from: "2026-01-01", to: "2026-12-31" }'
  const members = (order: string) =>
    answerTo(`{ memberPerformance(selection: ${days}, orderBy: ${order}) { edges { node { key } } } }`)
  expect(await members('{ field: NAME, direction: null }')).toEqual(await members('{ field: NAME }'))
  const nobody = 'mutation { changeProjectMembers(project: "streets", add: null, remove: null) { members { key } } }'
  expect(await answerTo(nobody)).toMatchObject({ data: { changeProjectMembers: { members: [] } }, codes: [] })
})

test('a field that is refused beside others costs nobody else their answer', async () => {
  const { owner } = await makePlace(fresh.database, { timeZone: 'UTC', people: [], projects: [] })
  const days = '{ from: "2020-01-01", to: "2026-12-31" }'
  const refused = `{ queue(project: "nope") { labeling { open } } workunits(selection: ${days}) { totalCount edges { node { uuid } } }
    performance(selection: ${days}) { summary { submittedAnnotations } } choices { projects { key } } }`
  for (let n = 0; n < 10; n += 1) {
    const beside = ask(fresh.database, owner, refused)
    const others = await Promise.all([1, 2, 3].map(() => ask(fresh.database, owner, '{ viewer { member { key } } }')))
    expect((await beside).codes).toEqual(['NOT_FOUND'])
    expect(others.flatMap(({ codes }) => codes)).toEqual([])
  }
})
