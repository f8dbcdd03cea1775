import type { LabeledObject } from '@labelpulse/domain'
import type { Keeping } from './outbox.ts'

/** Unsaved work on a task, as this browser keeps it. */
export interface Draft {
  readonly objects: readonly LabeledObject[]
  /**
   * What it was begun from: a draft of another state of the task is not laid over this one. Several, where a save is still on
   * its way, so that nobody knows which one the server has.
   */
  readonly bases: readonly string[]
  readonly keptAtMs: number
}

const prefix = 'labelpulse.draft.'
const keptForMs = 7 * 24 * 3_600_000

/** Whose work on what it is. Not the assignment: after a reload the same task is handed out under a new one. */
export const draftName = (member: string, workType: string, project: string, task: string): string =>
  prefix + JSON.stringify([member, workType, project, task])

function read(keeping: Keeping, name: string): Draft | null {
  try {
    const draft = JSON.parse(keeping.getItem(name) ?? 'null') as Draft | null
    return draft && Array.isArray(draft.objects) && Array.isArray(draft.bases) ? draft : null
  } catch {
    return null
  }
}

/** Keeps a draft; false: the browser would not. */
export function keepDraft(keeping: Keeping, name: string, draft: Draft): boolean {
  try {
    keeping.setItem(name, JSON.stringify(draft))
    return true
  } catch {
    return false
  }
}

/** The draft that was begun from this state; null: there is none. */
export function draftOf(keeping: Keeping, name: string, base: string): Draft | null {
  const draft = read(keeping, name)
  return draft?.bases.includes(base) ? draft : null
}

export const dropDraft = (keeping: Keeping, name: string): void => keeping.removeItem(name)

/** Drafts that nobody came back to make room. */
export function dropOldDrafts(keeping: Keeping, nowMs: number): void {
  const names = Array.from({ length: keeping.length }, (_, at) => keeping.key(at) ?? '')
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const draft = read(keeping, name)
    if (!draft || nowMs - draft.keptAtMs > keptForMs) keeping.removeItem(name)
  }
}
