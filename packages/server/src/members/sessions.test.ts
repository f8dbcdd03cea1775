import { beforeAll, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, makePerson } from '../../test/people.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { takeTurn } from './change.ts'
import type { Turn } from './change.ts'
import { startSession } from './sessions.ts'
import type { MemberId } from './sessions.ts'

const fresh = freshDatabase()
let member: MemberId

beforeAll(async () => {
  member = await makePerson(fresh.database, { organization: 'acme', email: 'olga@x.org' })
})

const start = () =>
  visit(fresh.database, operate(member.organizationId), (em) =>
    startSession(em, member, { address: '192.0.2.1', userAgent: null }),
  )

/** Signs in while somebody else who has a turn is writing the member's row. */
async function startDuring(turn: Turn): Promise<unknown> {
  const [begun, started] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const writing = visit(fresh.database, operate(member.organizationId), async (em) => {
    await takeTurn(em, member.organizationId, turn)
    await query(em, 'update members set name = name where member_id = $1', [member.memberId])
    begun.resolve()
    await started.promise
  })
  await begun.promise
  try {
    return await start()
  } finally {
    started.resolve()
    await writing
  }
}

test('a session begins while a long import has its member', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database lets one in after the other')
  await expect(startDuring('places')).resolves.toMatchObject({ secret: expect.any(String) as string })
}, 5_000)

test('no session begins while its member is being shut out', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database lets one in after the other')
  await change(fresh.database, member, 'delete from sessions where organization_id = $1 and member_id = $2')
  await expect(startDuring('people')).rejects.toMatchObject({ code: 'CONFLICT' })
  const begun = 'select 1 from sessions where organization_id = $1 and member_id = $2'
  expect(await change(fresh.database, member, begun)).toEqual([])
}, 5_000)
