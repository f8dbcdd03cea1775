import { setTimeout as sleep } from 'node:timers/promises'
import { pino } from 'pino'
import { beforeAll, describe, expect, test } from 'vitest'
import { viewerOf } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { organizationsIn } from '../members/organizations.ts'
import { makeDemo } from './make.ts'
import { people } from './people.ts'
import { removeDemo } from './remove.ts'
import { simulate } from './simulate.ts'
import type { Simulation } from './simulate.ts'

const fresh = freshDatabase()
const server = serving(fresh)

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs

let organizationId: string
const logged: string[] = []

interface Answer {
  readonly added: number
  readonly existing: number
  readonly refused: readonly unknown[]
}

const simulation = (): Simulation => {
  const log = pino({ level: 'debug' }, { write: (line: string) => void logged.push(line) })
  return simulate({ database: fresh.database, organizationId, address: server.origin, log })
}

const answers = (): Answer[] =>
  logged.flatMap((line) => {
    const { answer } = JSON.parse(line) as { answer?: string }
    return answer === undefined ? [] : [JSON.parse(answer) as Answer]
  })

const lastAtMs = (): Promise<number> =>
  visit(fresh.database, operate(organizationId), async (em) => {
    const [row] = await query<{ at: string }>(
      em,
      'select max(created_at) as at from workunits where organization_id = $1',
      [organizationId],
    )
    return Date.parse(row!.at)
  })

const tokens = (): Promise<unknown[]> =>
  visit(fresh.database, operate(organizationId), (em) =>
    query(em, 'select 1 from tokens where organization_id = $1', [organizationId]),
  )

beforeAll(async () => {
  // The server was off for four days, so that there is work to catch up with whatever day it is.
  await makeDemo(fresh.database, Date.now() - 4 * dayMs)
  organizationId = (await organizationsIn(fresh.database))[0]!.organizationId
})

describe('simulated members', () => {
  test('catch up with what was missed, through the public API, without a refused line', async () => {
    const before = await lastAtMs()
    const running = simulation()
    for (let waited = 0; answers().length === 0 && waited < 200; waited += 1) await sleep(100)
    await running.stop()
    expect(answers().flatMap(({ refused }) => refused)).toEqual([])
    expect(answers().map(({ existing }) => existing)).not.toContain(1)
    expect(answers().reduce((total, { added }) => total + added, 0)).toBeGreaterThan(300)
    expect(await lastAtMs()).toBeGreaterThan(before + dayMs)
  })

  test('leave no token behind', async () => {
    expect(await tokens()).toEqual([])
  })

  test('end by themselves where the demo was removed', async () => {
    await removeDemo(fresh.database, await viewerOf(fresh.database, organizationId, people[0]!.key))
    await simulation().ended
    expect(logged.join('')).not.toContain('"level":40')
  })
})
