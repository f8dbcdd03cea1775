import { actionsOf, fold } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { historiesOf } from './history.ts'
import type { Ledger } from './ledger.ts'
import { correctWorkunits, saveNoted, saveStates } from './save.ts'
import { lockTasks, settleTasks } from './tasks.ts'

interface Locked {
  readonly annotationId: string
  readonly projectId: string
  readonly notedGeneration: number
}

/**
 * Changes workunits that are there, inside an operating visit, folds their annotations anew and settles their tasks; the change
 * of the day cells is noted in `ledger`, to be posted last.
 * @param annotationIds those whose workunits `change` changes; they and their tasks are locked until the transaction ends
 */
export async function refold(
  em: SqlEntityManager,
  annotationIds: readonly string[],
  ledger: Ledger,
  change: () => Promise<unknown>,
): Promise<void> {
  const { organizationId } = ledger.calendar
  const tasks = await query<{ task_id: string }>(
    em,
    'select distinct task_id from annotations where organization_id = $1::uuid and annotation_id = any ($2::uuid[])',
    [organizationId, annotationIds],
  )
  const taskIds = tasks.map((row) => row.task_id)
  await lockTasks(em, organizationId, taskIds)
  const annotations = await query<Locked>(
    em,
    `select annotation_id as "annotationId", project_id as "projectId", noted_generation as "notedGeneration" from annotations
     where organization_id = $1::uuid and annotation_id = any ($2::uuid[]) order by annotation_id for update`,
    [organizationId, annotationIds],
  )
  const before = await historiesOf(em, organizationId, annotationIds)
  await change()
  const after = await historiesOf(em, organizationId, annotationIds)
  const folded = annotations.map((annotation) => {
    const { annotationId } = annotation
    const stored = after.get(annotationId) ?? []
    const history = actionsOf(stored)
    const state = fold(history)
    ledger.note(annotation, before.get(annotationId) ?? [], history)
    const corrections = history
      .filter(({ action }, n) => stored[n]?.action !== action || stored[n].author !== state.author)
      .map((work) => ({ work, author: state.author }))
    return { annotationId, state, corrections }
  })
  await correctWorkunits(
    em,
    organizationId,
    folded.flatMap(({ corrections }) => corrections),
  )
  await saveStates(em, organizationId, folded)
  await saveNoted(em, ledger.calendar, folded)
  await settleTasks(em, organizationId, taskIds)
}
