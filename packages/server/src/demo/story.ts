import { labelSchemaJson } from '@labelpulse/domain'
import type { InterchangeRecord, Json } from '@labelpulse/formats'
import type { FactRecord } from '../exchange/facts.ts'
import { chanceFrom } from './chance.ts'
import { emptyFloor, openProjects, takeNextTask } from './floor.ts'
import type { Scene } from './floor.ts'
import { workBetween } from './history.ts'
import { images } from './images.ts'
import { taskRecord } from './labeling.ts'
import { people } from './people.ts'
import { projects, workspaces } from './projects.ts'
import type { DemoProject } from './projects.ts'
import { texts } from './texts.ts'

const dayMs = 86_400_000

/** The organization that every demo is. */
export const demoOrganization = { key: 'demo', name: 'Kestrel Atlas (demo)' } as const

/** How far back the demo's work reaches. */
export const storyDays = 90

/** Untouched tasks that wait in every open project. */
const backlog = 40

const has = (theirs: readonly string[]) => (key: string) => theirs.includes(key)

// Managers are members of the workspaces whose projects are all theirs.
const workspaceMembers = (workspace: string): string[] => {
  const keys = projects.filter((project) => project.workspace === workspace).map(({ key }) => key)
  return people
    .filter(({ role, projects: theirs }) => role === 'manager' && keys.every(has(theirs)))
    .map(({ key }) => key)
}

function labelsOf(project: string): Json | undefined {
  const { labels } = texts[project] ?? images[project] ?? {}
  return labels && { ...labelSchemaJson(labels) }
}

const peopleAndPlaces = (beganAtMs: number): InterchangeRecord[] => [
  ...people.map(({ key, name, role }) => ({ type: 'member', key, name, role }) as const),
  ...workspaces.map(({ key, name }) => ({ type: 'workspace', key, name, members: workspaceMembers(key) }) as const),
  ...projects.map(
    ({ key, name, workspace, archivedOnDay }) =>
      ({
        type: 'project',
        key,
        name,
        workspace,
        members: people.filter((person) => person.projects.includes(key)).map((person) => person.key),
        labels: labelsOf(key),
        archivedAtMs: archivedOnDay === null ? undefined : beganAtMs + archivedOnDay * dayMs,
      }) as const,
  ),
]

const untouchedTasks = ({ floor }: Scene, open: readonly DemoProject[]): FactRecord[] =>
  open.flatMap((project) => Array.from({ length: backlog }, () => taskRecord(project, takeNextTask(floor, project))))

export interface Told {
  readonly seed: number
  readonly nowMs: number
  /** Where the office is. */
  readonly timeZone: string
}

export interface Story {
  readonly peopleAndPlaces: readonly InterchangeRecord[]
  readonly facts: readonly FactRecord[]
}

/** All that the demo's organization is and did up to now, as a file of the interchange format would bring it. The same for the same arguments. */
export function story({ seed, nowMs, timeZone }: Told): Story {
  const beganAtMs = nowMs - storyDays * dayMs
  const scene: Scene = { floor: emptyFloor(), chance: chanceFrom(seed), projects, beganAtMs, timeZone }
  const work = workBetween(scene, people, { fromMs: beganAtMs, toMs: nowMs })
  return {
    peopleAndPlaces: peopleAndPlaces(beganAtMs),
    facts: [...work, ...untouchedTasks(scene, openProjects(scene, nowMs))],
  }
}
