import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'

const fresh = freshDatabase()
let world: SmallWorld

type Name = Parameters<SmallWorld['viewer']>[0]

/** As signed in: a token may do none of this. */
const signedIn = (name: Name): Viewer => {
  const viewer = world.viewer(name)
  return { ...viewer, scopes: [...viewer.scopes, 'session'] }
}

const askAs = (name: Name, source: string): Promise<Answer> => ask(fresh.database, signedIn(name), source)

async function told(name: Name, source: string): Promise<Readonly<Record<string, unknown>>> {
  const { data, codes } = await askAs(name, source)
  expect(codes).toEqual([])
  return data ?? {}
}

const refused = async (name: Name, source: string): Promise<readonly string[]> => (await askAs(name, source)).codes

const change = (sql: string): Promise<unknown[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query(em, sql))

const audited = async (): Promise<string[]> => {
  const rows = (await change(
    "select actor_name || ' ' || action || ' ' || subject || ' ' || details as line from audit_entries order by entry_id",
  )) as { line: string }[]
  return rows.map(({ line }) => line)
}

const version = async (): Promise<number> => {
  const [row] = (await change('select authorization_version::int as version from organizations')) as {
    version: number
  }[]
  return row?.version ?? -1
}

/** How much the version of rights rose meanwhile. */
async function raisedBy(work: () => Promise<unknown>): Promise<number> {
  const before = await version()
  await work()
  return (await version()) - before
}

beforeEach(async () => {
  world = await smallWorld(fresh.database)
  await change("update members set role = 'admin' where name = 'mia'")
})
const mia = (): Viewer => ({ ...signedIn('mia'), role: 'admin', projectIds: 'every' })
const asMia = async (source: string): Promise<readonly string[]> => (await ask(fresh.database, mia(), source)).codes

describe('people', () => {
  const list = 'edges { node { key } } pageInfo { hasNextPage endCursor } totalCount'
  interface People {
    readonly edges: { node: { key: string } }[]
    readonly pageInfo: { endCursor: string }
    readonly totalCount: number
  }
  const names = async (args: string): Promise<[string, number]> => {
    const { people } = (await told('olga', `{ people${args} { ${list} } }`)) as unknown as { people: People }
    return [people.edges.map(({ node }) => node.key.split('@')[0]).join(' '), people.totalCount]
  }

  test('are listed by name, in pages, and found by part of name or key, and by state', async () => {
    expect(await names('')).toEqual(['ann bob mia olga rob', 5])
    const { people } = (await told('olga', `{ people(first: 2) { ${list} } }`)) as unknown as { people: People }
    expect(await names(`(first: 2, after: "${people.pageInfo.endCursor}")`)).toEqual(['mia olga', 5])
    expect(await names('(search: "O")')).toEqual(['ann bob mia olga rob', 5])
    expect(await names('(search: "OB")')).toEqual(['bob rob', 2])
    expect(await names('(search: "%")')).toEqual(['', 0])
    await told('olga', 'mutation { deactivateMember(member: "bob@x.org") { key } }')
    await told('olga', 'mutation { inviteMember(key: "cy@x.org", role: REVIEWER) { mailed } }')
    expect(await names('(state: DEACTIVATED)')).toEqual(['bob', 1])
    expect(await names('(state: INVITED)')).toEqual(['cy', 1])
    expect(await names('(state: ACTIVE, search: "b")')).toEqual(['rob', 1])
  })

  test('say how they stand, and what the viewer may do about it', async () => {
    await change("update members set last_seen_at = '2026-01-01' where name = 'ann'")
    await change("update members set last_seen_at = '2026-04-05T06:07:08.009Z' where name = 'olga'")
    const fields = 'key name role state lastActivityAt joinedAt mayBe mayDeactivate'
    const { people } = (await told('olga', `{ people { edges { node { ${fields} } } } }`)) as unknown as {
      people: { edges: { node: Record<string, unknown> }[] }
    }
    const everyRole = ['OWNER', 'ADMIN', 'MANAGER', 'REVIEWER', 'ANNOTATOR']
    const joinedAt = '2026-03-02T10:00:00.000Z'
    expect(people.edges.map(({ node }) => node).filter(({ name }) => name === 'ann' || name === 'olga')).toEqual([
      {
        key: 'ann@x.org',
        name: 'ann',
        role: 'ANNOTATOR',
        state: 'ACTIVE',
        joinedAt,
        mayBe: everyRole,
        lastActivityAt: '2026-03-02T10:00:00.000Z',
        mayDeactivate: true,
      },
      {
        key: 'olga@x.org',
        name: 'olga',
        role: 'OWNER',
        state: 'ACTIVE',
        joinedAt,
        mayBe: [],
        lastActivityAt: '2026-04-05T06:07:08.009Z',
        mayDeactivate: false,
      },
    ])
  })

  test.each(['rob', 'ann'] as const)('are not shown to %s', async (name) => {
    expect(await refused(name, '{ people { totalCount } }')).toEqual(['FORBIDDEN'])
  })

  test('are neither shown to a token nor changed by one, whatever its scopes', async () => {
    const token = world.viewer('olga')
    for (const source of [
      '{ people { totalCount } }',
      'mutation { renameMember(member: "ann@x.org", name: "A") { key } }',
    ])
      expect((await ask(fresh.database, token, source)).codes).toEqual(['FORBIDDEN'])
  })
})

