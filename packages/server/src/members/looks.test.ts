import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { read } from '../database/keys/read.ts'
import { visit } from '../database/visit.ts'
import { looksAt, rememberLooks } from './looks.ts'
import type { LookKind } from './looks.ts'

const fresh = freshDatabase()
let world: SmallWorld

beforeAll(async () => {
  world = await smallWorld(fresh.database)
})

type Name = Parameters<SmallWorld['viewer']>[0]

/** Somebody looks at people, and all of it is written. */
async function look(viewer: Name, keys: readonly string[], kind?: LookKind): Promise<void> {
  const failures: unknown[] = []
  const looks = rememberLooks(fresh.database, (error) => failures.push(error))
  looks.note(world.viewer(viewer), keys, kind)
  await looks.close()
  expect(failures).toEqual([])
}

const seenBy = async (name: Name): Promise<unknown[]> => {
  const viewer = world.viewer(name)
  const page = await visit(fresh.database, read(viewer), (em) => looksAt(em, viewer, 50, null))
  const names = Object.entries(world.members)
  return page.edges.map(({ node }) => [names.find(([, id]) => id === node.viewerId)?.[0], node.views, node.exports])
}

test('looks are gathered by viewer, member and day, and shown to whom they were at alone', async () => {
  await look('mia', ['ann@x.org', 'bob@x.org'])
  await look('mia', ['ANN@x.org'])
  await look('olga', ['ann@x.org'], 'exports')
  const atAnn = await seenBy('ann')
  expect(atAnn).toHaveLength(2)
  expect(atAnn).toEqual(
    expect.arrayContaining([
      ['mia', 2, 0],
      ['olga', 0, 1],
    ]),
  )
  expect(await seenBy('bob')).toEqual([['mia', 1, 0]])
  expect(await seenBy('mia')).toEqual([])
})

test('a look at oneself, at nobody, or by who sees only themselves is none', async () => {
  await look('mia', ['mia@x.org', 'nobody@x.org'])
  await look('rob', ['olga@x.org'])
  expect(await seenBy('mia')).toEqual([])
  expect(await seenBy('olga')).toEqual([])
})
