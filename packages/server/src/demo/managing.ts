import { between } from './chance.ts'
import { sendBack, take } from './floor.ts'
import type { Piece, Scene, Turn } from './floor.ts'
import type { Person } from './people.ts'
import type { DemoProject } from './projects.ts'
import { remarkOn } from './reviewing.ts'
import { pressedAtMs, spend, workunitOf } from './workunits.ts'
import type { Press } from './workunits.ts'

/** What managers do with a task that they open: mostly put it right, now and then decide, rarely throw it away. */
const deeds = [
  { upTo: 0.72, action: 'updated', status: 'LABELED' },
  { upTo: 0.82, action: 'closed', status: null },
  { upTo: 0.92, action: 'accepted', status: 'REVIEWED' },
  { upTo: 0.97, action: 'rejected', status: 'REJECTED' },
  { upTo: 1, action: 'deleted', status: null },
] as const

/** What a manager does next: opens submitted work in one of their projects directly. */
export function manage(scene: Scene, person: Person, open: readonly DemoProject[], atMs: number): Turn | null {
  const { floor, chance } = scene
  const isFor = ({ project, readyAtMs }: Piece) =>
    readyAtMs <= atMs && open.includes(project) && person.projects.includes(project.key)
  const piece = take(floor.toReview, isFor)
  if (!piece) return null
  const { project, task } = piece
  const draw = chance()
  const { action, status } = deeds.find(({ upTo }) => draw < upTo) ?? deeds[0]
  const press: Press = {
    project,
    task,
    by: person.key,
    startedAtMs: atMs,
    spent: spend(chance, project.reviewMedianMs * between(chance, 0.8, 1.6), project.spread),
    workType: 'normal',
    action,
    status,
    ...(action === 'updated' && { objects: piece.objects + 1 }),
  }
  const untilMs = pressedAtMs(press)
  const records = [workunitOf(chance, press)]
  if (action === 'updated' || action === 'closed') floor.toReview.push({ ...piece, readyAtMs: untilMs })
  if (action !== 'rejected') return { records, untilMs }
  sendBack(scene, piece, untilMs)
  return { records: [...records, remarkOn(chance, piece, person.key, untilMs)], untilMs }
}
