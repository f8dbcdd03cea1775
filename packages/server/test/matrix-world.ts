import { Readable } from 'node:stream'
import type { Role } from '@labelpulse/domain'
import type { Database } from '../src/database/open.ts'
import { importFile } from '../src/exchange/import.ts'
import { spooled } from '../src/exchange/source.ts'

/** Where a member belongs, in the words of the matrix. */
interface Person {
  readonly role: Role
  /** Projects seen: joined directly or through a workspace; for heads all. */
  readonly sees: readonly string[]
}

const everywhere = ['p1', 'p2', 'p3', 'p4']

/** One of every relation that two members can have: the same project, the same workspace, the same organization, none. */
export const people: Readonly<Record<string, Person>> = {
  olga: { role: 'owner', sees: everywhere },
  adam: { role: 'admin', sees: everywhere },
  mia: { role: 'manager', sees: ['p1', 'p3'] },
  max: { role: 'manager', sees: [] },
  rob: { role: 'reviewer', sees: ['p1'] },
  ann: { role: 'annotator', sees: ['p1', 'p2'] },
  bob: { role: 'annotator', sees: ['p1'] },
  cat: { role: 'annotator', sees: ['p3'] },
  lone: { role: 'annotator', sees: [] },
}

const workspaceOf: Readonly<Record<string, string | null>> = { p1: 'w1', p2: 'w1', p3: 'w2', p4: null }
const throughWorkspace: Readonly<Record<string, readonly string[]>> = { w1: [], w2: ['mia', 'cat'] }
const direct: Readonly<Record<string, readonly string[]>> = {
  p1: ['mia', 'rob', 'ann', 'bob'],
  p2: ['ann'],
  p3: [],
  p4: [],
}

/** Who labeled and who reviewed: also where they are no members, and by somebody who has left. */
const pieces: readonly (readonly [project: string, author: string, reviewer: string | null])[] = [
  ['p1', 'ann', 'rob'],
  ['p1', 'bob', 'mia'],
  ['p1', 'gone', 'rob'],
  ['p2', 'ann', 'rob'],
  ['p2', 'cat', null],
  ['p3', 'cat', 'mia'],
  ['p4', 'cat', 'adam'],
  ['p4', 'ann', null],
]

export interface Piece {
  readonly uuid: string
  readonly project: string
  readonly by: string
  /** Whose annotation it was on. */
  readonly author: string
  readonly isReview: boolean
}

/** An organization whose every text carries its tag, and what is in it. */
export interface World {
  readonly tag: string
  readonly key: (name: string) => string
  readonly work: readonly Piece[]
  /** By their keys. */
  readonly tasks: readonly { readonly project: string; readonly task: string }[]
  readonly records: readonly object[]
}

export function worldOf(tag: string): World {
  const key = (name: string) => (/^[pw]\d$/.test(name) ? `${name}-${tag}` : `${name}@${tag}.example`)
  const members = Object.entries({ ...people, gone: { role: 'annotator' as const } }).map(([name, { role }]) => ({
    type: 'member',
    key: key(name),
    name: `${name} ${tag}`,
    role,
  }))
  const placesOf = (names: Readonly<Record<string, readonly string[]>>) =>
    Object.entries(names).map(([name, some]) => ({ key: key(name), name: `${name} ${tag}`, members: some.map(key) }))
  const work: Piece[] = []
  const facts = pieces.flatMap(([project, author, reviewer], n) => {
    const task = `t${n}-${tag}`
    const unit = (by: string, isReview: boolean, hour: number) => {
      const uuid = crypto.randomUUID()
      work.push({ uuid, project, by, author, isReview })
      const action = isReview ? (n % 2 ? 'accepted' : 'rejected') : 'submitted'
      return {
        type: 'workunit',
        uuid,
        created_at: `2026-03-${10 + n}T${hour}:00:00Z`,
        created_by: key(by),
        project: key(project),
        task,
        work_type: isReview ? 'review' : 'label',
        action,
        time: 2 ** n * 1000 + hour,
        inactive_time: 0,
        next_label_status: null,
      }
    }
    const comment = {
      type: 'comment',
      uuid: crypto.randomUUID(),
      created_at: `2026-03-${10 + n}T18:00:00Z`,
      created_by: key(reviewer ?? author),
      project: key(project),
      task,
      text: `said ${tag}`,
    }
    return [unit(author, false, 10), ...(reviewer ? [unit(reviewer, true, 12)] : []), comment]
  })
  const records = [
    { type: 'organization', key: tag, name: `Organization ${tag}`, time_zone: 'Europe/Warsaw' },
    ...members,
    ...placesOf(throughWorkspace).map((place) => ({ type: 'workspace', ...place })),
    ...placesOf(direct).map((place, n) => {
      const workspace = workspaceOf[`p${n + 1}`]
      const labels = { classes: [{ key: place.key, name: place.key, color: '#0072b2', tools: ['box'] }], choices: [] }
      const settings = { media_origins: [`https://${place.key}.example`] }
      return { type: 'project', ...place, labels, settings, ...(workspace ? { workspace: key(workspace) } : {}) }
    }),
    ...facts,
  ]
  const tasks = pieces.map(([project], n) => ({ project: key(project), task: `t${n}-${tag}` }))
  return { tag, key, work, tasks, records }
}

/** Brings a world into a database, as an import does. */
export async function bring(database: Database, { records }: World): Promise<void> {
  const lines = records.map((record) => `${JSON.stringify(record)}\n`).join('')
  const source = await spooled(Readable.from([Buffer.from(lines)]))
  await importFile(database, source, { format: 'interchange' })
  await source.close()
}

/** Every text of a world that could give something away, and to whom it may be shown. */
export function secretsOf(world: World): { readonly text: string; readonly isShownTo: (name: string) => boolean }[] {
  const isHead = (name: string) => ['owner', 'admin'].includes(people[name]!.role)
  const seesEveryone = (name: string) => isHead(name) || people[name]!.role === 'manager'
  const sees = (name: string, project: string) => people[name]!.sees.includes(project)
  const metAt = (name: string, other: string) =>
    world.work.some((one) => one.author === name && one.by === other && one.isReview && sees(name, one.project)) ||
    // Comments stand on tasks on which one has an annotation.
    pieces.some(
      ([project, author, reviewer]) => author === name && (reviewer ?? author) === other && sees(name, project),
    )
  return [
    ...[...Object.keys(people), 'gone'].map((other) => ({
      text: world.key(other),
      isShownTo: (name: string) => seesEveryone(name) || name === other || metAt(name, other),
    })),
    ...everywhere.map((project) => ({ text: world.key(project), isShownTo: (name: string) => sees(name, project) })),
    ...Object.keys(throughWorkspace).map((workspace) => ({
      text: world.key(workspace),
      isShownTo: (name: string) =>
        isHead(name) ||
        throughWorkspace[workspace]!.includes(name) ||
        everywhere.some((project) => workspaceOf[project] === workspace && sees(name, project)),
    })),
    ...pieces.map(([project], n) => ({
      text: `t${n}-${world.tag}`,
      isShownTo: (name: string) => sees(name, project),
    })),
    ...world.work.map(({ uuid, project, by, author, isReview }) => ({
      text: uuid,
      isShownTo: (name: string) =>
        sees(name, project) && (seesEveryone(name) || by === name || (isReview && author === name)),
    })),
  ]
}
