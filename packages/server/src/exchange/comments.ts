import type { CommentRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { saveComments } from '../work/comments.ts'
import { annotationNameKey, lockedAnnotations, taskIds, taskNameKey } from '../work/names.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'

async function knownUuids(em: SqlEntityManager, uuids: readonly string[]): Promise<Set<string>> {
  const rows = await query<{ uuid: string }>(em, 'select uuid from recorded_comments($1::uuid[]) as uuid', [uuids])
  return new Set(rows.map((row) => row.uuid))
}

/** The comments, each uuid once (the first stays), that are not there yet. */
async function unseen(em: SqlEntityManager, records: readonly CommentRecord[]): Promise<CommentRecord[]> {
  const byUuid = new Map<string, CommentRecord>()
  for (const record of records) if (!byUuid.has(record.uuid)) byUuid.set(record.uuid, record)
  const known = await knownUuids(em, [...byUuid.keys()])
  return [...byUuid.values()].filter(({ uuid }) => !known.has(uuid))
}

/** Writes comments in this transaction: a uuid that is there already changes nothing. Says how many were added. */
export async function writeComments(
  em: SqlEntityManager,
  organizationId: string,
  names: Names,
  records: readonly CommentRecord[],
): Promise<number> {
  const fresh = (await unseen(em, records)).map((record) => ({
    projectId: idOf(names, 'project', record.project),
    task: record.task,
    annotation: record.annotation ?? '',
    record,
  }))
  if (!fresh.length) return 0
  const tasks = await taskIds(em, organizationId, fresh)
  const annotations = await lockedAnnotations(
    em,
    organizationId,
    fresh.filter(({ record }) => record.annotation !== null),
  )
  return saveComments(
    em,
    organizationId,
    fresh.map(({ record, ...name }) => ({
      uuid: record.uuid,
      projectId: name.projectId,
      taskId: tasks.get(taskNameKey(name))!,
      annotationId: annotations.get(annotationNameKey(name))?.annotationId ?? null,
      memberId: idOf(names, 'member', record.createdBy),
      createdAtMs: record.createdAtMs,
      text: record.text,
      resolvedAtMs: record.resolvedAtMs,
    })),
  )
}
