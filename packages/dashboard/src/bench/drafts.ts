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

/** A comment that nobody has sent yet. */
interface KeptComment {
  readonly comment: string
  readonly keptAtMs: number
}

const prefix = 'labelpulse.draft.'
const keptForMs = 7 * 24 * 3_600_000

/** Whose work on what it is. Not the assignment: after a reload the same task is handed out under a new one. */
export const draftName = (member: string, workType: string, project: string, task: string): string =>
  prefix + JSON.stringify([member, workType, project, task])

/** Of the same task's draft. Kept apart from it: it is said of the task in any state, and other presses end it. */
export const commentName = (draft: string): string => `${draft}.comment`

function read(keeping: Keeping, name: string): Partial<Draft & KeptComment> | null {
  try {
    return JSON.parse(keeping.getItem(name) ?? 'null') as Partial<Draft & KeptComment> | null
  } catch {
    return null
  }
}

function write(keeping: Keeping, name: string, kept: Draft | KeptComment): boolean {
  try {
    keeping.setItem(name, JSON.stringify(kept))
    return true
  } catch {
    return false
  }
}

/** Keeps a draft; false: the browser would not. */
export const keepDraft = (keeping: Keeping, name: string, draft: Draft): boolean => write(keeping, name, draft)

/** The draft that was begun from this state; null: there is none. */
export function draftOf(keeping: Keeping, name: string, base: string): Draft | null {
  const { objects, bases, keptAtMs = 0 } = read(keeping, name) ?? {}
  return Array.isArray(objects) && Array.isArray(bases) && bases.includes(base) ? { objects, bases, keptAtMs } : null
}

export const dropDraft = (keeping: Keeping, name: string): void => keeping.removeItem(name)

/** Keeps the comment that is written on a task, as far as the browser does; of nothing, nothing. */
export function keepComment(keeping: Keeping, draft: string, { comment, keptAtMs }: KeptComment): void {
  if (comment.trim() === '') keeping.removeItem(commentName(draft))
  else write(keeping, commentName(draft), { comment, keptAtMs })
}

/** The comment that was written on a task and not sent; '': there is none. */
export function commentOf(keeping: Keeping, draft: string): string {
  const comment = read(keeping, commentName(draft))?.comment
  return typeof comment === 'string' ? comment : ''
}

/** Drafts and comments that nobody came back to make room. */
export function dropOldDrafts(keeping: Keeping, nowMs: number): void {
  const names = Array.from({ length: keeping.length }, (_, at) => keeping.key(at) ?? '')
  for (const name of names.filter((each) => each.startsWith(prefix))) {
    const keptAtMs = read(keeping, name)?.keptAtMs ?? 0
    if (nowMs - keptAtMs > keptForMs) keeping.removeItem(name)
  }
}
