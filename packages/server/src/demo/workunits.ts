import type { Action, LabelStatus, WorkType } from '@labelpulse/domain'
import type { WorkunitRecord } from '@labelpulse/formats'
import { between, exponential, happens, logNormal, uuidAt } from './chance.ts'
import type { Chance } from './chance.ts'
import type { DemoProject } from './projects.ts'

/** Active and idle milliseconds. */
export interface Spent {
  readonly activeMs: number
  readonly inactiveMs: number
}

const minuteMs = 60_000
const inactivityThresholdMs = 5 * minuteMs
const shortestMs = 3000

const idleMs = (chance: Chance): number =>
  happens(chance, 1 / 55) ? inactivityThresholdMs + 1 + exponential(chance, 4 * minuteMs) : 0

/** How long a piece of work takes this time. */
export const spend = (chance: Chance, medianMs: number, spread: number): Spent => ({
  activeMs: Math.max(shortestMs, Math.round(logNormal(chance, medianMs, spread))),
  inactiveMs: Math.round(idleMs(chance)),
})

/** The same, but now and then the tab was forgotten until after the last meeting. */
export const spendForgetfully = (chance: Chance, medianMs: number, spread: number): Spent => {
  const spent = spend(chance, medianMs, spread)
  return happens(chance, 1 / 4000)
    ? { ...spent, inactiveMs: Math.round(between(chance, 4, 6.5) * 60 * minuteMs) }
    : spent
}

/** A button: by whom, on what, what it does. */
export interface Press {
  readonly project: DemoProject
  readonly task: string
  readonly by: string
  readonly startedAtMs: number
  readonly spent: Spent
  readonly workType: WorkType
  readonly action: Action
  readonly status: LabelStatus | null
  readonly score?: number
  readonly objects?: number
}

/** When the button is pressed. */
export const pressedAtMs = ({ startedAtMs, spent }: Pick<Press, 'startedAtMs' | 'spent'>): number =>
  startedAtMs + spent.activeMs + spent.inactiveMs

/** The workunit that a button makes. */
export function workunitOf(chance: Chance, press: Press): WorkunitRecord {
  const { project, task, by, startedAtMs, spent, workType, action, status, score = null, objects = null } = press
  const isBlind = project.isBlindToIdleTime
  const createdAtMs = pressedAtMs(press)
  return {
    type: 'workunit',
    project: project.key,
    task,
    annotation: null,
    startedAtMs,
    work: {
      uuid: uuidAt(chance, createdAtMs),
      createdAtMs,
      createdBy: by,
      workType,
      givenAction: action,
      activeMs: isBlind ? spent.activeMs + spent.inactiveMs : spent.activeMs,
      inactiveMs: isBlind ? null : spent.inactiveMs,
      nextLabelStatus: status,
      score,
      objects,
    },
  }
}
