import { getNamedType, parse } from 'graphql'
import type { GraphQLField, GraphQLSchema } from 'graphql'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { may, sessionScopes } from '@labelpulse/domain'
import type { Scope } from '@labelpulse/domain'
import { ask, viewerOf } from '../test/ask.ts'
import { freshDatabase } from '../test/fresh-database.ts'
import { nameless, recipes } from '../test/matrix-mutations.ts'
import { everything } from '../test/matrix-questions.ts'
import { bring, people, secretsOf, worldOf } from '../test/matrix-world.ts'
import { actOf, assertTabled } from './access.ts'
import { operate } from './database/keys/operate.ts'
import { query } from './database/query.ts'
import type { Viewer } from './database/viewer.ts'
import { visit } from './database/visit.ts'
import { cursorOf } from './graphql/page.ts'
import { schemaOf, unguardedSchemaOf } from './graphql/schema.ts'
import { createLive } from './reports/live.ts'
import type { Selection } from './reports/selection.ts'
import { organizationsIn } from './members/organizations.ts'
import { buildApi, resolvers } from './schema.ts'

const fresh = freshDatabase()
const [mine, foreign] = [worldOf('mine'), worldOf('foreign')]
const schema = buildApi()
const names = Object.keys(people)
const viewers = new Map<string, Viewer>()
const everyDay = { from: '2026-01-01', to: '2026-12-31' }
let organizationId: string
let checks = 0
let rows = 0

beforeAll(async () => {
  await bring(fresh.database, mine)
  await bring(fresh.database, foreign)
  organizationId = (await organizationsIn(fresh.database)).find(({ key }) => key === 'mine')!.organizationId
  for (const name of names) {
    const viewer = await viewerOf(fresh.database, organizationId, mine.key(name))
    viewers.set(name, { ...viewer, scopes: sessionScopes })
  }
})
afterAll(() => console.log(`the matrix made ${checks} checks over ${rows} generated rows`))

const takesSelection = (field: GraphQLField<unknown, unknown>): boolean =>
  field.args.some(({ name }) => name === 'selection')

/** What a query that takes no selection names: a project, or a task of one. */
const named: Readonly<Record<string, readonly string[]>> = {
  queue: [mine, foreign].flatMap(({ key }) => ['p1', 'p2', 'p3', 'p4'].map((name) => `(project: "${key(name)}")`)),
  queues: [mine, foreign].map(({ key }) => `(projects: ["${['p1', 'p2', 'p3', 'p4'].map(key).join('", "')}"])`),
  task: [mine, foreign].flatMap(({ tasks }) =>
    tasks.map(({ project, task }) => `(project: "${project}", task: "${task}")`),
  ),
}

function documentOf(field: GraphQLField<unknown, unknown>, naming = named[field.name]?.[0] ?? ''): string {
  const [declared, given] = takesSelection(field) ? ['($s: Selection!)', '(selection: $s)'] : ['', naming]
  return `query ${declared} { ${field.name}${given} ${everything(getNamedType(field.type))} }`
}

const queries = Object.values(schema.getQueryType()!.getFields())
const mutations = Object.values(schema.getMutationType()!.getFields())

/** What can be named in a selection: nothing, and each person and place of both organizations. */
const nameable: readonly Selection[] = [
  everyDay,
  ...[mine, foreign].flatMap(({ key }) => [
    ...[...names, 'gone'].map((name) => ({ ...everyDay, members: [key(name)] })),
    ...['p1', 'p2', 'p3', 'p4'].map((project) => ({ ...everyDay, projects: [key(project)] })),
    ...['w1', 'w2'].map((workspace) => ({ ...everyDay, workspaces: [key(workspace)] })),
  ]),
]

// The policies are the same on both; the embedded database takes three times as long, so there every sixth is named.
const isEmbedded = inject('databaseUnderTest').kind === 'embedded'
const selections = nameable.filter((_, n) => !isEmbedded || n % 6 === 0)

const secrets = [
  ...secretsOf(mine),
  ...secretsOf(foreign).map(({ text }) => ({ text, isShownTo: () => false })),
  { text: 'foreign', isShownTo: () => false },
]

/** What an answer shows that it may not, one check a secret. What was asked for by name is not echoed by an answer. */
function leaks(answer: unknown, name: string): string[] {
  const text = JSON.stringify(answer)
  checks += secrets.length
  rows += text.split('{').length - 1
  return secrets.filter((secret) => text.includes(secret.text) && !secret.isShownTo(name)).map((secret) => secret.text)
}

