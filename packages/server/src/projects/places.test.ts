import { beforeEach, describe, expect, test } from 'vitest'
import { ask } from '../../test/ask.ts'
import type { Answer } from '../../test/ask.ts'
import { freshDatabase } from '../../test/fresh-database.ts'
import { smallWorld } from '../../test/small-world.ts'
import type { SmallWorld } from '../../test/small-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { takeTurn } from '../members/change.ts'

const fresh = freshDatabase()
let world: SmallWorld
let joined: string
let other: string

beforeEach(async () => {
  world = await smallWorld(fresh.database)
  const [first, second] = world.projectIds
  joined = `p-${first}`
  other = `p-${second}`
})

type Name = Parameters<SmallWorld['viewer']>[0]

const as = (name: Name, source: string, variables: Readonly<Record<string, unknown>> = {}): Promise<Answer> =>
  ask(fresh.database, world.viewer(name), source, variables)

const rows = <Row>(sql: string): Promise<Row[]> =>
  visit(fresh.database, operate(world.organizationId), (em) => query<Row>(em, sql))

const deeds = async (): Promise<string[]> =>
  (
    await rows<{ deed: string }>("select action || ' ' || details::text as deed from audit_entries order by entry_id")
  ).map(({ deed }) => deed)

const version = async (): Promise<string> =>
  (await rows<{ version: string }>('select authorization_version as version from organizations'))[0]!.version

const places = `{ places {
  workspaces { key name isArchived projectKeys members { key } }
  projects { key name workspace isArchived inactivityThresholdMs mayManage members { key } membersThroughWorkspace { key } }
} }`

interface Seen {
  readonly workspaces: readonly { key: string; projectKeys: string[]; members: { key: string }[] }[]
  readonly projects: readonly { key: string; mayManage: boolean; members: { key: string }[] }[]
}

const placesOf = async (name: Name): Promise<Seen> => (await as(name, places)).data?.['places'] as Seen

describe('places', () => {
  test('are all of the organization to its owner, with who belongs to them', async () => {
    const { workspaces, projects } = await placesOf('olga')
    const members = [{ key: 'bob@x.org' }, { key: 'rob@x.org' }]
    expect(workspaces).toEqual([{ key: 'w', name: 'W', isArchived: false, projectKeys: [joined], members }])
    expect(projects).toHaveLength(2)
    expect(projects).toContainEqual({
      key: joined,
      name: joined,
      workspace: 'w',
      isArchived: false,
      inactivityThresholdMs: 300_000,
      mayManage: true,
      members: [{ key: 'ann@x.org' }, { key: 'mia@x.org' }],
      membersThroughWorkspace: members,
    })
    const apart = projects.find(({ key }) => key === other)
    expect(apart).toMatchObject({ workspace: null, membersThroughWorkspace: [] })
  })

  test('are to a manager the joined ones, whose members may be changed', async () => {
    const { projects } = await placesOf('mia')
    expect(projects.map(({ key, mayManage }) => ({ key, mayManage }))).toEqual([{ key: joined, mayManage: true }])
    expect(projects[0]?.members).toHaveLength(2)
  })

  test.each(['rob', 'bob'] as const)('are to %s the joined ones, without who else belongs to them', async (name) => {
    const { projects, workspaces } = await placesOf(name)
    expect(projects).toMatchObject([{ key: joined, mayManage: false, members: [] }])
    expect(workspaces).toMatchObject([{ key: 'w', projectKeys: [joined], members: [] }])
  })
})

const createProject = `mutation ($key: String, $name: String!, $workspace: String) {
  createProject(key: $key, name: $name, workspace: $workspace) { key name workspace membersThroughWorkspace { key } } }`
const createWorkspace = `mutation ($key: String, $name: String!) { createWorkspace(key: $key, name: $name) { key name } }`

