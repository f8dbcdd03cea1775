import type { Json } from '../field.ts'
import type { AnnotationRecord, TaskRecord, WorkunitRecord } from '../record.ts'
import { factOf, factUuid, newWork } from './history.ts'
import type { KnownWorkunit, Place } from './history.ts'
import type { People } from './people.ts'
import type { SourceTask } from './task.ts'

/** Where facts are imported to, and what is there already. */
export interface FactsContext extends Place {
  /** All workunits that an annotation has, from whatever source; none: an empty list. */
  readonly before: (task: string, annotation: string) => readonly KnownWorkunit[]
}

/** What a task says that is to be written, and how much of it is there already. */
export interface Facts {
  /** The task, its annotations' results as they stand now, and the workunits that are not known yet. */
  readonly records: readonly (TaskRecord | AnnotationRecord | WorkunitRecord)[]
  /** How many of its workunits are known. */
  readonly knownCount: number
}

/**
 * The second pass over a file: what a task of a Label Studio export says, as records of the interchange format.
 * @param people everyone whom the file names (`collectPeople` over all its tasks)
 */
export function factsOf(task: SourceTask, people: People, { before, ...place }: FactsContext): Facts {
  const { project } = place
  const records: (TaskRecord | AnnotationRecord | WorkunitRecord)[] = [
    { type: 'task', project, key: task.id, data: task.data },
  ]
  let knownCount = 0
  for (const annotation of task.annotations) {
    const at = { project, task: task.id, annotation: annotation.id }
    const news = newWork(annotation, people, place, before(task.id, annotation.id))
    knownCount += news.knownCount
    for (const work of news.work) records.push({ type: 'workunit', ...at, startedAtMs: null, work })
    const result = annotation.result as Json
    records.push({ type: 'annotation', ...at, result, updatedAtMs: annotation.updatedAtMs })
  }
  return { records, knownCount }
}

/** An annotation that was deleted, as it is known here. */
export interface Deletion {
  readonly project: string
  readonly task: string
  readonly annotation: string
  /** When it was deleted, or when that was heard of. */
  readonly atMs: number
  /** The key of the member who deleted it; the source names nobody, so the annotation's author. */
  readonly by: string
}

/** The workunit that a deletion is. An id is deleted once, so hearing of it again adds nothing. */
export const deletionOf = ({ project, task, annotation, atMs, by }: Deletion): WorkunitRecord => ({
  type: 'workunit',
  project,
  task,
  annotation,
  startedAtMs: null,
  work: factOf(
    {
      uuid: factUuid(project, annotation, 'deleted'),
      createdAtMs: atMs,
      createdBy: by,
      workType: 'normal',
      activeMs: 0,
      objects: null,
    },
    'deleted',
  ),
})
