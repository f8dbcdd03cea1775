import type { Action, LabelStatus } from '@labelpulse/domain'
import { expect, vi } from 'vitest'
import type { Database } from '../src/database/open.ts'
import type { Viewer } from '../src/database/viewer.ts'
import { ask } from './ask.ts'

type Fields = Readonly<Record<string, unknown>>

/** What the clock of a workbench felt, in minutes. */
export interface Felt {
  readonly active: number
  readonly idle?: number
}

/** What goes with a button. */
export interface Said {
  readonly result?: readonly unknown[]
  readonly comment?: string
  readonly labelStatus?: LabelStatus
  /** When it was pressed, where that is not now: offline. */
  readonly at?: string
}

/** Somebody at work. Each button is sent twice at once, as by a nervous finger, and counts once. */
export interface PersonAtWork {
  /** Presses Start labeling, and is given this task. */
  labels(task: string): Promise<void>
  /** Presses Start reviewing, and is given this task. */
  reviews(task: string): Promise<void>
  opens(task: string): Promise<void>
  /** Presses a button of the task at hand; answers with the workunit. */
  presses(action: Action, felt: Felt, said?: Said): Promise<Fields>
  submits(felt: Felt, result: readonly unknown[], said?: Said): Promise<Fields>
  saves(felt: Felt): Promise<Fields>
  skips(felt: Felt): Promise<Fields>
  leaves(felt: Felt): Promise<Fields>
  accepts(felt: Felt): Promise<Fields>
  rejects(felt: Felt, comment: string): Promise<Fields>
  fixes(felt: Felt, result: readonly unknown[]): Promise<Fields>
}

/** A day whose clock goes as the story says. */
export interface WorkingDay {
  readonly day: string
  /** It is now this time of the day, UTC. */
  isAt(time: string): void
  person(viewer: Viewer, project: string): PersonAtWork
}

const minuteMs = 60_000
const taken = 'id task { key }'
const save = `mutation ($work: WorkInput!) { saveWork(work: $work) {
  uuid createdAt action time inactiveTime nextLabelStatus score clamped } }`

/** Begins a day: from now on it is that day for this process, until vitest's real timers are back. */
export function workingDay(database: Database, day: string): WorkingDay {
  const at = (time: string): string => `${day}T${time}:00.000Z`

  async function answerTo(viewer: Viewer, source: string, variables: Fields, field: string): Promise<Fields> {
    const { data, messages } = await ask(database, viewer, source, variables)
    expect(messages).toEqual([])
    return data?.[field] as Fields
  }

  function person(viewer: Viewer, project: string): PersonAtWork {
    let assignment = ''

    async function take(field: 'startLabeling' | 'startReviewing' | 'openTask', task: string): Promise<void> {
      const [declared, given] =
        field === 'openTask'
          ? ['$project: String!, $task: String!', 'project: $project, task: $task']
          : ['$project: String!', 'project: $project']
      const source = `mutation (${declared}) { ${field}(${given}) { ${taken} } }`
      const { id, task: found } = await answerTo(viewer, source, { project, task }, field)
      expect(found).toEqual({ key: task })
      assignment = String(id)
    }

    async function presses(
      action: Action,
      { active, idle = 0 }: Felt,
      { at: time, ...said }: Said = {},
    ): Promise<Fields> {
      const work = {
        assignment,
        uuid: crypto.randomUUID(),
        action: action.toUpperCase(),
        time: active * minuteMs,
        inactiveTime: idle * minuteMs,
        ...(time === undefined ? {} : { endedAt: at(time) }),
        ...said,
      }
      const [once, twice] = await Promise.all([1, 2].map(() => answerTo(viewer, save, { work }, 'saveWork')))
      expect(twice).toEqual(once)
      return once!
    }

    return {
      labels: (task) => take('startLabeling', task),
      reviews: (task) => take('startReviewing', task),
      opens: (task) => take('openTask', task),
      presses,
      submits: (felt, result, said = {}) => presses('submitted', felt, { result, ...said }),
      saves: (felt) => presses('draft', felt),
      skips: (felt) => presses('skipped', felt),
      leaves: (felt) => presses('closed', felt),
      accepts: (felt) => presses('accepted', felt),
      rejects: (felt, comment) => presses('rejected', felt, { comment }),
      fixes: (felt, result) => presses('fixed_accepted', felt, { result }),
    }
  }

  vi.useFakeTimers({ toFake: ['Date'], now: new Date(at('00:00')) })
  return { day, isAt: (time) => void vi.setSystemTime(new Date(at(time))), person }
}
