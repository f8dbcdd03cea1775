import { collectPeople, createElementSplitter, factsOf, newcomersOf, noPeople, parseTask } from '@labelpulse/formats'
import type { KnownWorkunit, SourceTask } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { batched } from './batches.ts'
import type { ImportTarget } from './formats.ts'
import type { Batch, Survey } from './load.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'
import { joining, projectKey } from './project.ts'
import { readingOf } from './reading.ts'
import type { Shape } from './reading.ts'
import type { ProgressListener, Source } from './source.ts'

const shape: Shape<SourceTask> = {
  createSplitter: createElementSplitter,
  parse: (text) => {
    const parsed = parseTask(text)
    return 'breach' in parsed ? parsed : { value: parsed.task }
  },
}

const annotationKey = (task: string, annotation: string): string => JSON.stringify([task, annotation])

interface Row {
  readonly task: string
  readonly annotation: string
  readonly uuid: string
  readonly created_at_ms: string
  readonly action: KnownWorkunit['action']
  readonly active_ms: string
}

/** The workunits that the annotations of some tasks have, by `annotationKey`. */
async function workBefore(
  em: SqlEntityManager,
  organizationId: string,
  projectId: string,
  tasks: readonly SourceTask[],
): Promise<Map<string, KnownWorkunit[]>> {
  const rows = await query<Row>(
    em,
    `select t.key as task, w.annotation_key as annotation, w.uuid, w.action, w.active_ms,
            (extract(epoch from w.created_at) * 1000)::bigint as created_at_ms
     from tasks t join workunits w using (organization_id, task_id)
     where t.organization_id = $1::uuid and t.project_id = $2::uuid and t.key = any ($3::text[])
     order by w.created_at, w.uuid`,
    [organizationId, projectId, tasks.map(({ id }) => id)],
  )
  const before = new Map<string, KnownWorkunit[]>()
  for (const { task, annotation, uuid, action, active_ms, created_at_ms } of rows) {
    const key = annotationKey(task, annotation)
    const known = { uuid, action, createdAtMs: Number(created_at_ms), activeMs: Number(active_ms) }
    before.set(key, [...(before.get(key) ?? []), known])
  }
  return before
}

/** Cuts where a task comes a second time, for what it says then depends on what it said before. */
function withoutRepeats(tasks: readonly SourceTask[]): SourceTask[][] {
  const parts: SourceTask[][] = [[]]
  const seen = new Set<string>()
  for (const task of tasks) {
    if (seen.has(task.id)) {
      parts.push([])
      seen.clear()
    }
    seen.add(task.id)
    parts.at(-1)?.push(task)
  }
  return parts
}

/** The first reading of a Label Studio export: every task is looked at, and who worked on them is gathered. */
export async function surveyLabelStudio(
  source: Source,
  target: ImportTarget,
  onProgress: ProgressListener,
): Promise<Survey> {
  const project = projectKey(target)
  const reading = readingOf(source, shape, onProgress)
  const people = noPeople()
  for await (const some of reading('reading')) for (const { value } of some) collectPeople(people, value)

  async function* batches(em: SqlEntityManager, organizationId: string, names: Names): AsyncGenerator<Batch> {
    const areOne = (one: string, other: string) => idOf(names, 'member', one) === idOf(names, 'member', other)
    for await (const some of batched(reading('writing'))) {
      for (const part of withoutRepeats(some)) {
        const known = await workBefore(em, organizationId, idOf(names, 'project', project), part)
        const before = (task: string, annotation: string) => known.get(annotationKey(task, annotation)) ?? []
        const facts = part.map((task) => factsOf(task, people, { project, before, areOne }))
        yield {
          records: facts.flatMap(({ records }) => records),
          knownWorkunits: facts.reduce((total, { knownCount }) => total + knownCount, 0),
        }
      }
    }
  }
  return { media: [], organization: null, gatheredFor: (names) => joining(target, newcomersOf(people), names), batches }
}
