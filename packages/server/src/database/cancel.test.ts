import { once } from 'node:events'
import { createServer } from 'node:net'
import type { AddressInfo } from 'node:net'
import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { postgresCancel } from './cancel.ts'
import { identify } from './keys/identify.ts'
import { openDatabase } from './open.ts'
import { query } from './query.ts'
import { visit } from './visit.ts'

const fresh = freshDatabase()
const key = identify({ nobody: true })

test('a query that nobody waits for any more is cancelled at once', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database cannot be interrupted')
  const begunAtMs = Date.now()
  const signal = AbortSignal.timeout(100)
  const aborted = visit(fresh.database, key, (em) => query(em, 'select pg_sleep(4)'), { signal })
  await expect(aborted).rejects.toThrow('aborted due to timeout')
  expect(Date.now() - begunAtMs).toBeLessThan(2000)
})

test('however a visit is aborted, no other is hit', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database cannot be interrupted')
  const warnings: string[] = []
  const database = await openDatabase({ ...fresh.options, connections: 2, warn: (words) => warnings.push(words) })
  const beAborted = (n: number): Promise<string> => {
    const controller = new AbortController()
    setTimeout(() => controller.abort(new Error('aborted')), n % 12)
    return visit(database, key, (em) => query(em, 'select pg_sleep(0.002)'), controller).then(
      () => 'done',
      (error: Error) => error.message,
    )
  }
  const beLeftAlone = (): Promise<unknown> => visit(database, key, (em) => query(em, 'select pg_sleep(0.002)'))
  const ends: string[] = []
  for (let round = 0; round < 40; round += 1) {
    const [aborted] = await Promise.all([
      Promise.all(Array.from({ length: 4 }, (_, n) => beAborted(round + n * 3))),
      Promise.all(Array.from({ length: 4 }, beLeftAlone)),
    ])
    ends.push(...aborted)
  }
  await database.close()
  expect(new Set(ends)).toEqual(new Set(['done', 'aborted']))
  expect(warnings).toEqual([])
})

test('what cannot be cancelled ends on its own, and somebody is told', async () => {
  const nobody = createServer().listen(0, '127.0.0.1')
  await once(nobody, 'listening')
  const { port } = nobody.address() as AddressInfo
  nobody.close()
  await once(nobody, 'close')
  const warnings: string[] = []
  await postgresCancel(`postgres://x@127.0.0.1:${port}/x`, (words) => warnings.push(words))(1)
  await sleep(0)
  expect(warnings).toEqual([expect.stringContaining('could not be cancelled: Error: connect ECONNREFUSED')])
})
