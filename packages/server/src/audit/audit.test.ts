import { beforeEach, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import type { Key } from '../database/key.ts'
import { examine, operate } from '../database/keys/operate.ts'
import { read } from '../database/keys/read.ts'
import { record } from '../database/keys/record.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { actorOf, audit, commandLine } from './audit.ts'
import type { Deed } from './audit.ts'
import { canonical } from './chain.ts'
import { sealAudit, startSealing } from './sealer.ts'
import { verifyAudit } from './verify.ts'
import type { AuditHealth } from './verify.ts'

const fresh = freshDatabase()
let world: SmallWorld

const within = <Row>(key: Key, sql: string): Promise<Row[]> => visit(fresh.database, key, (em) => query<Row>(em, sql))

const write = (action: Deed['action'], subject = 'ann@x.org', organizationId = world.organizationId): Promise<void> =>
  visit(fresh.database, operate(organizationId), (em) =>
    audit(em, actorOf(world.viewer('olga'), '192.0.2.7'), { action, subject, details: { z: 1.5, a: ['ü', null] } }),
  )

const sealed = async (organizationId = world.organizationId): Promise<string[]> => {
  const rows = await within<{ entry: string }>(
    operate(organizationId),
    `select s.sequence || ' ' || e.action as entry from audit_seals s join audit_entries e using (organization_id, entry_id)
     order by s.sequence`,
  )
  return rows.map(({ entry }) => entry)
}

const verified = (): Promise<AuditHealth> =>
  visit(fresh.database, examine(world.organizationId), (em) => verifyAudit(em, world.organizationId))

beforeEach(async () => {
  world = await smallWorld(fresh.database)
})

describe('an entry', () => {
  test('says who, what, when and from where', async () => {
    await write('member.invited')
    await visit(fresh.database, operate(world.organizationId), (em) =>
      audit(em, commandLine, { action: 'import.done', subject: 'file' }),
    )
    const rows = await within(
      read(world.viewer('olga')),
      'select actor_id, actor_name, action, subject, details, address from audit_entries order by entry_id',
    )
    const olgas = { actor_id: world.members.olga, actor_name: 'olga', address: '192.0.2.7' }
    expect(rows).toEqual([
      { ...olgas, action: 'member.invited', subject: 'ann@x.org', details: { a: ['ü', null], z: 1.5 } },
      {
        actor_id: null,
        actor_name: 'command line',
        action: 'import.done',
        subject: 'file',
        details: {},
        address: null,
      },
    ])
  })

  test('is not there when what it tells of was taken back', async () => {
    const failing = visit(fresh.database, operate(world.organizationId), async (em) => {
      await audit(em, commandLine, { action: 'member.renamed', subject: 'ann@x.org' })
      throw new Error('taken back')
    })
    await expect(failing).rejects.toThrow('taken back')
    expect(await within(read(world.viewer('olga')), 'select 1 from audit_entries')).toEqual([])
  })

  test.each(['update audit_entries set subject = $$other$$', 'delete from audit_entries', 'delete from audit_seals'])(
    'cannot be touched with any key: %s',
    async (sql) => {
      await write('member.invited')
      for (const key of [operate(world.organizationId), record(world.viewer('ann'), world.projectIds[0])])
        await expect(within(key, sql)).rejects.toMatchObject({ code: '42501' })
    },
  )

  test.each(['mia', 'rob', 'ann'] as const)('is not shown to %s, who is neither owner nor admin', async (name) => {
    await write('member.invited')
    await sealAudit(fresh.database)
    expect(await within(read(world.viewer(name)), 'select 1 from audit_entries')).toEqual([])
    expect(await within(read(world.viewer(name)), 'select 1 from audit_seals')).toEqual([])
  })
})

describe('the sealer', () => {
  test('numbers the entries of each organization without a gap', async () => {
    const other = await smallWorld(fresh.database)
    for (const n of [1, 2, 3]) {
      await write(`here.${n}`)
      await write(`there.${n}`, 'x', other.organizationId)
      await sealAudit(fresh.database)
    }
    expect(await sealed()).toEqual(['1 here.1', '2 here.2', '3 here.3'])
    expect(await sealed(other.organizationId)).toEqual(['1 there.1', '2 there.2', '3 there.3'])
    expect(await verified()).toMatchObject({ entryCount: 3, head: { sequence: 3 }, sentences: [] })
  })

  test('puts what arrives late after what was sealed meanwhile', async () => {
    if (fresh.database.kind === 'embedded') return
    const { promise: sealedMeanwhile, resolve } = Promise.withResolvers<void>()
    const late = visit(fresh.database, operate(world.organizationId), async (em) => {
      await audit(em, commandLine, { action: 'import.late', subject: 'x' })
      await sealedMeanwhile
    })
    await write('member.quick')
    await sealAudit(fresh.database)
    resolve()
    await late
    await sealAudit(fresh.database)
    expect(await sealed()).toEqual(['1 member.quick', '2 import.late'])
    expect((await verified()).sentences).toEqual([])
  })

  test('is one, however many servers seal at once', async () => {
    const errors: unknown[] = []
    const sealers = [1, 2, 3].map(() => startSealing(fresh.database, (error) => errors.push(error)))
    await Promise.all(Array.from({ length: 20 }, (_, n) => write(`some.${n}`)))
    await Promise.all(sealers.map((sealer) => sealer.close()))
    await sealAudit(fresh.database)
    expect(errors).toEqual([])
    expect(await sealed()).toHaveLength(20)
    expect(await verified()).toMatchObject({ head: { sequence: 20 }, sentences: [] })
  })
})

describe('the chain', () => {
  const tamper = (sql: string): Promise<unknown[]> =>
    visit(fresh.database, operate(world.organizationId), async (em) => {
      // As whoever owns the database.
      await query(em, 'set local role none')
      return query(em, sql.replaceAll('OURS', `organization_id = '${world.organizationId}'`))
    })
  const third = '(select entry_id from audit_seals where OURS and sequence = 3)'
  const bySeal =
    'insert into audit_seals select organization_id, 6, gen_random_uuid(), hash, sealed_at from audit_seals'

  test.each([
    [
      'an altered entry',
      [`update audit_entries set subject = 'bob' where OURS and entry_id = ${third}`],
      /entry 3 .*not/,
    ],
    ['an altered instant', [`update audit_entries set at = at - interval '1 h' where entry_id = ${third}`], /3 .*not/],
    [
      'an altered role',
      [`update audit_entries set actor_role = 'admin' where OURS and entry_id = ${third}`],
      /entry 3 .*not/,
    ],
    ['a removed role', [`update audit_entries set actor_role = null where entry_id = ${third}`], /entry 3 .*not/],
    ['a removed entry', [`delete from audit_entries where OURS and entry_id = ${third}`], /entry 3 .*was removed/],
    [
      'an entry removed with its seal',
      [`delete from audit_entries where entry_id = ${third}`, 'delete from audit_seals where OURS and sequence = 3'],
      /entry 4 follows 2/,
    ],
    [
      'an inserted entry',
      [
        `insert into audit_entries select organization_id, gen_random_uuid(), at, actor_id, actor_name, 'member.forged',
           subject, details, address from audit_entries where OURS and entry_id = ${third}`,
      ],
      /member\.forged\) was inserted/,
    ],
    ['an inserted seal', [`${bySeal} where OURS and sequence = 5`], /entry 6 .*was removed/],
    [
      'reordered entries',
      [
        'update audit_seals set sequence = 30 where OURS and sequence = 3',
        'update audit_seals set sequence = 3 where OURS and sequence = 4',
        'update audit_seals set sequence = 4 where OURS and sequence = 30',
      ],
      /entry 3 .*is not what was sealed/,
    ],
  ])('gives away %s', async (_, statements, sentence) => {
    for (const n of [1, 2, 3, 4, 5]) await write(`member.${n}`)
    await sealAudit(fresh.database)
    expect((await verified()).sentences).toEqual([])
    for (const statement of statements) await tamper(statement)
    expect((await verified()).sentences.join('\n')).toMatch(sentence)
  })

  test('covers an entry in one form, whatever the order of its fields', () => {
    expect(canonical({ b: [1, 'x"'], a: { d: null, c: true } })).toBe('{"a":{"c":true,"d":null},"b":[1,"x\\""]}')
  })
})
