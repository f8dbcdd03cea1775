import { setTimeout as sleep } from 'node:timers/promises'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { Organization } from './entities.ts'
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

const reading = () => read(world.viewer('olga'))
const operating = () => operate(world.organizationId)
const rename = (em: SqlEntityManager, name: string) => query(em, 'update organizations set name = $1', [name])
const nameOf = async (): Promise<string | undefined> => {
  const rows = await visit(fresh.database, reading(), (em) =>
    query<{ name: string }>(em, 'select name from organizations'),
  )
  return rows[0]?.name
}

test('a query outside of a visit is refused', async () => {
  const em = fresh.database.forkEntityManager()
  await expect(em.find(Organization, {})).rejects.toMatchObject({ code: '42501' })
  await expect(em.execute('select * from day_cells')).rejects.toMatchObject({ code: '42501' })
  await expect(query(em, 'select 1')).rejects.toThrow('Outside of a visit')
})

test('the entity manager of a visit is of no use after its end', async () => {
  const em = await visit(fresh.database, reading(), async (inside) => ({ inside }))
  await expect(query(em.inside, 'select name from organizations')).rejects.toThrow('already committed')
  await expect(em.inside.find(Organization, {})).rejects.toThrow('already committed')
})

test.each(['read', 'identify'] as const)('a write in a visit that came to %s is refused', async (name) => {
  const key = name === 'read' ? reading() : identify({ nobody: true })
  await expect(visit(fresh.database, key, (em) => rename(em, 'x'))).rejects.toMatchObject({ code: '25006' })
  const change = async (em: SqlEntityManager): Promise<void> => {
    const organization = await em.findOneOrFail(Organization, { organizationId: world.organizationId })
    organization.name = 'x'
  }
  await expect(visit(fresh.database, key, change)).rejects.toMatchObject({ code: '25006' })
})

test('a visit inside a visit throws, and the outer one stays whole', async () => {
  const nested = visit(fresh.database, operating(), async (em) => {
    await expect(visit(fresh.database, reading(), async () => 1)).rejects.toThrow('A visit inside a visit')
    await rename(em, 'outer')
  })
  await nested
  expect(await nameOf()).toBe('outer')
})

test("inside a visit another entity manager than the visit's own is refused instead of waiting for ever", async () => {
  await visit(fresh.database, reading(), async (em) => {
    await expect(em.fork().find(Organization, {})).rejects.toThrow("only the visit's own entity manager")
    await expect(fresh.database.forkEntityManager().execute('select 1')).rejects.toThrow("only the visit's own")
  })
})

test('what a visit started and did not wait for may visit once it has ended', async () => {
  let later: Promise<string | undefined> | undefined
  await visit(fresh.database, reading(), async () => {
    later = sleep(50).then(nameOf)
  })
  expect(await later).toBeTypeOf('string')
})

test('what a visit left behind is asked in no other one', async () => {
  const left: Promise<unknown>[] = []
  for (let n = 0; n < 20; n += 1) {
    const refused = visit(fresh.database, reading(), async (em) => {
      const chain = async (): Promise<void> => {
        for (let asked = 0; asked < 5; asked += 1) await query(em, 'select 1')
      }
      // The last of these fails, and with it whatever is asked in the transaction that it is asked in.
      left.push(...[chain(), chain(), query(em, 'select 1 / 0')].map((one) => one.catch(String)))
      throw new Error('refused')
    })
    await expect(Promise.all([refused.catch(String), nameOf(), nameOf()])).resolves.toEqual([
      'Error: refused',
      'outer',
      'outer',
    ])
  }
  expect(await Promise.all(left)).toContain('Error: This visit is over')
})

test('iterators and streams are not handed out', async () => {
  const rows = [1, 2]
  const refused = 'A visit hands out values'
  await expect(visit(fresh.database, reading(), async () => rows.values())).rejects.toThrow(refused)
  await expect(visit(fresh.database, reading(), async () => new ReadableStream())).rejects.toThrow(refused)
  expect(await visit(fresh.database, reading(), async () => rows)).toEqual([1, 2])
})

test('what fails is rolled back', async () => {
  const failing = visit(fresh.database, operating(), async (em) => {
    await rename(em, 'lost')
    throw new Error('no')
  })
  await expect(failing).rejects.toThrow('no')
  expect(await nameOf()).not.toBe('lost')
})

test('a write visit that swallows an error of the database does not pretend to have kept anything', async () => {
  const swallowing = visit(fresh.database, operating(), async (em) => {
    await rename(em, 'swallowed')
    await query(em, 'select 1 / 0').catch(() => {})
  })
  await expect(swallowing).rejects.toMatchObject({ code: '25P02' })
  expect(await nameOf()).not.toBe('swallowed')
})

test('an expected error costs only the savepoint around it', async () => {
  await visit(fresh.database, operating(), async (em) => {
    await em.transactional((inner) => query(inner, 'select 1 / 0')).catch(() => {})
    await rename(em, 'kept')
  })
  expect(await nameOf()).toBe('kept')
})

test('a write that meets a deadlock is done again, up to three times', async () => {
  const deadlock = "do $$ begin raise exception using errcode = '40P01'; end $$"
  let attempts = 0
  const passing = visit(fresh.database, operating(), async (em) => {
    attempts += 1
    if (attempts < 4) await query(em, deadlock)
    return 'done'
  })
  expect(await passing).toBe('done')
  attempts = -1
  const lasting = visit(fresh.database, operating(), async (em) => {
    attempts += 1
    await query(em, deadlock)
  })
  await expect(lasting).rejects.toMatchObject({ code: '40P01' })
  expect(attempts).toBe(3)
})

test('an aborted visit ends with its reason and leaves the connection to others', async () => {
  const controller = new AbortController()
  const aborted = visit(fresh.database, operating(), (em) => query(em, 'select pg_sleep(1.5)'), controller)
  setTimeout(() => controller.abort(new Error('The client left')), 100)
  await expect(aborted).rejects.toThrow('The client left')
  expect(await nameOf()).toBeTypeOf('string')
})

test('a visit that was aborted before its turn came does nothing', async () => {
  let isInside = false
  const work = async (): Promise<void> => {
    isInside = true
  }
  const aborted = visit(fresh.database, operating(), work, { signal: AbortSignal.abort(new Error('The client left')) })
  await expect(aborted).rejects.toThrow('The client left')
  expect(isInside).toBe(false)
})

test('many visits at once all have their turn', async () => {
  const names = await Promise.all(Array.from({ length: 30 }, nameOf))
  expect(new Set(names).size).toBe(1)
})

test('a connection that dies inside a visit leaves its place in the pool to another', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database has no connections that die')
  const die = 'select pg_terminate_backend(pg_backend_pid())'
  for (let count = 0; count < 12; count += 1)
    await expect(visit(fresh.database, operating(), (em) => query(em, die))).rejects.toBeInstanceOf(Error)
  await sleep(150)
  expect(await nameOf()).toBeTypeOf('string')
})
