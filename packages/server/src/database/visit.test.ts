import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { Organization } from './entities.ts'
import { identify } from './keys/identify.ts'
import { operate } from './keys/operate.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()
const organizationId = crypto.randomUUID()

beforeAll(async () => {
  await visit(fresh.database, operate(organizationId), async (em) => {
    em.create(Organization, { organizationId, key: 'org', name: 'Org', timeZone: 'UTC', createdAt: new Date() })
  })
})

test('what a visit wrote is there in the next one', async () => {
  const rows = await visit(fresh.database, identify({ nobody: true }), (em) => query(em, 'select key from organizations'))
  expect(rows).toEqual([{ key: 'org' }])
})
