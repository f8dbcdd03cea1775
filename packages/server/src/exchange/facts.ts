import type {
  AnnotationRecord,
  CommentRecord,
  InterchangeRecord,
  TaskRecord,
  WorkunitRecord,
} from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Ledger } from '../work/ledger.ts'
import { record } from '../work/record.ts'
import type { NewWork } from '../work/record.ts'
import { writeComments } from './comments.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'
import { writeResults } from './results.ts'
import { count } from './tally.ts'
import type { Tallies } from './tally.ts'
import { writeTasks } from './tasks.ts'

/** A record of what was worked on or done, as distinct from people and places. */
export type FactRecord = TaskRecord | AnnotationRecord | WorkunitRecord | CommentRecord

const factTypes: readonly InterchangeRecord['type'][] = ['task', 'annotation', 'workunit', 'comment']

export const isFact = (one: InterchangeRecord): one is FactRecord => factTypes.includes(one.type)

/** The records of a batch by type, in order. */
function sorted(records: readonly FactRecord[]) {
  const tasks: TaskRecord[] = []
  const results: AnnotationRecord[] = []
  const workunits: WorkunitRecord[] = []
  const comments: CommentRecord[] = []
  for (const one of records) {
    if (one.type === 'task') tasks.push(one)
    else if (one.type === 'annotation') results.push(one)
    else if (one.type === 'workunit') workunits.push(one)
    else comments.push(one)
  }
  return { tasks, results, workunits, comments }
}

const workOf = (
  names: Names,
  { project, task, annotation, startedAtMs, work, isClamped, claimedMs, result }: WorkunitRecord,
): NewWork => ({
  projectId: idOf(names, 'project', project),
  task,
  annotation: annotation ?? '',
  work: { ...work, createdBy: idOf(names, 'member', work.createdBy) },
  startedAtMs,
  isClamped: isClamped === true,
  claimedMs,
  result,
})

/**
 * Writes a batch of records in this transaction; whom and what they name is in `names`.
 * The change of the day cells is noted in `ledger`, to be posted last.
 */
export async function writeFacts(
  em: SqlEntityManager,
  names: Names,
  records: readonly FactRecord[],
  ledger: Ledger,
): Promise<Tallies> {
  const { organizationId } = ledger.calendar
  const { tasks, results, workunits, comments } = sorted(records)
  const tallies: Tallies = {}
  const tally = (type: FactRecord['type'], of: readonly FactRecord[], added: number): void =>
    count(tallies, type, added, of.length - added)
  tally('task', tasks, await writeTasks(em, organizationId, names, tasks))
  tally('annotation', results, await writeResults(em, organizationId, names, results))
  const work = workunits.map((one) => workOf(names, one))
  tally('workunit', workunits, (await record(em, work, ledger)).size)
  tally('comment', comments, await writeComments(em, organizationId, names, comments))
  return tallies
}
