import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { read } from '../database/keys/read.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { cursorOf } from '../graphql/page.ts'
import { memberPage } from './members.ts'
import type { MemberOrder } from './members.ts'

const fresh = freshDatabase()
let world: SmallWorld

beforeAll(async () => {
  world = await smallWorld(fresh.database)
})

async function page(
  order: MemberOrder,
  first: number,
  after: string | null,
  projects: readonly string[] | null = null,
) {
  const viewer = world.viewer('olga')
  const selection = { projects, from: '2026-01-01', to: '2026-12-31' }
  return visit(fresh.database, read(viewer), (em) => memberPage(em, viewer, selection, { order, first, after }))
}

const keysOf = ({ edges }: Awaited<ReturnType<typeof page>>): string[] => edges.map(({ node }) => node.key)

const orders = (['key', 'role', 'totalTime', 'averageTimePerAnnotation'] as const).flatMap((field) =>
  (['asc', 'desc'] as const).map((direction) => ({ field, direction })),
)

test.each(orders)('pages by $field $direction make up the whole list', async (order) => {
  const keys: string[] = []
  for (let after: string | null = null; keys.length === 0 || after !== null;) {
    const next: Awaited<ReturnType<typeof page>> = await page(order, 1, after)
    keys.push(...keysOf(next))
    after = next.pageInfo.hasNextPage ? next.pageInfo.endCursor : null
  }
  expect(keys.length).toBeGreaterThan(2)
  expect(keys).toEqual(keysOf(await page(order, 100, null)))
})

test.each([
  ['asc', ['olga', 'mia', 'rob', 'ann', 'bob']],
  ['desc', ['ann', 'bob', 'rob', 'mia', 'olga']],
] as const)('by role, %s, members stand by how much it may do', async (direction, names) => {
  const all = await page({ field: 'role', direction }, 100, null)
  expect(keysOf(all)).toEqual(names.map((name) => `${name}@x.org`))
})

test('a page goes on in order where the member of its cursor is gone', async () => {
  const order = { field: 'key', direction: 'asc' } as const
  const all = keysOf(await page(order, 100, null))
  const gone = 'b@x.org'
  expect(keysOf(await page(order, 100, cursorOf([gone, gone])))).toEqual(all.filter((key) => key > gone))
})

test('a page goes on behind the value its cursor had, and without one among those who have none', async () => {
  const order = { field: 'totalTime', direction: 'desc' } as const
  const all = await page(order, 100, null)
  const most = all.edges[0]?.node.summary.totalTime ?? 0
  expect(keysOf(await page(order, 100, cursorOf([String(most + 1), 'moved@x.org'])))).toEqual(keysOf(all))
  expect(keysOf(await page(order, 100, cursorOf(['', 'z'])))).toEqual([])
})

test.each([
  ['a word', ['much', 'ann@x.org']],
  ['a key alone', ['ann@x.org']],
  ['infinity', ['Infinity', 'ann@x.org']],
])('a cursor of %s is refused in the order of a number', async (_, place) => {
  const order = { field: 'totalTime', direction: 'asc' } as const
  await expect(page(order, 10, cursorOf(place))).rejects.toMatchObject({ code: 'BAD_USER_INPUT', field: 'after' })
})

test('whoever left the projects of a selection, or was deactivated, is a former member of it', async () => {
  const formerOf = async (): Promise<string[]> => {
    const { edges } = await page({ field: 'key', direction: 'asc' }, 100, null, [`p-${world.projectIds[0]}`])
    return edges.flatMap(({ node }) => (node.isFormer ? [node.key] : []))
  }
  expect(await formerOf()).toEqual([])
  await visit(fresh.database, operate(world.organizationId), async (em) => {
    await query(em, 'delete from project_members where member_id = $1', [world.members.ann])
    await query(em, 'update members set deactivated_at = now() where member_id = $1', [world.members.bob])
  })
  expect(await formerOf()).toEqual(['ann@x.org', 'bob@x.org'])
})