async function leaksOf(api: GraphQLSchema): Promise<string[]> {
  const found: string[] = []
  const questions = queries.flatMap((field) => [
    ...(takesSelection(field) ? selections : [everyDay]).map((s) => ({ field, s, document: documentOf(field) })),
    ...(named[field.name] ?? []).map((naming) => ({ field, s: everyDay, document: documentOf(field, naming) })),
  ])
  const isOdd = (field: GraphQLField<unknown, unknown>) => (code: string) =>
    code !== 'FORBIDDEN' && !(code === 'NOT_FOUND' && named[field.name])
  const bySession = [...viewers].map(([name, viewer]) => ({ name, viewer, asked: questions }))
  // A token narrows what may be asked, never what is shown: it asks everything once, not of each person and place.
  const plain = questions.filter(({ s }) => s === everyDay)
  const byToken = (scope: Scope) =>
    bySession.map(({ name, viewer }) => ({ name, viewer: { ...viewer, scopes: [scope] }, asked: plain }))
  for (const { name, viewer, asked } of [...bySession, ...byToken('read'), ...byToken('ingest')])
    for (const { field, s, document } of asked) {
      const { data, codes } = await ask(fresh.database, viewer, document, { s }, api)
      const odd = codes.filter(isOdd(field))
      found.push(...[...odd, ...leaks(data, name)].map((leak) => `${field.name} as ${name}: ${leak}`))
    }
  return found
}

describe('the matrix', { timeout: 240_000 }, () => {
  test('shows nobody what is not theirs, by any query, nested edge or filter', async () => {
    expect(await leaksOf(schema)).toEqual([])
  })

  test('with every guard switched off, row-level security alone leaks nothing', async () => {
    expect(await leaksOf(unguardedSchemaOf([...resolvers]))).toEqual([])
  })

  test('shows everybody all that is theirs', async () => {
    const document = `query ($s: Selection!) { workunits(selection: $s, first: 100) { totalCount edges { node { uuid } } } }`
    for (const [name, viewer] of viewers) {
      const { data } = await ask(fresh.database, viewer, document, { s: everyDay })
      const mineToSee = secretsOf(mine).filter(({ text, isShownTo }) => text.length === 36 && isShownTo(name))
      const { edges, totalCount } = data!['workunits'] as { edges: { node: { uuid: string } }[]; totalCount: number }
      checks += mineToSee.length + 1
      expect(edges.map(({ node }) => node.uuid).toSorted()).toEqual(mineToSee.map(({ text }) => text).toSorted())
      expect(totalCount).toBe(mineToSee.length)
    }
  })

  test('lets each role, token and session do what its acts say, and nothing else', async () => {
    const scopes: readonly (readonly Scope[])[] = [['read'], ['write'], ['ingest'], sessionScopes]
    for (const viewer of viewers.values())
      for (const held of scopes)
        for (const field of queries) {
          const { codes } = await ask(fresh.database, { ...viewer, scopes: held }, documentOf(field), { s: everyDay })
          checks += 1
          expect([field.name, codes.includes('FORBIDDEN')]).toEqual([field.name, !may(viewer.role, held, actOf(field))])
        }
  })
})

