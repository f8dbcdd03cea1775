import { beforeAll, expect, test } from 'vitest'
import { pino } from 'pino'
import { freshDatabase } from '../../test/fresh-database.ts'
import { change, tokenFor } from '../../test/people.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { identifySecret } from './identify.ts'
import type { MemberId } from './sessions.ts'
import { rememberLastSeen } from './last-seen.ts'

const fresh = freshDatabase()
let world: SmallWorld

const idOf = (name: keyof SmallWorld['members']): MemberId => ({
  organizationId: world.organizationId,
  memberId: world.members[name],
})

async function identified(name: keyof SmallWorld['members']) {
  const who = await identifySecret(fresh.database, await tokenFor(fresh.database, idOf(name), ['read']))
  if (!who) throw new Error(`${name} is a stranger`)
  return who
}

beforeAll(async () => {
  world = await smallWorld(fresh.database)
  await smallWorld(fresh.database)
})

test('a token is the member whose it is, with the scopes that it was given', async () => {
  const { viewer, isToken } = await identified('olga')
  expect(viewer).toEqual({ ...world.viewer('olga'), scopes: ['read'] })
  expect(isToken).toBe(true)
})

test('a member sees the projects joined directly and those of joined workspaces, each once', async () => {
  const { projectIds: anns } = (await identified('ann')).viewer
  expect(anns).toHaveLength(2)
  expect(new Set(anns)).toEqual(new Set(world.projectIds))
  for (const name of ['mia', 'rob', 'bob'] as const)
    expect((await identified(name)).viewer.projectIds).toEqual([world.projectIds[0]])
})

test('when a token and its member were last seen is written later, not in the read', async () => {
  const lastSeen = rememberLastSeen(fresh.database, pino({ level: 'silent' }))
  const who = await identified('mia')
  const seen = (): Promise<unknown[]> =>
    change(
      fresh.database,
      idOf('mia'),
      `select token_id from tokens join members m using (organization_id, member_id)
       where organization_id = $1 and member_id = $2 and last_used_at = m.last_seen_at`,
    )
  lastSeen.note(who)
  expect(await seen()).toEqual([])
  await lastSeen.close()
  expect(await seen()).toEqual([{ token_id: who.secretId }])
})

test('who was last seen is written past a row that a long import has, which is left out', async ({ skip }) => {
  if (fresh.database.kind === 'embedded') skip('The embedded database lets one in after the other')
  const lastSeen = rememberLastSeen(fresh.database, pino({ level: 'silent' }))
  for (const name of ['ann', 'rob'] as const) lastSeen.note(await identified(name))
  const [begun, written] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
  const importing = visit(fresh.database, operate(world.organizationId), async (em) => {
    await query(em, "update members set name = name where name = 'ann'")
    begun.resolve()
    await written.promise
  })
  await begun.promise
  await lastSeen.close()
  written.resolve()
  await importing
  const seen = `select m.last_seen_at is not null as member, t.last_used_at is not null as token
    from members m join tokens t using (organization_id, member_id)
    where organization_id = $1 and member_id = $2 order by token desc limit 1`
  expect(await change(fresh.database, idOf('ann'), seen)).toEqual([{ member: false, token: true }])
  expect(await change(fresh.database, idOf('rob'), seen)).toEqual([{ member: true, token: true }])
}, 5_000)
