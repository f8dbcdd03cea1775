import { setTimeout as sleep } from 'node:timers/promises'
import { workSettingsJson } from '@labelpulse/domain'
import type { Action } from '@labelpulse/domain'
import * as fc from 'fast-check'
import { expect, test } from 'vitest'
import { freshDatabase } from '../../test/fresh-database.ts'
import { freshTasks, queueWorld } from '../../test/queue-world.ts'
import type { QueueWorld } from '../../test/queue-world.ts'
import { operate } from '../database/keys/operate.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { startWork } from './hand-out.ts'
import { saveWork } from './save-work.ts'

const fresh = freshDatabase()
// So long that nobody loses a task before they come to press a button, where all wait in one line for the embedded database.
const [askers, tasks, leaseMs] = [64, 80, 8000]
const names = Array.from({ length: askers }, (_, n) => `m${n}`)

/** What somebody does with a task; null: nothing, until it is nobody's any more. */
type Deed = Action | null
const anyDeeds = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: fc.constant<Deed>('submitted') },
    { weight: 1, arbitrary: fc.constantFrom<Deed>('skipped', 'closed', null) },
  ),
  { minLength: 400, maxLength: 400 },
)

/** When somebody had a task for themselves, at the least. */
interface Turn {
  readonly task: string
  readonly fromMs: number
  readonly toMs: number
}

interface Floor {
  readonly world: QueueWorld
  readonly turns: Turn[]
  readonly submitted: string[]
  readonly deeds: Deed[]
}

async function works(name: string, { world, turns, submitted, deeds }: Floor): Promise<void> {
  const worker = world.worker(name)
  while (submitted.length < tasks) {
    const assignment = await startWork(worker, 'label', world.project)
    if (!assignment) {
      await sleep(500 + Math.random() * 1500)
      continue
    }
    const { id, openedAt, expiresAt, task } = assignment
    const action = deeds.pop() ?? 'submitted'
    const toMs = action ? Date.now() : Date.parse(expiresAt)
    turns.push({ task: task.key, fromMs: Date.parse(openedAt), toMs })
    if (action) await saveWork(worker, { assignment: id, uuid: crypto.randomUUID(), action, time: 0, result: [] })
    else await sleep(leaseMs + 50)
    if (action === 'submitted') submitted.push(task.key)
  }
}

/** Those turns that begin before another one with the same task was over. */
function shared(turns: readonly Turn[]): Turn[] {
  return [...Map.groupBy(turns, ({ task }) => task).values()].flatMap((some) => {
    const inOrder = some.toSorted((a, b) => a.fromMs - b.fromMs)
    return inOrder.filter((turn, n) => n > 0 && turn.fromMs < inOrder[n - 1]!.toMs)
  })
}

const stands = ({ organizationId }: QueueWorld) =>
  visit(fresh.database, operate(organizationId), (em) =>
    query(em, 'select label_status, held_by, count(*)::int as count from tasks group by 1, 2'),
  )

test(`${askers} people at once never have one task, and no task is lost`, { timeout: 300_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(anyDeeds, async (deeds) => {
      const settings = workSettingsJson({
        maySave: false,
        maySkip: true,
        skippedGoTo: 'others',
        reassignAfterMs: 3_600_000,
        leaseMs,
        mediaOrigins: [],
      })
      const people = Object.fromEntries(names.map((name) => [name, 'annotator' as const]))
      const world = await queueWorld(fresh.database, { people, settings: { ...settings }, tasks: freshTasks(tasks) })
      const floor: Floor = { world, turns: [], submitted: [], deeds: [...deeds] }
      await Promise.all(names.map((name) => works(name, floor)))
      expect(shared(floor.turns)).toEqual([])
      expect(floor.submitted.toSorted()).toEqual([...new Set(floor.submitted)].toSorted())
      expect(await stands(world)).toEqual([{ label_status: 'LABELED', held_by: null, count: tasks }])
    }),
    { numRuns: 1 },
  )
})
