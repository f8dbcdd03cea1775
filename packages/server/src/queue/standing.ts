import { Refusal, workSettingsOf } from '@labelpulse/domain'
import type { Action, Hold, WorkSettings } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { msOf } from '../work/instants.ts'
import type { OwnAssignment } from './own-assignment.ts'
import { completedResult } from './rounds.ts'

/** The button that ended an assignment, and when it was pressed. */
export interface End {
  readonly atMs: number
  readonly action: Action
}

/** An assignment whose presses are written one after another: nobody else writes one before this transaction ends. */
export interface LockedAssignment {
  /** The project's, but for the buttons: those are what they were when the task was handed out. */
  readonly settings: WorkSettings
  readonly latestAtMs: number | null
  readonly believedMs: number
  /** Null: no button ended it so far. */
  readonly end: End | null
}

interface LockedRow {
  readonly saved_at: string | null
  readonly believed_ms: string
  readonly ended_at: string | null
  readonly ended_with: Action | null
  readonly may_save: boolean
  readonly may_skip: boolean
  readonly settings: unknown
}

/** Locks an assignment until the transaction ends. */
export async function lockedAssignment(
  em: SqlEntityManager,
  { assignmentId }: OwnAssignment,
): Promise<LockedAssignment> {
  const [row] = await query<LockedRow>(
    em,
    `select a.saved_at, a.believed_ms, a.ended_at, a.ended_with, a.may_save, a.may_skip, p.settings
     from assignments a join projects p using (organization_id, project_id)
     where a.assignment_id = $1::uuid for no key update of a`,
    [assignmentId],
  )
  if (!row) throw new Refusal('NOT_FOUND', 'There is no such assignment.', 'assignment')
  const { saved_at, believed_ms, ended_at, ended_with, may_save: maySave, may_skip: maySkip } = row
  const endedAtMs = msOf(ended_at)
  return {
    settings: { ...workSettingsOf(row.settings), maySave, maySkip },
    latestAtMs: msOf(saved_at),
    believedMs: Number(believed_ms),
    end: endedAtMs !== null && ended_with ? { atMs: endedAtMs, action: ended_with } : null,
  }
}

/** What is known of the annotation and of the assignment when a button is pressed. */
export interface Standing extends Omit<Hold, 'endedAtMs'> {
  readonly end: End | null
  /** Whether the annotation was completed before, by anyone. */
  readonly isCompleted: boolean
  /** What was completed last; null: nobody says. */
  readonly completed: unknown
  readonly settings: WorkSettings
}

/** How an assignment's annotation stood at an instant. */
export async function standingAt(
  em: SqlEntityManager,
  { openedAtMs }: OwnAssignment,
  locked: LockedAssignment,
  { annotationId, memberId, atMs }: { readonly annotationId: string; readonly memberId: string; readonly atMs: number },
): Promise<Standing> {
  const [row] = await query<{ previous_at: string | null; is_completed: boolean | null }>(
    em,
    `select max(created_at) filter (where member_id = $2::uuid and created_at > $3::timestamptz) as previous_at,
            bool_or(action in ('submitted', 'updated')) as is_completed
     from workunits where annotation_id = $1::uuid and created_at <= $4::timestamptz`,
    [annotationId, memberId, new Date(openedAtMs), new Date(atMs)],
  )
  return {
    ...locked,
    openedAtMs,
    previousAtMs: msOf(row?.previous_at ?? null),
    isCompleted: row?.is_completed ?? false,
    completed: await completedResult(em, annotationId),
  }
}
