import { EventEmitter } from 'node:events'
import { setTimeout as sleep } from 'node:timers/promises'
import { createClient } from 'graphql-ws'
import type { Client } from 'graphql-ws'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { freshDatabase } from '../../test/fresh-database.ts'
import { makePerson, tokenFor } from '../../test/people.ts'
import { serving } from '../../test/serving.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { raiseAuthorization } from '../members/authorization.ts'
import type { Identified } from '../members/identify.ts'
import type { MemberId } from '../members/sessions.ts'
import { watchLines } from './lines.ts'
import type { Line } from './lines.ts'

const fresh = freshDatabase()
const server = serving(fresh)
const live = 'subscription { performance(selection: { from: "2026-03-01", to: "2026-03-02" }) { complete } }'
const clients: Client[] = []
let ann: MemberId

/** Opens a live report; `ended` resolves with the code with which the server closes the socket. */
async function watching(member: MemberId): Promise<{ ended: Promise<number>; client: Client }> {
  const token = await tokenFor(fresh.database, member)
  const { promise: ended, resolve } = Promise.withResolvers<number>()
  const client = createClient({
    url: `${server.origin.replace('http', 'ws')}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${token}` },
    retryAttempts: 0,
    on: { closed: (event) => resolve((event as { code: number }).code) },
  })
  clients.push(client)
  const results = client.iterate({ query: live })
  expect(await results.next()).toMatchObject({ value: { data: { performance: { complete: true } } } })
  results.next().catch(() => {})
  return { ended, client }
}

/** Changes something in the organization as a service does: with its version, in one transaction. */
const changed = (statement: string): Promise<void> =>
  visit(fresh.database, operate(ann.organizationId), async (em) => {
    await query(em, statement, [ann.organizationId, ann.memberId])
    await raiseAuthorization(em, ann.organizationId)
  })

beforeEach(async () => {
  ann = await makePerson(fresh.database, {
    organization: crypto.randomUUID(),
    email: 'ann@acme.example',
    role: 'manager',
  })
})
afterEach(async () => {
  for (const client of clients.splice(0)) await client.dispose()
})

describe('an open line', () => {
  test.each([
    ['whose token is revoked', 'update tokens set revoked_at = now() where organization_id = $1 and member_id = $2'],
    [
      'whose member is deactivated',
      'update members set deactivated_at = now() where organization_id = $1 and member_id = $2',
    ],
  ])('%s is closed as a stranger within a second, without any notification', async (_, statement) => {
    const { ended } = await watching(ann)
    await changed(statement)
    expect(await Promise.race([ended, sleep(1_000)])).toBe(4401)
  })

  test('whose member gets another role is closed, to be opened anew', async () => {
    const { ended } = await watching(ann)
    await changed(`update members set role = 'annotator' where organization_id = $1 and member_id = $2`)
    expect(await Promise.race([ended, sleep(1_000)])).toBe(4205)
  })

  test('stays open where the rights of others changed', async () => {
    const { ended } = await watching(ann)
    await changed('select $1::uuid, $2::uuid')
    expect(await Promise.race([ended, sleep(1_200, 'open')])).toBe('open')
  })
})

describe('the question who is on a line', () => {
  const role = 'manager'
  const found = (authorizationVersion: string): Identified =>
    ({ authorizationVersion, viewer: { ...ann, role, projectIds: 'every', scopes: [] } }) as unknown as Identified

  /** A line that is open at a version that is not the current one; what is asked is answered by `answer`. */
  function asking() {
    const socket = Object.assign(new EventEmitter(), { close: () => socket.emit('close') })
    const line = { extra: { socket } } as unknown as Line
    const { promise, resolve } = Promise.withResolvers<Identified | null>()
    let count = 0
    const whoIsAt = (): Promise<Identified | null> => {
      count += 1
      return promise
    }
    const lines = watchLines(fresh.database, whoIsAt, () => {})
    lines.open(line, found('old'))
    return { lines, line, socket, count: () => count, answer: resolve }
  }

  test('is asked once for all who need the answer, however long it takes', async () => {
    const { lines, line, count, answer } = asking()
    const held = [lines.holds(line), lines.holds(line)]
    await sleep(1_300)
    held.push(lines.holds(line))
    await sleep(200)
    expect(count()).toBe(1)
    answer(found('old'))
    expect(await Promise.all(held)).toEqual([true, true, true])
    lines.close()
  })

  test('does not bring back a line that has closed meanwhile', async () => {
    const { lines, line, socket, count, answer } = asking()
    const held = lines.holds(line)
    await expect.poll(count).toBe(1)
    socket.close()
    answer(found('old'))
    expect(await held).toBe(false)
    expect(await lines.holds(line)).toBe(false)
    await sleep(700)
    expect(count()).toBe(1)
    lines.close()
  })
})