describe('an owner', () => {
  test('makes workspaces and projects, their keys given or made of their names', async () => {
    expect(await as('olga', createWorkspace, { name: ' Night Shift ' })).toMatchObject({
      data: { createWorkspace: { key: 'night-shift', name: 'Night Shift' } },
      codes: [],
    })
    const made = [
      await as('olga', createProject, { name: 'Cars & Co.' }),
      await as('olga', createProject, { name: 'Cars, co', workspace: 'w' }),
      await as('olga', createProject, { name: 'Cars co', key: 'Any Key' }),
    ]
    expect(made.map(({ data }) => (data?.['createProject'] as Seen['projects'][0] | undefined)?.key)).toEqual([
      'cars-co',
      'cars-co-2',
      'Any Key',
    ])
    expect(made[1]?.data).toMatchObject({ createProject: { workspace: 'w', membersThroughWorkspace: [{}, {}] } })
    expect(await deeds()).toEqual([
      'workspace.created {"name": "Night Shift"}',
      'project.created {"name": "Cars & Co.", "workspace": null}',
      'project.created {"name": "Cars, co", "workspace": "w"}',
      'project.created {"name": "Cars co", "workspace": null}',
    ])
  })

  test.each([
    [createProject, { name: ' ' }, 'BAD_USER_INPUT'],
    [createProject, { name: 'x', key: '' }, 'BAD_USER_INPUT'],
    [createProject, { name: 'x', workspace: 'none' }, 'NOT_FOUND'],
    [createWorkspace, { name: 'x', key: 'w' }, 'CONFLICT'],
    ['mutation { renameProject(project: "none", name: "x") { key } }', {}, 'NOT_FOUND'],
    ['mutation { changeWorkspaceMembers(workspace: "w", add: ["nobody@x.org"]) { key } }', {}, 'NOT_FOUND'],
  ])('is refused %s with %j as %s, and nothing is written', async (source, variables, code) => {
    expect((await as('olga', source, variables)).codes).toEqual([code])
    expect(await deeds()).toEqual([])
  })

  test('renames, archives and restores places, and doing so twice is done once', async () => {
    const source = `mutation ($project: String!, $isArchived: Boolean!) {
      renameProject(project: $project, name: "Cars") { name }
      renameWorkspace(workspace: "w", name: "Days") { name }
      archiveProject(project: $project, isArchived: $isArchived) { isArchived }
      archiveWorkspace(workspace: "w", isArchived: $isArchived) { isArchived } }`
    for (const isArchived of [true, true, false])
      expect((await as('olga', source, { project: joined, isArchived })).data).toEqual({
        renameProject: { name: 'Cars' },
        renameWorkspace: { name: 'Days' },
        archiveProject: { isArchived },
        archiveWorkspace: { isArchived },
      })
    expect(await deeds()).toEqual([
      `project.renamed {"to": "Cars", "from": "${joined}"}`,
      'workspace.renamed {"to": "Days", "from": "W"}',
      'project.archived {}',
      'workspace.archived {}',
      'project.restored {}',
      'workspace.restored {}',
    ])
  })

  test('moves a project, with which its members through the workspace come and go', async () => {
    const source = `mutation ($project: String!, $workspace: String) {
      moveProject(project: $project, workspace: $workspace) { workspace membersThroughWorkspace { key } } }`
    const before = await version()
    expect((await as('olga', source, { project: other, workspace: 'w' })).data).toMatchObject({
      moveProject: { workspace: 'w', membersThroughWorkspace: [{ key: 'bob@x.org' }, { key: 'rob@x.org' }] },
    })
    expect(await version()).not.toBe(before)
    expect((await as('olga', source, { project: other })).data).toMatchObject({ moveProject: { workspace: null } })
    expect((await deeds())[0]).toBe('project.moved {"to": "w", "from": null}')
  })

  test('sets from when a person counts as idle', async () => {
    const source = `mutation ($ms: Milliseconds!) { setInactivityThreshold(project: "${joined}", ms: $ms) { inactivityThresholdMs } }`
    expect((await as('olga', source, { ms: 60_000 })).data).toEqual({
      setInactivityThreshold: { inactivityThresholdMs: 60_000 },
    })
    expect((await as('olga', source, { ms: 0 })).codes).toEqual(['BAD_USER_INPUT'])
    expect(await deeds()).toEqual(['project.inactivity_threshold_changed {"toMs": 60000, "fromMs": 300000}'])
  })
})