describe('a report', { timeout: 240_000 }, () => {
  const report = (viewer: Viewer, s: object) =>
    ask(
      fresh.database,
      viewer,
      `query ($s: Selection!) {
        performance(selection: $s) { summary { ...numbers } perDate { date } }
        memberPerformance(selection: $s, first: 100) { edges { node { key summary { ...numbers } } } }
        insights(selection: $s) { perUser { member { key } labelTime reviewTime editTime } } }
      fragment numbers on PerformanceSummary { submittedAnnotations totalTime medianTimePerAnnotation performanceScore reviewsReceived reviewTime accepted rejected }`,
      { s },
    )

  test('of anybody is the owner’s, restricted to what they may select', async () => {
    for (const [name, viewer] of viewers)
      for (const selection of selections) {
        const { members = null, workspaces = null, projects = null } = selection
        const isSelf = ['reviewer', 'annotator'].includes(people[name]!.role)
        const own = [mine.key(name)]
        const allowed = people[name]!.sees.filter(
          (project) =>
            (!projects || projects.includes(mine.key(project))) &&
            (!workspaces || workspaces.includes(mine.key({ p1: 'w1', p2: 'w1', p3: 'w2' }[project] ?? 'none'))),
        )
        const restricted = {
          ...everyDay,
          ...(isSelf ? { members: members ? members.filter((key) => key === own[0]) : own } : members && { members }),
          projects: allowed.map(mine.key),
        }
        checks += 1
        const [theirs, owners] = [await report(viewer, selection), await report(viewers.get('olga')!, restricted)]
        const withWork = ({ data }: typeof theirs) => ({
          ...data,
          // Whoever has no work has no numbers; who else is listed follows membership, which the selection narrows.
          memberPerformance: (
            data!['memberPerformance'] as { edges: { node: { summary: Record<string, number | null> } }[] }
          ).edges.filter(({ node }) => Object.values(node.summary).some((value) => value)),
        })
        expect([name, selection, withWork(theirs)]).toEqual([name, selection, withWork(owners)])
      }
  })

  test('orders and pages show no member whom the plain list does not', async () => {
    const orders = ['NAME', 'ROLE', 'TOTAL_TIME', 'PERFORMANCE_SCORE', 'SUBMITTED_ANNOTATIONS']
    const list = async (viewer: Viewer, how: string) => {
      const document = `query ($s: Selection!) { memberPerformance(selection: $s, first: 100${how}) { totalCount edges { node { key } } } }`
      const { data } = await ask(fresh.database, viewer, document, { s: everyDay })
      const { edges, totalCount } = data!['memberPerformance'] as {
        edges: { node: { key: string } }[]
        totalCount: number
      }
      return { keys: edges.map(({ node }) => node.key).toSorted(), totalCount }
    }
    for (const viewer of viewers.values()) {
      const plain = await list(viewer, '')
      for (const order of orders)
        for (const direction of ['ASC', 'DESC']) {
          checks += 1
          expect(await list(viewer, `, orderBy: { field: ${order}, direction: ${direction} }`)).toEqual(plain)
        }
      const foreignKey = foreign.key('ann')
      const keys = plain.keys.filter((key) => key > foreignKey)
      const forged = cursorOf([foreignKey, foreignKey])
      expect(await list(viewer, `, after: "${forged}"`)).toEqual({ ...plain, keys })
    }
  })

  test('pushed to an open page is the one that is asked for', async () => {
    const live = createLive({ database: fresh.database, pulses: fresh.database.pulses, onError: () => {} })
    for (const [name, viewer] of viewers)
      for (const s of selections.slice(0, 16)) {
        const reader = live.performance(viewer, s)
        const { value } = (await reader.next()) as { value: { summary: object } }
        await reader.return?.()
        const { data } = await ask(
          fresh.database,
          viewer,
          `query ($s: Selection!) { performance(selection: $s) { summary ${everything(schema.getType('PerformanceSummary')!)} } }`,
          { s },
        )
        checks += 1
        expect([name, s, value.summary]).toEqual([name, s, (data!['performance'] as { summary: object }).summary])
      }
  })
})

describe('a mutation', { timeout: 240_000 }, () => {
  const everythingOf = (key: string): Promise<unknown> =>
    organizationsIn(fresh.database).then((all) =>
      visit(fresh.database, operate(all.find((one) => one.key === key)!.organizationId), async (em) => {
        const tables = [
          'members',
          'workspaces',
          'projects',
          'project_members',
          'workspace_members',
          'tasks',
          'assignments',
          'workunits',
          'audit_entries',
        ]
        const counts: unknown[] = []
        for (const table of tables)
          counts.push(
            await query(em, `select md5(string_agg(t::text, '' order by t::text)) from (select * from ${table}) t`),
          )
        return counts
      }),
    )

  test('has a recipe here, or names nothing', () => {
    expect(mutations.map(({ name }) => name).toSorted()).toEqual([...Object.keys(recipes), ...nameless].toSorted())
  })

  test('says of what is foreign what it says of what does not exist, and changes nothing', async () => {
    const before = [await everythingOf('mine'), await everythingOf('foreign')]
    for (const viewer of viewers.values())
      for (const [name, recipe] of Object.entries(recipes)) {
        const field = mutations.find((one) => one.name === name)!
        const run = async (key: (name: string) => string) => {
          const source = `mutation { ${name}${recipe(key)} ${everything(getNamedType(field.type))} }`
          parse(source)
          return ask(fresh.database, viewer, source, {})
        }
        const [theirs, nobodys] = [
          await run(foreign.key),
          await run((one) => foreign.key(one).replace('foreign', 'nothing')),
        ]
        checks += 2
        expect([name, theirs.codes, theirs.messages.map((text) => text.replaceAll('foreign', 'nothing'))]).toEqual([
          name,
          nobodys.codes,
          nobodys.messages,
        ])
        expect(theirs.codes.length).toBe(1)
      }
    expect([await everythingOf('mine'), await everythingOf('foreign')]).toEqual(before)
  })
})

describe('the access table', () => {
  test('knows every field, and a field without a row stops the start', () => {
    expect(() => assertTabled(schemaOf([...resolvers]))).not.toThrow()
    expect(() => assertTabled(unguardedSchemaOf([...resolvers]))).not.toThrow()
  })
})
