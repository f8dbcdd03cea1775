import type { CommentRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { annotationNameKey, lockedAnnotations, taskIds, taskNameKey } from '../work/names.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'
import { instantOf } from './rows.ts'

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
  const rows = fresh.map(({ record, ...name }) => ({
    uuid: record.uuid,
    project_id: name.projectId,
    task_id: tasks.get(taskNameKey(name)),
    annotation_id: annotations.get(annotationNameKey(name))?.annotationId ?? null,
    member_id: idOf(names, 'member', record.createdBy),
    created_at: instantOf(record.createdAtMs),
    text: record.text,
    resolved_at: instantOf(record.resolvedAtMs),
  }))
  const columns = 'uuid, project_id, task_id, annotation_id, member_id, created_at, text, resolved_at'
  const added = await query(
    em,
    `insert into comments (organization_id, ${columns})
     select $1::uuid, ${columns} from json_populate_recordset(null::comments, $2::json)
     order by 2 on conflict (organization_id, uuid) do nothing returning 1`,
    [organizationId, JSON.stringify(rows)],
  )
  return added.length
}
