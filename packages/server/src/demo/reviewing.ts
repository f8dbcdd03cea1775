import type { Action, LabelStatus } from '@labelpulse/domain'
import type { CommentRecord } from '@labelpulse/formats'
import { between, happens, pick, uuidAt } from './chance.ts'
import type { Chance } from './chance.ts'
import { daysInto, sendBack, take } from './floor.ts'
import type { Piece, Scene, Turn } from './floor.ts'
import { people, traitOn } from './people.ts'
import type { Person } from './people.ts'
import type { DemoProject } from './projects.ts'
import { remarks } from './remarks.ts'
import { pressedAtMs, spend, workunitOf } from './workunits.ts'
import type { Press } from './workunits.ts'

const hourMs = 3_600_000

// After that a colleague may look at the correction.
const waitsForReviewerMs = 30 * hourMs

type Verdict = Pick<Press, 'score' | 'objects'> & { readonly action: Action; readonly status: LabelStatus | null }

const authors = new Map(people.map((person) => [person.key, person]))

function acceptance(scene: Scene, { author, round, readyAtMs }: Piece): number {
  const person = authors.get(author)
  const care = person ? traitOn(person.care, daysInto(scene, readyAtMs) - person.joinsOnDay) : 1
  return round === 0 ? care : care + (1 - care) * 0.6
}

function verdictOn(scene: Scene, piece: Piece): Verdict {
  const { chance } = scene
  // Called away, or not sure enough to say.
  if (happens(chance, 0.035)) return { action: 'closed', status: null }
  if (happens(chance, 0.01)) return { action: 'skipped', status: null }
  if (happens(chance, acceptance(scene, piece))) return { action: 'accepted', status: 'REVIEWED' }
  if (piece.round < 2 && happens(chance, 0.6)) return { action: 'rejected', status: 'REJECTED' }
  const score = Math.round((1 - 0.5 * between(chance, 0.1, 1) ** 2) * 100) / 100
  return {
    action: 'fixed_accepted',
    status: 'REVIEWED',
    score,
    objects: piece.objects + Math.round(between(chance, 0, 2)),
  }
}

/** What a reviewer writes beside a rejection. */
export const remarkOn = (chance: Chance, { project, task }: Piece, by: string, createdAtMs: number): CommentRecord => ({
  type: 'comment',
  uuid: uuidAt(chance, createdAtMs),
  createdAtMs,
  createdBy: by,
  project: project.key,
  task,
  annotation: null,
  text: pick(chance, remarks[project.medium]),
  resolvedAtMs: null,
})

/** What a reviewer does next: the oldest work of others that waits in one of their projects. */
export function review(scene: Scene, person: Person, open: readonly DemoProject[], atMs: number): Turn | null {
  const { floor, chance } = scene
  const isFor = ({ project, author, reviewer, readyAtMs }: Piece) =>
    readyAtMs <= atMs &&
    author !== person.key &&
    open.includes(project) &&
    person.projects.includes(project.key) &&
    (reviewer === null || reviewer === person.key || readyAtMs + waitsForReviewerMs < atMs)
  const piece = take(floor.toReview, isFor)
  if (!piece) return null
  const { project, task } = piece
  const verdict = verdictOn(scene, piece)
  const spent = spend(chance, project.reviewMedianMs * person.pace.later, project.spread)
  const press: Press = { project, task, by: person.key, startedAtMs: atMs, spent, workType: 'review', ...verdict }
  const untilMs = pressedAtMs(press)
  const isRejected = verdict.action === 'rejected'
  if (isRejected) sendBack(scene, { ...piece, reviewer: person.key }, untilMs)
  if (verdict.status === null) floor.toReview.push({ ...piece, readyAtMs: untilMs + hourMs })
  const comments = isRejected && happens(chance, 0.85) ? [remarkOn(chance, piece, person.key, untilMs)] : []
  return { records: [workunitOf(chance, press), ...comments], untilMs }
}
