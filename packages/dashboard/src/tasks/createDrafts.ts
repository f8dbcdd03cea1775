import type { DoorRefusal } from '../api/doors.ts'
import { tell } from '../api/tell.ts'
import { CreateTasksDocument } from '../gql/graphql.ts'
import type { DraftTask } from './addresses.ts'

/** What became of tasks that were to be created. Not by their keys: of two files with one name, one becomes the task. */
export interface Created {
  readonly made: ReadonlySet<DraftTask>
  /** A task of this key was there before; nothing was changed. */
  readonly there: ReadonlySet<DraftTask>
  /** Why the rest could not be created; null: there is no rest. */
  readonly refusal: DoorRefusal | null
}

const nothing: Created = { made: new Set(), there: new Set(), refusal: null }
const mostAtOnce = 500

/** The place of a task in the list that a refusal is about; -1: it is about all of them. */
const placeIn = (field: string | undefined): number => Number(/^tasks\[(\d+)\]/.exec(field ?? '')?.[1] ?? -1)

type Send = (tasks: readonly DraftTask[]) => Promise<DoorRefusal | null>

async function created(tasks: readonly DraftTask[], send: Send, so: Created): Promise<Created> {
  if (tasks.length === 0) return so
  const refusal = await send(tasks)
  if (refusal === null) return { ...so, made: new Set([...so.made, ...tasks]) }
  const place = placeIn(refusal.field)
  const known = tasks[place]
  if (refusal.code !== 'CONFLICT' || known === undefined) return { ...so, refusal }
  return created(tasks.toSpliced(place, 1), send, { ...so, there: new Set([...so.there, known]) })
}

/** Creates tasks in lots; those that are there already are left as they are, so that a list may be sent again. */
export async function createDrafts(
  project: string,
  tasks: readonly DraftTask[],
  send: Send = (lot) =>
    tell(CreateTasksDocument, {
      project,
      tasks: lot.map(({ key, name, data, frames }) => ({ key, name, data, frames })),
    }),
): Promise<Created> {
  let so = nothing
  for (let from = 0; from < tasks.length && so.refusal === null; from += mostAtOnce)
    so = await created(tasks.slice(from, from + mostAtOnce), send, so)
  return so
}
