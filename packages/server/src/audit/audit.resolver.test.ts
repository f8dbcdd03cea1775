import { beforeAll, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { actorOf, audit, commandLine } from './audit.ts'
import { sealAudit } from './sealer.ts'

const fresh = freshDatabase()
let world: SmallWorld

interface Listed {
  readonly edges: { node: Record<string, unknown> }[]
  readonly pageInfo: { hasNextPage: boolean; endCursor: string }
  readonly totalCount: number
}

async function list(args: string, fields = 'action'): Promise<Listed> {
  const source = `{ audit${args} { edges { node { ${fields} } } pageInfo { hasNextPage endCursor } totalCount } }`
  const { data, codes } = await ask(fresh.database, world.viewer('olga'), source)
  expect(codes).toEqual([])
  return data?.['audit'] as Listed
}

const actionsIn = ({ edges }: Listed): unknown[] => edges.map(({ node }) => node['action'])

beforeAll(async () => {
  world = await smallWorld(fresh.database)
  await visit(fresh.database, operate(world.organizationId), async (em) => {
    const olga = actorOf(world.viewer('olga'), '192.0.2.7')
    await audit(em, olga, { action: 'member.invited', subject: 'cy@x.org', details: { role: 'reviewer' } })
    await audit(em, { ...olga, memberId: crypto.randomUUID() }, { action: 'member.renamed', subject: 'bob@x.org' })
    await audit(em, commandLine, { action: 'import.done', subject: 'interchange' })
    await query(em, "update organizations set time_zone = 'America/New_York'")
    await query(em, 'set local role none')
    const instants = ['2026-03-02T04:59:59.999Z', '2026-03-02T05:00:00.000Z', '2026-03-03T05:00:00.000Z']
    await query(
      em,
      `update audit_entries e set at = x.at from (
         select entry_id, ($2::timestamptz[])[row_number() over (order by entry_id)] as at
         from audit_entries where organization_id = $1) x where e.entry_id = x.entry_id`,
      [world.organizationId, instants],
    )
  })
  await sealAudit(fresh.database)
})

describe('the audit', () => {
  test('is read newest first, with who did it', async () => {
    const fields = 'id at action actor { key } actorName actorRole subject details address sealedAs'
    const { edges } = await list('', fields)
    const id = expect.stringMatching(/^[\da-f-]{36}$/) as unknown
    expect(edges.map(({ node }) => node)).toEqual([
      {
        id,
        at: '2026-03-03T05:00:00.000Z',
        action: 'import.done',
        actor: null,
        actorName: 'command line',
        actorRole: null,
        subject: 'interchange',
        details: {},
        address: null,
        sealedAs: 3,
      },
      {
        id,
        at: '2026-03-02T05:00:00.000Z',
        action: 'member.renamed',
        actor: null,
        actorName: 'olga',
        actorRole: null,
        subject: 'bob@x.org',
        details: {},
        address: '192.0.2.7',
        sealedAs: 2,
      },
      {
        id,
        at: '2026-03-02T04:59:59.999Z',
        action: 'member.invited',
        actor: { key: 'olga@x.org' },
        actorName: 'olga',
        actorRole: 'OWNER',
        subject: 'cy@x.org',
        details: { role: 'reviewer' },
        address: '192.0.2.7',
        sealedAs: 1,
      },
    ])
  })

  test('keeps the role that whoever did it had then', async () => {
    const setRole = (role: string): Promise<unknown> =>
      visit(fresh.database, operate(world.organizationId), (em) =>
        query(em, 'update members set role = $2 where member_id = $1', [world.members.olga, role]),
      )
    await setRole('admin')
    const { edges } = await list('(action: "member.invited")', 'actorRole')
    await setRole('owner')
    expect(edges.map(({ node }) => node)).toEqual([{ actorRole: 'OWNER' }])
  })

  test('comes in pages', async () => {
    const first = await list('(first: 2)')
    expect([actionsIn(first), first.pageInfo.hasNextPage, first.totalCount]).toEqual([
      ['import.done', 'member.renamed'],
      true,
      3,
    ])
    const second = await list(`(first: 2, after: "${first.pageInfo.endCursor}")`)
    expect([actionsIn(second), second.pageInfo.hasNextPage]).toEqual([['member.invited'], false])
  })

  test.each([
    ['(action: "member.")', ['member.renamed', 'member.invited']],
    ['(action: "%")', []],
    ['(from: "2026-03-02", to: "2026-03-02")', ['member.renamed']],
    ['(to: "2026-03-01")', ['member.invited']],
    ['(from: "2026-03-03")', ['import.done']],
  ])("is narrowed by %s, days being the organization's", async (args, actions) => {
    const found = await list(args)
    expect([actionsIn(found), found.totalCount]).toEqual([actions, actions.length])
  })

  test.each(['mia', 'rob', 'ann'] as const)('is refused to %s', async (name) => {
    const { codes } = await ask(fresh.database, world.viewer(name), '{ audit { totalCount } }')
    expect(codes).toEqual(['FORBIDDEN'])
  })
})
