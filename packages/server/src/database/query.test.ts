import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { identify } from './keys/identify.ts'
import { query } from './query.ts'
import type { Parameter } from './query.ts'
import { instantFrom } from './types.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()

async function valueOf(expression: string, ...parameters: Parameter[]): Promise<unknown> {
  const rows = await visit(fresh.database, identify({ nobody: true }), (em) =>
    query<{ value: unknown }>(em, `select ${expression} as value`, parameters),
  )
  return rows[0]?.value
}

test.each([
  ['9007199254740993::bigint', '9007199254740993'],
  ['count(*)', '1'],
  ['1.50::numeric', '1.50'],
  ['7::int', 7],
  ['7::smallint', 7],
  ['0.1::double precision', 0.1],
  ['true', true],
  ['null::text', null],
  ["'2026-02-28'::date", '2026-02-28'],
  ["'2026-02-28 12:00:00.5+02'::timestamptz(3)", '2026-02-28T10:00:00.500Z'],
  ["'2026-02-28 12:00:00+00'::timestamptz(3)", '2026-02-28T12:00:00.000Z'],
  [`'{"a": [1, null]}'::jsonb`, { a: [1, null] }],
  ["decode('00ff27', 'hex')", Buffer.from([0, 255, 39])],
  ['array[1, null, 9007199254740993]::bigint[]', ['1', null, '9007199254740993']],
  ["array['2026-02-28']::date[]", ['2026-02-28']],
  ["array['2026-02-28 12:00:00+00']::timestamptz[]", ['2026-02-28T12:00:00.000Z']],
  ['array[1.50]::numeric[]', ['1.50']],
  [`array['a,"b', '']::text[]`, ['a,"b', '']],
  ["'{}'::text[]", []],
])('%s has the same value on both databases', async (expression, value) => {
  expect(await valueOf(expression)).toEqual(value)
})

const uuid = '018f4a2e-0000-7000-8000-000000000001'

test.each<[string, Parameter, unknown]>([
  ['$1::text', `it's "\\ ? $1`, `it's "\\ ? $1`],
  ['$1::bigint', 9007199254740993n, '9007199254740993'],
  ['$1::double precision', 0.1, 0.1],
  ['$1::boolean', false, false],
  ['$1::text', null, null],
  ['$1::bytea', new Uint8Array([0, 255, 39]), Buffer.from([0, 255, 39])],
  ['$1::bytea', Buffer.from([1]), Buffer.from([1])],
  ['$1::timestamptz', new Date(1_000), '1970-01-01T00:00:01.000Z'],
  ['$1::timestamptz', '2026-01-01T00:00:00+01:00', '2025-12-31T23:00:00.000Z'],
  ['$1::uuid[]', [uuid], [uuid]],
  ['$1::text[]', ['a', null, 'b,"c'], ['a', null, 'b,"c']],
  ['$1::bigint[]', [1, 2n], ['1', '2']],
  ['$1::jsonb', JSON.stringify({ a: [1] }), { a: [1] }],
])('%s binds %o', async (expression, parameter, value) => {
  expect(await valueOf(expression, parameter)).toEqual(value)
})

test('what is bound is never read as SQL', async () => {
  expect(await valueOf('$1::text', "'; reset role; --")).toBe("'; reset role; --")
})

test('an instant of PostgreSQL becomes ISO 8601 with three digits', () => {
  expect(instantFrom('2026-01-31 09:30:00+00')).toBe('2026-01-31T09:30:00.000Z')
  expect(instantFrom('2026-01-31 09:30:00.123456+00')).toBe('2026-01-31T09:30:00.123Z')
})

test('an error of the database says its code on both databases', async () => {
  await expect(valueOf('1 / 0')).rejects.toMatchObject({ code: '22012' })
})

test('a text with a NUL is the fault of whoever sent it', async () => {
  const refusal = { code: 'BAD_USER_INPUT', message: 'A text must not hold a NUL character.' }
  await expect(valueOf('$1::text', 'a\0b')).rejects.toMatchObject(refusal)
  await expect(valueOf('$1::jsonb', JSON.stringify('a\0b'))).rejects.toMatchObject(refusal)
})
