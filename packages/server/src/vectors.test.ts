import { readFileSync, readdirSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { insightMetrics, performanceMetrics, sampleMetrics } from '@labelpulse/metrics'
import { ask, viewerOf } from '../test/ask.ts'
import { freshDatabase } from '../test/fresh-database.ts'
import type { Database } from './database/open.ts'
import type { Viewer } from './database/viewer.ts'
import { importFile } from './exchange/import.ts'
import { sourceOf } from './exchange/source.ts'
import { organizationsIn } from './members/organizations.ts'

type Json = Readonly<Record<string, unknown>>

interface Question {
  readonly query: 'performance' | 'insights' | 'samples'
  readonly viewer: string
  readonly filter: Readonly<Record<string, unknown>> & { readonly from: string; readonly to: string }
  readonly expected: Json
}

const vectors = new URL('../fixtures/vectors/', import.meta.url)
const names = readdirSync(vectors).filter((name) => name.endsWith('.ndjson'))

const published = Object.keys(performanceMetrics)
  .filter((name) => name !== 'rejectedNow')
  .join(' ')
const documents = {
  performance: `query ($s: Selection!) { performance(selection: $s) { summary { ${published} } perDate { date ${published} } } }`,
  insights: `query ($s: Selection!) { insights(selection: $s) { perUser { member { key } ${Object.keys(insightMetrics).join(' ')} } } }`,
  samples: `query ($s: Selection!, $after: String) { samples(selection: $s, first: 20, after: $after) {
    edges { node { project { key } task { key } labelStatus ${Object.keys(sampleMetrics).join(' ')} } }
    pageInfo { hasNextPage endCursor } } }`,
}

interface Samples {
  readonly edges: readonly {
    readonly node: Json & { readonly project: { key: string }; readonly task: { key: string } }
  }[]
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string }
}

async function answer(
  database: Database,
  viewer: Viewer,
  { query: asked, filter: { users, ...places } }: Question,
): Promise<unknown> {
  const s = { ...places, ...(users === undefined ? {} : { members: users }) }
  const samples: [string, Json][] = []
  for (let after: string | null = null; ;) {
    const { data, codes } = await ask(database, viewer, documents[asked], { s, ...(after && { after }) })
    if (codes[0]) return { error: codes[0] }
    if (asked === 'performance') return data?.['performance']
    if (asked === 'insights') {
      const { perUser } = data!['insights'] as { perUser: ({ member: { key: string } } & Json)[] }
      return { perUser: Object.fromEntries(perUser.map(({ member, ...row }) => [member.key, row])) }
    }
    const { edges, pageInfo } = data!['samples'] as Samples
    samples.push(
      ...edges.map(({ node: { project, task, ...row } }): [string, Json] => [`${project.key}/${task.key}`, row]),
    )
    if (!pageInfo.hasNextPage) return Object.fromEntries(samples)
    after = pageInfo.endCursor
  }
}

/** Where two answers differ: integers exactly, others by more than 10⁻⁹ of themselves. */
function differences(found: unknown, expected: unknown, at = ''): string[] {
  if (typeof expected === 'number' && typeof found === 'number')
    return Math.abs(found - expected) <= 1e-9 * Math.max(1, Math.abs(expected))
      ? []
      : [`${at}: ${found}, not ${expected}`]
  if (typeof expected !== 'object' || expected === null || typeof found !== 'object' || found === null)
    return found === expected ? [] : [`${at}: ${JSON.stringify(found)}, not ${JSON.stringify(expected)}`]
  const keys = new Set([...Object.keys(found), ...Object.keys(expected)])
  return [...keys].flatMap((key) => differences((found as Json)[key], (expected as Json)[key], `${at}.${key}`))
}

describe.each(names)('the organization of %s', (name) => {
  const fresh = freshDatabase()

  test('gives every expected answer', async () => {
    const source = await sourceOf(await open(new URL(name, vectors)))
    await importFile(fresh.database, source, { format: 'interchange' })
    await source.close()
    const [organization] = await organizationsIn(fresh.database)
    const expected = readFileSync(new URL(name.replace('.ndjson', '.expected.json'), vectors), 'utf8')
    const wrong: string[] = []
    for (const [n, question] of (JSON.parse(expected) as Question[]).entries()) {
      const viewer = await viewerOf(fresh.database, organization!.organizationId, question.viewer)
      const found = differences(await answer(fresh.database, viewer, question), question.expected)
      wrong.push(...found.slice(0, 3).map((line) => `#${n} ${question.query} as ${question.viewer} ${line}`))
    }
    expect(wrong).toEqual([])
  })
})
