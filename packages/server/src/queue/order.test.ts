import {
  inQueueOrder,
  labelingStep,
  labelStatuses,
  reviewingStep,
  skippedWays,
  workSettingsJson,
} from '@labelpulse/domain'
import type { LabelStatus, QueueTask, Role, WorkSettings, WorkType } from '@labelpulse/domain'
import * as fc from 'fast-check'
import { afterAll, describe, expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { queueWorld } from '../../test/queue-world.ts'
import type { QueueWorld } from '../../test/queue-world.ts'
import { startWork } from './hand-out.ts'

const fresh = freshDatabase()
const hourMs = 3_600_000

/** Whoever there is: two who label only, two who review too, and two who are not there any more. */
const people: Readonly<Record<string, Role>> = {
  olga: 'owner',
  rob: 'reviewer',
  ann: 'annotator',
  bob: 'annotator',
  gone: 'reviewer',
  left: 'reviewer',
}
const names = Object.keys(people)
const there = ['olga', 'rob', 'ann', 'bob']
const reviewers = ['olga', 'rob']
const someone = fc.constantFrom(...names)
const orNobody = fc.option(someone, { nil: null })
const some = fc.subarray(names, { maxLength: 2 }).map((list) => new Set(list))
/** Hours from now; around 48 hours ago somebody is silent for too long. */
const ago = fc.constantFrom(-90, -70, -60, -40, -20, -1)

const waiting = {
  label: ['UNLABELED', 'PRELABELED', 'LABELING_IN_PROGRESS', 'REJECTED', 'SKIPPED'],
  review: ['LABELED', 'LABELED', 'REVIEWING_IN_PROGRESS'],
} as const satisfies Record<'label' | 'review', readonly LabelStatus[]>

const anyTask = (side: 'label' | 'review') =>
  fc
    .record({
      priority: fc.constantFrom(-1, 0, 0, 0.5),
      labelStatus: fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom<LabelStatus>(...waiting[side]) },
        { weight: 1, arbitrary: fc.constantFrom<LabelStatus>(...labelStatuses) },
      ),
      statusAt: fc.option(ago, { nil: null }),
      statusBy: orNobody,
      labeler: orNobody,
      reviewer: orNobody,
      lastReview: fc.constantFrom('rejected' as const, 'rejected' as const, 'accepted' as const, null),
      assignedLabeler: orNobody,
      assignedReviewer: orNobody,
      assignedAt: fc.option(
        ago.map((hours) => hours - 5),
        { nil: null },
      ),
      holder: fc.option(
        fc.record({
          by: someone,
          workType: fc.constantFrom<WorkType>('label', 'review', 'normal'),
          until: fc.constantFrom(-1, 1),
        }),
        { nil: null, freq: 3 },
      ),
      skippedBy: some,
      reviewSkippedBy: fc.array(fc.tuple(someone, fc.constantFrom(1, 2, 3)), { maxLength: 3 }),
    })
    .map(({ statusAt, assignedAt, holder, ...task }) => (nowMs: number, id: string): QueueTask => {
      const at = (hours: number | null) => (hours === null ? null : nowMs + hours * hourMs)
      return {
        id,
        ...task,
        statusAtMs: at(statusAt),
        assignedAtMs: at(assignedAt),
        holding: holder && { by: holder.by, workType: holder.workType, untilMs: at(holder.until)! },
        // A review is skipped after the status was given.
        reviewSkippedBy: new Map(
          statusAt === null
            ? []
            : task.reviewSkippedBy.map(([name, seconds]) => [name, at(statusAt)! + seconds * 1000]),
        ),
      }
    })

const anyQueue = (side: 'label' | 'review') =>
  fc.record({
    tasks: fc.array(anyTask(side), { minLength: 1, maxLength: 12 }),
    maySave: fc.boolean(),
    skippedGoTo: fc.constantFrom(...skippedWays),
  })

const settingsOf = (maySave: boolean, skippedGoTo: WorkSettings['skippedGoTo']): WorkSettings => ({
  maySave,
  skippedGoTo,
  maySkip: true,
  reassignAfterMs: 48 * hourMs,
  leaseMs: 24 * hourMs,
  mediaOrigins: [],
})

let picks = 0
afterAll(() => console.log(`${picks} picks of random queues, each the same by the domain and by the server`))

/** Lets askers in turn take the first task, until nobody is given anything. */
async function takeAll(world: QueueWorld, tasks: QueueTask[], settings: WorkSettings, side: 'label' | 'review') {
  const nowMs = Date.now()
  const rules = { ...settings, labelers: new Set(there), reviewers: new Set(reviewers) }
  const stepOf = side === 'label' ? labelingStep : reviewingStep
  for (let turn = 0; turn < 8; turn += 1) {
    const asker = side === 'label' ? there[turn % 4]! : reviewers[turn % 2]!
    const first = tasks
      .flatMap((task) => {
        const step = stepOf(task, asker, rules, nowMs)
        return step === null ? [] : [{ task, step }]
      })
      .toSorted(inQueueOrder(side, asker))[0]
    const assignment = await startWork(world.worker(asker), side, world.project)
    picks += 1
    expect([asker, assignment?.task.key]).toEqual([asker, first?.task.id])
    if (first) {
      const index = tasks.findIndex(({ id }) => id === first.task.id)
      tasks[index] = { ...tasks[index]!, holding: { by: asker, workType: side, untilMs: nowMs + 24 * hourMs } }
    }
  }
}

describe.each(['label', 'review'] as const)('the queue to %s', (side) => {
  test('begins with the same task by the domain and by the server', { timeout: 240_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(anyQueue(side), async ({ tasks: made, maySave, skippedGoTo }) => {
        const settings = settingsOf(maySave, skippedGoTo)
        const tasks = made.map((make, n) => make(Date.now(), `00000000-0000-7000-8000-${String(n).padStart(12, '0')}`))
        const world = await queueWorld(fresh.database, {
          people,
          deactivated: ['gone'],
          outside: ['left'],
          settings: { ...workSettingsJson(settings) },
          tasks,
        })
        await takeAll(world, tasks, settings, side)
      }),
      { numRuns: 12 },
    )
  })
})
