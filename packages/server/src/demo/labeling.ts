import type { TaskRecord } from '@labelpulse/formats'
import { between, chanceFrom, happens, logNormal, seedOf } from './chance.ts'
import type { Chance } from './chance.ts'
import { daysInto, isSampled, take, takeNextTask } from './floor.ts'
import type { Piece, Scene, Turn } from './floor.ts'
import { imageDataOf } from './images.ts'
import { traitOn } from './people.ts'
import type { Person } from './people.ts'
import { framesOf } from './projects.ts'
import type { DemoProject } from './projects.ts'
import { texts } from './texts.ts'
import { pressedAtMs, spend, spendForgetfully, workunitOf } from './workunits.ts'
import type { Press, Spent } from './workunits.ts'

const minuteMs = 60_000

const countObjects = (chance: Chance, { medianObjects }: DemoProject): number =>
  Math.max(1, Math.round(logNormal(chance, medianObjects, 0.4)))

const paceAt = (scene: Scene, { pace, joinsOnDay }: Person, atMs: number): number =>
  traitOn(pace, daysInto(scene, atMs) - joinsOnDay)

/** A task before anybody touches it; always the same for the same key. */
export function taskRecord(project: DemoProject, task: string): TaskRecord {
  const { key } = project
  const [fewest, most] = framesOf(project)
  const frames = Math.round(between(chanceFrom(seedOf(task)), fewest, most))
  const data = texts[key] ? { text: texts[key].write(task) } : imageDataOf(key, task, frames)
  return { type: 'task', project: key, key: task, frames, data }
}

// Some save in between, some leave and come back: the time falls into two workunits.
function interruption(chance: Chance, final: Press): readonly Press[] {
  const isSaved = happens(chance, 0.06)
  if (!isSaved && !happens(chance, 0.02)) return [final]
  const firstMs = Math.round(final.spent.activeMs * (isSaved ? between(chance, 0.3, 0.7) : between(chance, 0.05, 0.2)))
  const spent: Spent = { activeMs: firstMs, inactiveMs: 0 }
  const first: Press = {
    ...final,
    spent,
    action: isSaved ? 'draft' : 'closed',
    status: isSaved ? 'LABELING_IN_PROGRESS' : null,
  }
  const restMs = final.spent.activeMs - firstMs
  return [first, { ...final, startedAtMs: pressedAtMs(first), spent: { ...final.spent, activeMs: restMs } }]
}

function handIn({ floor, chance }: Scene, piece: Piece): void {
  // Some think again of what they have just submitted.
  if (happens(chance, 0.08)) {
    floor.toCorrect.push({ ...piece, readyAtMs: piece.readyAtMs + between(chance, 5, 180) * minuteMs })
  } else if (isSampled(piece.project, piece.task)) floor.toReview.push(piece)
}

function labelNext(scene: Scene, person: Person, project: DemoProject, atMs: number): Turn {
  const { floor, chance } = scene
  const task = takeNextTask(floor, project)
  const isSkipped = happens(chance, 0.022)
  const median = project.medianMs * paceAt(scene, person, atMs) * (isSkipped ? 0.3 : 1)
  const objects = countObjects(chance, project)
  const final: Press = {
    project,
    task,
    by: person.key,
    startedAtMs: atMs,
    spent: spendForgetfully(chance, median, project.spread),
    workType: 'label',
    action: isSkipped ? 'skipped' : 'submitted',
    status: isSkipped ? 'SKIPPED' : 'LABELED',
  }
  const presses = interruption(chance, isSkipped ? final : { ...final, objects })
  const untilMs = pressedAtMs(final)
  if (!isSkipped)
    handIn(scene, { project, task, author: person.key, reviewer: null, round: 0, objects, readyAtMs: untilMs })
  // What it shows is known before the work on it.
  const shown = [taskRecord(project, task)].filter(({ data }) => data !== undefined)
  return { records: [...shown, ...presses.map((press) => workunitOf(chance, press))], untilMs }
}

function correct(scene: Scene, person: Person, piece: Piece, atMs: number): Turn {
  const { floor, chance } = scene
  const { project, task, round } = piece
  const objects = Math.max(1, piece.objects + Math.round(between(chance, -1.4, 2.4)))
  const press: Press = {
    project,
    task,
    by: person.key,
    startedAtMs: atMs,
    spent: spend(chance, project.medianMs * paceAt(scene, person, atMs) * 0.4, project.spread),
    workType: 'label',
    action: 'updated',
    status: 'LABELED',
    objects,
  }
  const untilMs = pressedAtMs(press)
  if (round > 0 || isSampled(project, task)) floor.toReview.push({ ...piece, objects, readyAtMs: untilMs })
  return { records: [workunitOf(chance, press)], untilMs }
}

function projectFor(scene: Scene, { projects }: Person, open: readonly DemoProject[]): DemoProject | undefined {
  const theirs = projects.flatMap((key) => open.filter((project) => project.key === key))
  const [main, ...others] = theirs
  if (others.length === 0 || happens(scene.chance, 0.75)) return main
  return others[Math.floor(scene.chance() * others.length)]
}

/** What an annotator does next: their own work that came back, else a new task of one of their projects. */
export function label(scene: Scene, person: Person, open: readonly DemoProject[], atMs: number): Turn | null {
  const isTheirs = (piece: Piece) =>
    piece.author === person.key && piece.readyAtMs <= atMs && open.includes(piece.project)
  const piece = happens(scene.chance, 0.7) ? take(scene.floor.toCorrect, isTheirs) : null
  if (piece) return correct(scene, person, piece, atMs)
  const project = projectFor(scene, person, open)
  return project ? labelNext(scene, person, project, atMs) : null
}
