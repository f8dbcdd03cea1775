import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { cellColumns } from './ledger.ts'

const fresh = freshDatabase()

test('a day cell has a column for each atom of the catalogue, and no other', async () => {
  const rows = await visit(fresh.database, operate(crypto.randomUUID()), (em) =>
    query<{ name: string }>(
      em,
      `select attname as name from pg_attribute where attrelid = 'day_cells'::regclass and attnum > 0 and not attisdropped`,
    ),
  )
  const naming = ['organization_id', 'generation', 'member_id', 'day', 'project_id', 'version']
  expect(rows.map(({ name }) => name).toSorted()).toEqual([...naming, ...cellColumns].toSorted())
})
