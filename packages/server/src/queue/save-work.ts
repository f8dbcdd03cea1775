import { Refusal } from '@labelpulse/domain'
import type { Act, WorkType } from '@labelpulse/domain'
import type { Json } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v5 } from 'uuid'
import { read } from '../database/keys/read.ts'
import { record as recordKey } from '../database/keys/record.ts'
import type { Pulse } from '../database/pulses.ts'
import { query } from '../database/query.ts'
import { visit } from '../database/visit.ts'
import { refuseUnlessMay } from '../graphql/allow.ts'
import { workunitOf } from '../reports/workunits.ts'
import type { WorkunitRow } from '../reports/workunits.ts'
import { saveComments } from '../work/comments.ts'
import { openLedger } from '../work/ledger.ts'
import { annotationNameKey, lockedAnnotations } from '../work/names.ts'
import { knownUuids, record } from '../work/record.ts'
import { keepableJson, uuidGiven } from './given.ts'
import { ownAssignment } from './own-assignment.ts'
import type { OwnAssignment } from './own-assignment.ts'
import { pressed } from './pressed.ts'
import type { Pressed } from './pressed.ts'
import { keepCompleted } from './rounds.ts'
import { lockedAssignment, standingAt } from './standing.ts'
import type { WorkInput } from './work.types.ts'
import type { Worker } from './worker.ts'

const actOf: Readonly<Record<WorkType, Act>> = { label: 'label', review: 'review', normal: 'openTask' }

/** The namespace of the comments that come with a press, so that a press sent twice says it once. It never changes. */
const commentNamespace = 'd0a6a2a4-4c0e-4b55-9f0a-3a2d1f6c8b71'

/** When a button was pressed; refused: after now, or before the task was opened. */
function pressedAtMs(endedAt: string | null | undefined, { openedAtMs }: OwnAssignment): number {
  // Another process, with a clock of its own, may have opened it.
  const nowMs = Math.max(Date.now(), openedAtMs)
  const atMs = endedAt ? Date.parse(endedAt) : nowMs
  if (atMs >= openedAtMs && atMs <= nowMs) return atMs
  throw new Refusal('BAD_USER_INPUT', 'endedAt must not be after now, nor before openedAt.', 'endedAt')
}

/** Writes what of a press was believed, and whose the task is now. */
async function noteOnAssignment(
  em: SqlEntityManager,
  { assignmentId }: OwnAssignment,
  { work: { work }, atMs, elapsedMs, holding, leaseMs }: Pressed,
): Promise<void> {
  await query(
    em,
    `update assignments set saved_at = greatest(saved_at, $2::timestamptz), believed_ms = believed_ms + $3::bigint,
       ended_at = case when $4::text is null then ended_at else $2::timestamptz end, ended_with = coalesce($4::text, ended_with)
     where assignment_id = $1::uuid`,
    [assignmentId, new Date(atMs), elapsedMs, holding === 'ended' ? work.givenAction : null],
  )
  if (holding === 'held')
    await query(em, 'update tasks set held_until = $2::timestamptz where assignment_id = $1::uuid', [
      assignmentId,
      new Date(Date.now() + leaseMs),
    ])
  else
    // Leaving may be told late, as after a crash, when they are at it again: held for longer than from then on.
    await query(
      em,
      `update tasks set assignment_id = null, held_by = null, held_until = null
       where assignment_id = $1::uuid and ($2::boolean or held_until <= $3::timestamptz)`,
      [assignmentId, holding === 'ended', new Date(atMs + leaseMs)],
    )
}

/** Writes a press in this transaction; null: it was there already. */
async function write(
  em: SqlEntityManager,
  { viewer }: Worker,
  assignment: OwnAssignment,
  input: WorkInput,
): Promise<Pulse | null> {
  const { organizationId, memberId } = viewer
  const { projectId, workType } = assignment
  const ledger = await openLedger(em, organizationId)
  const locked = await lockedAssignment(em, assignment)
  const uuid = uuidGiven(input.uuid)
  if ((await knownUuids(em, [uuid])).has(uuid)) return null
  const atMs = pressedAtMs(input.endedAt, assignment)
  const annotations = await lockedAnnotations(em, organizationId, [assignment])
  const { annotationId, taskId } = annotations.get(annotationNameKey(assignment))!
  const standing = await standingAt(em, assignment, locked, { annotationId, memberId, atMs })
  const { action, time, inactiveTime = null, labelStatus = null, comment } = input
  const result = keepableJson((input.result ?? null) as Json, 'result')
  const press = pressed(
    { uuid, memberId, workType, action, atMs, activeMs: time, inactiveMs: inactiveTime, labelStatus, result },
    standing,
  )
  if (press.work.result !== null) await keepCompleted(em, annotationId)
  const { task, annotation } = assignment
  await record(em, [{ projectId, task, annotation, ...press.work }], ledger)
  const text = keepableJson(comment ?? '', 'comment').trim()
  if (text) {
    const said = { uuid: v5(uuid, commentNamespace), createdAtMs: atMs, text, resolvedAtMs: null }
    await saveComments(em, organizationId, [{ ...said, projectId, taskId, annotationId, memberId }])
  }
  await noteOnAssignment(em, assignment, press)
  return ledger.post(em)
}

/**
 * Writes one press of a button: one workunit, exactly once, whether it is sent twice, at once, or long after the task went to
 * somebody else; another button on what its own button has ended is refused. The task goes on to whoever is next unless it was
 * only saved.
 */
export async function saveWork(worker: Worker, input: WorkInput): Promise<WorkunitRow> {
  const { database, viewer } = worker
  const assignment = await ownAssignment(worker, input.assignment)
  // Whoever was given it may have another role by now.
  refuseUnlessMay(viewer, actOf[assignment.workType])
  const pulse = await visit(database, recordKey(viewer, assignment.projectId), (em) =>
    write(em, worker, assignment, input),
  )
  if (pulse) database.pulses.announce(pulse)
  const row = await visit(database, read(viewer), (em) => workunitOf(em, uuidGiven(input.uuid), viewer.memberId))
  if (row) return row
  throw new Refusal('CONFLICT', 'This uuid is a workunit of somebody else already.', 'uuid')
}
