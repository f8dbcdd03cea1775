import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { memberJson } from '../graphql/loaders.ts'
import type { Round } from './work.types.ts'

/** An annotation, or a task with all of its annotations, by id. */
export type Worked = { readonly annotationId: string } | { readonly taskId: string }

/** What was done on an annotation or a task so far, oldest first, as far as the visit sees it. */
export const roundsOf = (em: SqlEntityManager, worked: Worked): Promise<Round[]> =>
  query<Round>(
    em,
    `select w.uuid, w.created_at as "createdAt", ${memberJson} as "createdBy",
            nullif(w.annotation_key, '') as annotation, w.work_type as "workType", w.action,
            w.next_label_status as "nextLabelStatus", w.annotation_count::float8 as objects, w.active_ms::float8 as time,
            w.inactive_ms::float8 as "inactiveTime", w.score::float8 as score, w.is_clamped as clamped,
            w.claimed_ms::float8 as "claimedTime", r.result
     from workunits w
     join members m using (organization_id, member_id)
     left join results r on r.organization_id = w.organization_id and r.uuid = w.uuid
     where w.${'annotationId' in worked ? 'annotation_id' : 'task_id'} = $1::uuid
     order by w.created_at, w.uuid`,
    ['annotationId' in worked ? worked.annotationId : worked.taskId],
  )

// Where the completion came without a result, what stands at the annotation is it: nobody labelled anything since, or
// `keepCompleted` would have kept it.
const completed = `
  from annotations a
  cross join lateral (
    select (array_agg(w.uuid order by w.created_at desc, w.uuid desc))[1] as uuid from workunits w
    where w.organization_id = a.organization_id and w.annotation_id = a.annotation_id and w.action in ('submitted', 'updated')
  ) c
  left join results r on r.organization_id = a.organization_id and r.uuid = c.uuid
  where a.annotation_id = $1::uuid and c.uuid is not null`

/** What an annotation's labeler completed last; null: nothing was completed, or nobody said what. */
export async function completedResult(em: SqlEntityManager, annotationId: string): Promise<unknown> {
  const [row] = await query<{ result: unknown }>(em, `select coalesce(r.result, a.result) as result ${completed}`, [
    annotationId,
  ])
  return row?.result ?? null
}

/**
 * Keeps what was completed last where it stands only at the annotation, as after an import, so that it can still be looked at
 * and compared with when something else is labelled. The annotation is locked.
 */
export const keepCompleted = (em: SqlEntityManager, annotationId: string): Promise<unknown[]> =>
  query(
    em,
    `insert into results (organization_id, uuid, project_id, annotation_id, result)
     select a.organization_id, c.uuid, a.project_id, a.annotation_id, a.result ${completed}
       and r.uuid is null and a.result is not null`,
    [annotationId],
  )
