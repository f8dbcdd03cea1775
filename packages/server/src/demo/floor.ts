import type { Chance } from './chance.ts'
import { between, chanceFrom, exponential, happens, seedOf } from './chance.ts'
import { taskKey } from './projects.ts'
import type { DemoProject } from './projects.ts'
import type { FactRecord } from '../exchange/facts.ts'

/** Submitted work that somebody will look at again. */
export interface Piece {
  readonly project: DemoProject
  readonly task: string
  /** Keys of members. */
  readonly author: string
  /** Who sent it back last; they look at the correction too. */
  readonly reviewer: string | null
  /** How often it was sent back. */
  readonly round: number
  readonly objects: number
  /** Nobody finds it earlier. */
  readonly readyAtMs: number
}

/** Where the work stands. */
export interface Floor {
  /** The number of the next task that nobody has touched, by project key; a project that is not there begins with 1. */
  readonly nextTask: Map<string, number>
  readonly toReview: Piece[]
  readonly toCorrect: Piece[]
}

/** What a turn of work is played in. */
export interface Scene {
  readonly floor: Floor
  readonly chance: Chance
  readonly projects: readonly DemoProject[]
  /** The demo's first day; traits and archivings count from it. */
  readonly beganAtMs: number
  readonly timeZone: string
}

/** What somebody did in one go, and until when. */
export interface Turn {
  readonly records: readonly FactRecord[]
  readonly untilMs: number
}

const dayMs = 86_400_000

export const daysInto = ({ beganAtMs }: Scene, instantMs: number): number => (instantMs - beganAtMs) / dayMs

/** The projects that are not archived at an instant. */
export const openProjects = (scene: Scene, instantMs: number): readonly DemoProject[] =>
  scene.projects.filter(({ archivedOnDay }) => archivedOnDay === null || daysInto(scene, instantMs) < archivedOnDay)

export const emptyFloor = (): Floor => ({ nextTask: new Map(), toReview: [], toCorrect: [] })

/** When the author of rejected work comes to it again: mostly a day later, sometimes not in this season. */
export const returnsAtMs = (chance: Chance, rejectedAtMs: number): number =>
  rejectedAtMs + (happens(chance, 0.2) ? between(chance, 20, 120) : exponential(chance, 1)) * dayMs

/** Takes the first piece that fits off a list. */
export function take(pieces: Piece[], fits: (piece: Piece) => boolean): Piece | null {
  const at = pieces.findIndex(fits)
  return pieces.splice(at, at < 0 ? 0 : 1)[0] ?? null
}

/** Rejected work goes to its author. */
export const sendBack = ({ floor, chance }: Scene, piece: Piece, rejectedAtMs: number): void =>
  void floor.toCorrect.push({ ...piece, round: piece.round + 1, readyAtMs: returnsAtMs(chance, rejectedAtMs) })

/** The key of a project's next untouched task. */
export function takeNextTask({ nextTask }: Floor, project: DemoProject): string {
  const number = nextTask.get(project.key) ?? 1
  nextTask.set(project.key, number + 1)
  return taskKey(project, number)
}

/** Whether a task is among those whose work is looked at: drawn from its key, so that nobody has to remember it. */
export const isSampled = (project: DemoProject, task: string): boolean =>
  happens(chanceFrom(seedOf(`${project.key}/${task}`)), project.reviewShare)
