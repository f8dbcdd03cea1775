import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { entities, Member, Organization, Project, Token } from './entities.ts'
import { identify } from './keys/identify.ts'
import { operate } from './keys/operate.ts'
import { read } from './keys/read.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()
let world: SmallWorld

beforeAll(async () => {
  world = await smallWorld(fresh.database)
})

test('every entity names the columns of its table, all of them', async () => {
  await visit(fresh.database, operate(world.organizationId), async (em) => {
    for (const entity of entities) {
      const { tableName, props } = em.getMetadata().get(entity.meta.class)
      const columns = await query<{ name: string; nullable: boolean }>(
        em,
        `select attname as name, not attnotnull as nullable from pg_attribute
         where attrelid = $1::regclass and attnum > 0 and not attisdropped order by 1`,
        [tableName],
      )
      const mapped = props.map(({ fieldNames, nullable = false }) => ({ name: fieldNames[0] ?? '', nullable }))
      expect({ tableName, columns: mapped.toSorted((a, b) => (a.name < b.name ? -1 : 1)) }).toEqual({
        tableName,
        columns,
      })
    }
  })
})

test('a member is read without the password hash, which only sign-in may ask for', async () => {
  const members = await visit(fresh.database, read(world.viewer('olga')), (em) => em.find(Member, {}))
  expect(members).toHaveLength(5)
  expect(members[0]?.passwordHash).toBeUndefined()
  const populate = ['passwordHash'] as const
  const [bob] = await visit(fresh.database, identify({ email: 'bob@x.org' }), (em) => em.find(Member, {}, { populate }))
  expect(bob?.passwordHash).toBe('a hash')
})

test('every kind of column survives the way there and back', async () => {
  const organizationId = crypto.randomUUID()
  const [memberId, projectId, tokenId] = [crypto.randomUUID(), crypto.randomUUID(), crypto.randomUUID()]
  const createdAt = new Date('2026-01-02T03:04:05.678Z')
  const secretHash = Buffer.from([0, 39, 92, 128, 255])
  const labels = [{ name: "it's", colour: null }]
  await visit(fresh.database, operate(organizationId), async (em) => {
    em.create(Organization, { organizationId, key: 'k', name: "O'Brien \\ ? $1", timeZone: 'UTC', createdAt })
    await em.flush()
    em.create(Member, { organizationId, memberId, key: 'o@x.org', name: 'O', role: 'owner', createdAt })
    em.create(Project, { organizationId, projectId, key: 'p', name: 'P', labels, settings: 'text' })
    await em.flush()
    em.create(Token, { organizationId, tokenId, memberId, secretHash, scopes: ['read', 'ingest'], createdAt })
  })
  await visit(fresh.database, operate(organizationId), async (em) => {
    const organization = await em.findOneOrFail(Organization, { organizationId })
    expect(organization).toMatchObject({ name: "O'Brien \\ ? $1", createdAt, authorizationVersion: '0', isDemo: false })
    const project = await em.findOneOrFail(Project, { organizationId, projectId })
    expect(project).toMatchObject({ labels, settings: 'text', inactivityThresholdMs: 300_000, workspaceId: null })
    const token = await em.findOneOrFail(Token, { organizationId, tokenId })
    expect(token).toMatchObject({ secretHash, scopes: ['read', 'ingest'], createdAt, expiresAt: null })
    project.archivedAt = createdAt
  })
  const again = await visit(fresh.database, operate(organizationId), (em) => em.findOneOrFail(Project, { projectId }))
  expect(again.archivedAt).toEqual(createdAt)
})
