import { actionsOf, fold, inOrder } from '@labelpulse/domain'
import type { ActedWorkunit, Workunit } from '@labelpulse/domain'
import type { Json } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { historiesOf } from './history.ts'
import type { StoredWorkunit } from './history.ts'
import type { Ledger } from './ledger.ts'
import { annotationNameKey, lockedAnnotations } from './names.ts'
import type { AnnotationName, LockedAnnotation } from './names.ts'
import { saveResults } from './results.ts'
import { saveNoted, saveStates, saveWorkunits } from './save.ts'
import type { AnnotationRow, WorkunitRow } from './save.ts'
import { settleTasks } from './tasks.ts'

/** A workunit on its way in: `work.createdBy` is a member's id. */
export interface NewWork extends AnnotationName {
  readonly work: Workunit
  readonly startedAtMs: number | null
  readonly isClamped: boolean
  /** The elapsed milliseconds that were claimed, where some were cut; null or undefined: nobody says. */
  readonly claimedMs?: number | null | undefined
  /** What was labelled then; null or undefined: nobody says. */
  readonly result?: Json | undefined
}

/** The uuids, of those asked, that some workunit of the organization has already, in whatever project. */
export async function knownUuids(em: SqlEntityManager, uuids: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ uuid: string }>(em, 'select uuid from recorded($1::uuid[]) as uuid', [uuids])
  return new Set(rows.map((row) => row.uuid))
}

function firstOfEach(work: readonly NewWork[]): NewWork[] {
  const byUuid = new Map<string, NewWork>()
  for (const one of work) if (!byUuid.has(one.work.uuid)) byUuid.set(one.work.uuid, one)
  return [...byUuid.values()]
}

interface Changed {
  readonly workunits: WorkunitRow[]
  readonly annotation: AnnotationRow
}

function refolded(
  { annotationId, taskId, notedGeneration }: LockedAnnotation,
  stored: readonly StoredWorkunit[],
  added: readonly NewWork[],
  ledger: Ledger,
): Changed {
  const history: readonly ActedWorkunit[] = actionsOf([...stored, ...added.map(({ work }) => work)].toSorted(inOrder))
  const state = fold(history)
  const { projectId = '', annotation = '' } = added[0] ?? {}
  ledger.note({ projectId, notedGeneration }, stored, history)
  const was = new Map(stored.map((work) => [work.uuid, work]))
  const incoming = new Map(added.map((one) => [one.work.uuid, one]))
  const workunits = history.flatMap((work): WorkunitRow[] => {
    const before = was.get(work.uuid)
    if (before && before.action === work.action && before.author === state.author) return []
    const { startedAtMs = null, isClamped = false, claimedMs = null } = incoming.get(work.uuid) ?? {}
    const ids = { projectId, taskId, annotationId, annotationKey: annotation, author: state.author }
    return [{ ...ids, work, startedAtMs, isClamped, claimedMs, isNew: !before }]
  })
  return { workunits, annotation: { annotationId, state } }
}

/**
 * Records workunits: each uuid once (the first to arrive stays), their annotations refolded, their tasks settled, in this
 * transaction; the change of the day cells is noted in `ledger`, to be posted last.
 * Late and out-of-order work is the same path: an annotation's whole history is folded anew.
 * @returns the uuids that were added; the others were there already
 */
export async function record(em: SqlEntityManager, work: readonly NewWork[], ledger: Ledger): Promise<Set<string>> {
  const { organizationId } = ledger.calendar
  const distinct = firstOfEach(work)
  const uuids = distinct.map((one) => one.work.uuid)
  const earlier = await knownUuids(em, uuids)
  const unseen = distinct.filter((one) => !earlier.has(one.work.uuid))
  if (!unseen.length) return new Set()
  const annotations = await lockedAnnotations(em, organizationId, unseen)
  // Somebody else may have recorded some of them while we waited for the locks.
  const known = await knownUuids(em, uuids)
  const added = unseen.filter((one) => !known.has(one.work.uuid))
  const byAnnotation = Map.groupBy(added, annotationNameKey)
  const lockedOf = (name: string): LockedAnnotation => annotations.get(name)!
  const histories = await historiesOf(
    em,
    organizationId,
    [...byAnnotation.keys()].map((name) => lockedOf(name).annotationId),
  )
  const changed = [...byAnnotation].map(([name, some]) =>
    refolded(lockedOf(name), histories.get(lockedOf(name).annotationId) ?? [], some, ledger),
  )
  await saveWorkunits(
    em,
    organizationId,
    changed.flatMap((one) => one.workunits),
  )
  const states = changed.map((one) => one.annotation)
  await saveStates(em, organizationId, states)
  await saveResults(
    em,
    organizationId,
    added.flatMap(({ work: { uuid, createdAtMs }, result = null, ...name }) => {
      const { annotationId } = lockedOf(annotationNameKey(name))
      return result === null ? [] : [{ uuid, createdAtMs, projectId: name.projectId, annotationId, result }]
    }),
  )
  await settleTasks(em, organizationId, [...new Set([...annotations.values()].map(({ taskId }) => taskId))])
  await saveNoted(em, ledger.calendar, states)
  return new Set(added.map((one) => one.work.uuid))
}
