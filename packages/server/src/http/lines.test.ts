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
import type { MemberId } from '../members/sessions.ts'

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
