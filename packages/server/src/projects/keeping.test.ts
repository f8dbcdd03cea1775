import { beforeEach, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'

const fresh = freshDatabase()
let world: SmallWorld

const did = async (deed: string): Promise<unknown> => {
  const { data, codes } = await ask(fresh.database, world.viewer('olga'), `mutation { did: ${deed} { key } }`)
  return codes[0] ?? (data?.['did'] as { key: string } | undefined)?.key
}

beforeEach(async () => {
  world = await smallWorld(fresh.database)
})

test.each(['Project', 'Workspace'])('no two of a kind have one name: %s', async (kind) => {
  const place = kind.toLowerCase()
  expect(await did(`create${kind}(name: "Cars")`)).toBe('cars')
  expect(await did(`create${kind}(name: " cARS ")`)).toBe('CONFLICT')
  expect(await did(`create${kind}(name: "Lorries")`)).toBe('lorries')
  expect(await did(`rename${kind}(${place}: "lorries", name: "CARS")`)).toBe('CONFLICT')
  expect(await did(`rename${kind}(${place}: "cars", name: "CARS")`)).toBe('cars')
})

test('a project may be named as a workspace is', async () => {
  expect(await did('createWorkspace(name: "Cars")')).toBe('cars')
  expect(await did('createProject(name: "Cars")')).toBe('cars')
})

test('the name of what is put away is free, and then it cannot come back under it', async () => {
  await did('createProject(name: "Cars")')
  await did('archiveProject(project: "cars", isArchived: true)')
  expect(await did('createProject(name: "Cars")')).toBe('cars-2')
  expect(await did('archiveProject(project: "cars", isArchived: false)')).toBe('CONFLICT')
  expect(await did('renameProject(project: "cars", name: "Old cars")')).toBe('cars')
  expect(await did('archiveProject(project: "cars", isArchived: false)')).toBe('cars')
})
