import type { AnnotationRecord } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { instantOf } from '../work/instants.ts'
import { annotationNameKey, lockedAnnotations } from '../work/names.ts'
import type { AnnotationName } from '../work/names.ts'
import { idOf } from './names.ts'
import type { Names } from './names.ts'

interface Named extends AnnotationName {
  readonly record: AnnotationRecord
}

/** Of several results of one annotation the latest; of equally late ones the first. */
function latest(named: readonly Named[]): Named[] {
  const byName = new Map<string, Named>()
  for (const one of named) {
    const name = annotationNameKey(one)
    const before = byName.get(name)
    if (!before || before.record.updatedAtMs < one.record.updatedAtMs) byName.set(name, one)
  }
  return [...byName.values()]
}

/** Writes what was labelled, in this transaction: the later result stays. Says how many annotations had none before. */
export async function writeResults(
  em: SqlEntityManager,
  organizationId: string,
  names: Names,
  records: readonly AnnotationRecord[],
): Promise<number> {
  if (!records.length) return 0
  const named = latest(
    records.map((record) => ({
      projectId: idOf(names, 'project', record.project),
      task: record.task,
      annotation: record.annotation ?? '',
      record,
    })),
  )
  const ids = await lockedAnnotations(em, organizationId, named)
  const rows = named.map((one) => ({
    annotation_id: ids.get(annotationNameKey(one))?.annotationId,
    result: one.record.result,
    updated_at: instantOf(one.record.updatedAtMs),
  }))
  const written = await query<{ is_first: boolean }>(
    em,
    `update annotations a set result = r.result, result_updated_at = r.updated_at
     from json_to_recordset($2::json) as r(annotation_id uuid, result jsonb, updated_at timestamptz)
     join annotations before on before.organization_id = $1::uuid and before.annotation_id = r.annotation_id
     where a.organization_id = $1::uuid and a.annotation_id = r.annotation_id
       and (a.result_updated_at is null or a.result_updated_at < r.updated_at)
     returning before.result_updated_at is null as is_first`,
    [organizationId, JSON.stringify(rows)],
  )
  return written.filter((row) => row.is_first).length
}