describe('a role', () => {
  test('is changed, which everybody who is connected is measured by', async () => {
    const raised = await raisedBy(async () => {
      const { changeRole } = await told(
        'olga',
        'mutation { changeRole(member: " ANN@x.org ", role: MANAGER) { role mayBe } }',
      )
      expect(changeRole).toMatchObject({ role: 'MANAGER' })
    })
    expect(raised).toBe(1)
    expect(await audited()).toEqual(['olga member.role_changed ann@x.org {"to": "manager", "from": "annotator"}'])
  })

  test('that stays what it is changes nothing', async () => {
    const source = 'mutation { changeRole(member: "ann@x.org", role: ANNOTATOR) { key } }'
    expect(await raisedBy(() => told('olga', source))).toBe(0)
    expect(await audited()).toEqual([])
  })

  test.each([
    ['an admin makes nobody an owner', 'ann@x.org', 'OWNER'],
    ['an admin changes no owner', 'olga@x.org', 'ANNOTATOR'],
    ['nobody changes their own', 'mia@x.org', 'ANNOTATOR'],
  ])('%s', async (_, member, role) => {
    expect(await asMia(`mutation { changeRole(member: "${member}", role: ${role}) { key } }`)).toEqual(['FORBIDDEN'])
    expect(await audited()).toEqual([])
  })

  test('of somebody who is not there cannot be changed', async () => {
    const source = 'mutation { changeRole(member: "cy@x.org", role: OWNER) { key } }'
    expect(await refused('olga', source)).toEqual(['NOT_FOUND'])
  })

  test('of an owner who was one when they asked, and is not any more, counts as it is now', async () => {
    await change("update members set role = 'annotator' where name = 'olga'")
    const source = 'mutation { changeRole(member: "ann@x.org", role: MANAGER) { key } }'
    expect(await refused('olga', source)).toEqual(['FORBIDDEN'])
  })
})

describe('the last owner', () => {
  test.each([
    'mutation { deactivateMember(member: "olga@x.org") { key } }',
    'mutation { transferOwnership(to: "olga@x.org") }',
  ])('cannot leave: %s', async (source) => {
    expect(await refused('olga', source)).not.toEqual([])
  })

  test('of two who demote each other at once, one stays', async () => {
    await change("update members set role = 'owner' where name in ('mia', 'olga')")
    const codes = await Promise.all([
      askAs('olga', 'mutation { changeRole(member: "mia@x.org", role: ADMIN) { key } }'),
      ask(
        fresh.database,
        { ...mia(), role: 'owner' },
        'mutation { changeRole(member: "olga@x.org", role: ADMIN) { key } }',
      ),
    ])
    expect(codes.flatMap((answer) => answer.codes)).toEqual(['FORBIDDEN'])
    expect(await change("select 1 from members where role = 'owner'")).toHaveLength(1)
  })

  test('hands the organization over, and is an admin from then on', async () => {
    await told('olga', 'mutation { transferOwnership(to: "rob@x.org") }')
    expect(await change("select name, role from members where role in ('owner', 'admin') order by name")).toEqual([
      { name: 'mia', role: 'admin' },
      { name: 'olga', role: 'admin' },
      { name: 'rob', role: 'owner' },
    ])
    expect(await refused('olga', 'mutation { transferOwnership(to: "ann@x.org") }')).toEqual(['FORBIDDEN'])
  })
})

describe('a deactivated member', () => {
  test('has no session, token or link left, and their work stays', async () => {
    const source = 'mutation { deactivateMember(member: "ann@x.org") { state mayDeactivate } }'
    const raised = await raisedBy(async () => {
      expect((await told('olga', source))['deactivateMember']).toEqual({ state: 'DEACTIVATED', mayDeactivate: true })
    })
    expect(raised).toBeGreaterThan(0)
    const left = `select (select count(*)::int from sessions) + (select count(*)::int from password_links)
      + (select count(*)::int from tokens where revoked_at is null) as secrets,
      (select count(*)::int from workunits) as workunits`
    expect(await change(left)).toEqual([{ secrets: 0, workunits: 9 }])
    expect(await audited()).toEqual(['olga member.deactivated ann@x.org {}'])
  })

  test('comes back without what was ended', async () => {
    await told('olga', 'mutation { deactivateMember(member: "ann@x.org") { key } }')
    const { reactivateMember } = await told('olga', 'mutation { reactivateMember(member: "ann@x.org") { state } }')
    expect(reactivateMember).toEqual({ state: 'ACTIVE' })
    expect(await change('select 1 from tokens where revoked_at is null')).toEqual([])
  })
})

test('a member is renamed, to a name that is one', async () => {
  const { renameMember } = await told(
    'olga',
    'mutation { renameMember(member: "ann@x.org", name: " Ann B. ") { name } }',
  )
  expect(renameMember).toEqual({ name: 'Ann B.' })
  expect(await refused('olga', 'mutation { renameMember(member: "ann@x.org", name: " ") { name } }')).toEqual([
    'BAD_USER_INPUT',
  ])
  expect(await audited()).toEqual(['olga member.renamed ann@x.org {"to": "Ann B.", "from": "ann"}'])
})