const changeMembers = `mutation ($project: String!, $add: [String!]! = [], $remove: [String!]! = []) {
  changeProjectMembers(project: $project, add: $add, remove: $remove) { members { key } } }`

describe('the members of a project', () => {
  test.each(['olga', 'mia'] as const)('are changed by %s, and what is changed is told once', async (name) => {
    const before = await version()
    const change = { project: joined, add: ['BOB@x.org', 'ann@x.org'], remove: ['ann@x.org', 'rob@x.org'] }
    expect((await as(name, changeMembers, change)).data).toEqual({
      changeProjectMembers: { members: [{ key: 'bob@x.org' }, { key: 'mia@x.org' }] },
    })
    expect(await version()).not.toBe(before)
    await as(name, changeMembers, { project: joined, add: ['bob@x.org'] })
    expect(await deeds()).toEqual(['project.members_changed {"added": ["bob@x.org"], "removed": ["ann@x.org"]}'])
  })

  test('are changed while an import is being written, which other changes wait for', async () => {
    if (fresh.database.kind === 'embedded') return
    const [begun, changed] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
    const importing = visit(fresh.database, operate(world.organizationId), async (em) => {
      await takeTurn(em, world.organizationId, 'places')
      await query(em, 'update projects set name = name')
      begun.resolve()
      await changed.promise
    })
    await begun.promise
    const { codes } = await as('olga', changeMembers, { project: joined, remove: ['ann@x.org'] })
    changed.resolve()
    await importing
    expect(codes).toEqual([])
  })

  test.each([
    ['FORBIDDEN', "update members set deactivated_at = now() where name = 'mia'"],
    ['FORBIDDEN', "update members set role = 'annotator' where name = 'mia'"],
    ['NOT_FOUND', "delete from project_members j using members m where m.member_id = j.member_id and m.name = 'mia'"],
  ])('are not changed (%s) by who may not any more when their turn comes', async (code, meanwhile) => {
    await rows(meanwhile)
    const { codes } = await as('mia', changeMembers, { project: joined, remove: ['ann@x.org'] })
    expect(codes).toEqual([code])
  })

  test('wake up whoever watches', async () => {
    const woken = new Promise((resolve) => fresh.database.pulses.subscribe(world.organizationId, resolve))
    await as('olga', changeMembers, { project: joined, add: ['bob@x.org'] })
    expect(await woken).toMatchObject({ projectIds: 'every', memberIds: 'every', days: 'every' })
  })

  test('of a project that a manager did not join are out of reach, as if there were none', async () => {
    expect((await as('mia', changeMembers, { project: other, add: ['bob@x.org'] })).codes).toEqual(['NOT_FOUND'])
    expect((await as('mia', changeMembers, { project: 'none', add: ['bob@x.org'] })).codes).toEqual(['NOT_FOUND'])
  })
})

describe('what only owners and admins may', () => {
  test.each([
    ['mia', createProject, { name: 'x' }],
    ['mia', createWorkspace, { name: 'x' }],
    ['mia', 'mutation { changeWorkspaceMembers(workspace: "w", add: []) { key } }', {}],
    ['mia', 'mutation { updateOrganization(name: "x") { name } }', {}],
    ['mia', '{ organization { name } }', {}],
    ['rob', changeMembers, { project: 'p' }],
    ['ann', changeMembers, { project: 'p' }],
  ] as const)('is refused to %s: %s', async (name, source, variables) => {
    expect((await as(name, source, variables)).codes).toEqual(['FORBIDDEN'])
    expect(await deeds()).toEqual([])
  })
})
