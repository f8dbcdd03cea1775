import { mediaNamedIn } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'

/** A task, by its name, and what there is to label. */
export interface Shown {
  readonly projectId: string
  readonly task: string
  readonly data: unknown
}

/** Puts down which media tasks name now that they have this data, in this transaction; each task once. */
export async function noteTaskMedia(
  em: SqlEntityManager,
  organizationId: string,
  tasks: readonly Shown[],
): Promise<void> {
  if (!tasks.length) return
  const rows = tasks.map(({ projectId, task, data }) => ({
    project_id: projectId,
    key: task,
    media: mediaNamedIn(data),
  }))
  await query(
    em,
    `with named as (
       select t.task_id, t.project_id, r.media
       from json_to_recordset($2::json) as r(project_id uuid, key text, media text[])
       join tasks t on t.organization_id = $1::uuid and t.project_id = r.project_id and t.key = r.key
     ), gone as (
       delete from task_media m using named n
       where m.organization_id = $1::uuid and m.task_id = n.task_id and m.sha256 <> all (n.media)
     )
     insert into task_media (organization_id, task_id, sha256, project_id)
     select $1::uuid, task_id, sha256, project_id from named, unnest(media) as sha256
     order by task_id, sha256 on conflict do nothing`,
    [organizationId, JSON.stringify(rows)],
  )
}
