import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { operate } from './keys/operate.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()

const ask = <Row>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(crypto.randomUUID()), (em) => query<Row>(em, sql))

interface Index {
  readonly index: string
  readonly first: string
}

interface ForeignKey {
  readonly name: string
  readonly first: string
  readonly target: string
}

let tables: { name: string; walled: boolean }[]

beforeAll(async () => {
  tables = await ask(`select relname as name, relrowsecurity as walled from pg_class
    where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') order by relname`)
})

// Whoever signs in or starts a command does not know the organization yet.
const globalIndexes = [
  'organizations_key_key', // a command names an organization by its key
  'members_by_key', // an e-mail, before its password
  'members_by_identity', // a company's account, which knows of no organization
  'tokens_secret_hash_key', // a secret's hash is all that a request brings
  'sessions_secret_hash_key',
  'password_links_secret_hash_key',
  'migrations_pkey', // the schema's own history, no organization's
]

test('every table is walled', () => {
  expect(tables.length).toBeGreaterThan(15)
  expect(tables.filter(({ walled }) => !walled)).toEqual([])
})

test('every view asks with the rights of whoever reads it', async () => {
  const views = await ask<{ name: string; options: string[] | null }>(
    "select relname as name, reloptions as options from pg_class where relnamespace = 'public'::regnamespace and relkind = 'v'",
  )
  expect(views.length).toBeGreaterThan(0)
  expect(views.filter(({ options }) => !options?.includes('security_invoker=true'))).toEqual([])
})

test('every primary key, unique key and index begins with the organization', async () => {
  const indexes = await ask<Index>(`select i.relname as index, a.attname as first from pg_index x
    join pg_class i on i.oid = x.indexrelid
    join pg_attribute a on a.attrelid = x.indrelid and a.attnum = x.indkey[0]
    where i.relnamespace = 'public'::regnamespace order by 1`)
  const others = indexes.filter(({ first }) => first !== 'organization_id').map(({ index }) => index)
  expect(others.toSorted()).toEqual(globalIndexes.toSorted())
})

test('every foreign key begins with the organization', async () => {
  const keys = await ask<ForeignKey>(`select conname as name, a.attname as first, confrelid::regclass::text as target
    from pg_constraint c join pg_attribute a on a.attrelid = c.conrelid and a.attnum = c.conkey[1]
    where c.contype = 'f' and c.connamespace = 'public'::regnamespace`)
  expect(keys.length).toBeGreaterThan(15)
  expect(keys.filter(({ first }) => first !== 'organization_id')).toEqual([])
})

test('every table but the history of migrations has its organization', async () => {
  const named = await ask<{
    name: string
  }>(`select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid
    where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and a.attname = 'organization_id' and a.attnotnull
    order by 1`)
  expect(named.map(({ name }) => name)).toEqual(tables.map(({ name }) => name).filter((name) => name !== 'migrations'))
})

test('the resting role has no grant, and no role of the door owns anything', async () => {
  const [row] = await ask<{ grants: number; owned: number }>(`select
    (select count(*)::int from pg_class c, aclexplode(c.relacl) a
     where c.relnamespace = 'public'::regnamespace and a.grantee = 'lp_none'::regrole) as grants,
    (select count(*)::int from pg_class where relowner = any (array['lp_none', 'lp_read', 'lp_record', 'lp_identify',
     'lp_operate', 'lp_seal']::regrole[]::oid[])) as owned`)
  expect(row).toEqual({ grants: 0, owned: 0 })
})

test('the key that reads may write nothing', async () => {
  const grants = await ask<{
    table: string
    privilege: string
  }>(`select c.relname as table, a.privilege_type as privilege
    from pg_class c, aclexplode(c.relacl) a
    where a.grantee in ('lp_read'::regrole, 'lp_identify'::regrole) and a.privilege_type <> 'SELECT'`)
  expect(grants).toEqual([])
})

test('the audit is append-only: no key changes or deletes an entry or a seal, and one alone seals', async () => {
  const grants = await ask<{
    grant: string
  }>(`select distinct c.relname || ' ' || lower(a.privilege_type) || ' ' || a.grantee::regrole as grant
    from pg_class c, aclexplode(c.relacl) a
    where c.relname in ('audit_entries', 'audit_seals') and a.grantee <> c.relowner and a.privilege_type <> 'SELECT'`)
  expect(grants.map(({ grant }) => grant).toSorted()).toEqual([
    'audit_entries insert lp_operate',
    'audit_entries insert lp_record',
    'audit_seals insert lp_seal',
  ])
  const policies = await ask<{
    policy: string
  }>(`select distinct tablename || ' ' || lower(cmd) as policy from pg_policies
    where tablename in ('audit_entries', 'audit_seals') and cmd <> 'SELECT'`)
  expect(policies.map(({ policy }) => policy).toSorted()).toEqual(['audit_entries insert', 'audit_seals insert'])
})
