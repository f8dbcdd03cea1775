import type { Json } from '@labelpulse/formats'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** What was labelled at a press. */
export interface PressResult {
  /** The workunit's. */
  readonly uuid: string
  readonly createdAtMs: number
  readonly projectId: string
  readonly annotationId: string
  readonly result: Json
}

const rowOf = ({ uuid, createdAtMs, projectId, annotationId, result }: PressResult) => ({
  uuid,
  created_at: new Date(createdAtMs).toISOString(),
  project_id: projectId,
  annotation_id: annotationId,
  result,
})

const recordset = `json_to_recordset($2::json)
  as x(uuid uuid, created_at timestamptz(3), project_id uuid, annotation_id uuid, result jsonb)`

/**
 * Keeps what was labelled at presses, whose workunits are there and whose annotations are locked. The latest of an annotation is
 * what is labelled now, unless something later is known already.
 */
export async function saveResults(
  em: SqlEntityManager,
  organizationId: string,
  results: readonly PressResult[],
): Promise<void> {
  if (!results.length) return
  const parameters = [organizationId, JSON.stringify(results.map(rowOf))]
  await query(
    em,
    `insert into results (organization_id, uuid, project_id, annotation_id, result)
     select $1::uuid, uuid, project_id, annotation_id, result from ${recordset}`,
    parameters,
  )
  await query(
    em,
    `update annotations a set result = x.result, result_updated_at = x.created_at
     from (select distinct on (annotation_id) annotation_id, created_at, result from ${recordset}
           order by annotation_id, created_at desc, uuid desc) x
     where a.organization_id = $1::uuid and a.annotation_id = x.annotation_id
       and (a.result_updated_at is null or a.result_updated_at < x.created_at)`,
    parameters,
  )
}
