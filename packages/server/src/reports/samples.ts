import type { LabelStatus } from '@labelpulse/domain'
import { sampleMetrics, sqlOf } from '@labelpulse/metrics'
import type { SampleMetricName } from '@labelpulse/metrics'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import { aText, checkFirst, pageOf, placeOf } from '../graphql/page.ts'
import type { Page } from '../graphql/page.ts'
import type { Measured } from './cells.ts'
import { choose } from './selection.ts'
import type { Selection } from './selection.ts'

export interface SampleRow extends Measured<typeof sampleMetrics> {
  readonly projectId: string
  readonly taskId: string
  readonly labelStatus: LabelStatus
}

const names = Object.keys(sampleMetrics) as SampleMetricName[]

const ofTask = 'f.organization_id = t.organization_id and f.task_id = t.task_id'

const measured = names.map((name) => `${sqlOf(sampleMetrics[name].value, ofTask)} as "${name}"`).join(',\n  ')

const page = `
  select t.project_id as "projectId", t.task_id as "taskId", t.project_key, t.key,
    coalesce((select w.next_label_status from workunits w
              where w.organization_id = t.organization_id and w.task_id = t.task_id and w.next_label_status is not null
              order by w.created_at desc, w.uuid desc limit 1), 'UNLABELED') as "labelStatus",
    ${measured}
  from (
    select t.organization_id, t.task_id, t.project_id, p.key as project_key, t.key
    from tasks t join projects p on p.organization_id = t.organization_id and p.project_id = t.project_id
    where ($1::uuid[] is null or t.project_id = any ($1::uuid[]))
      and ($2::text is null or (p.key collate "C", t.key collate "C") > ($2::text, $3::text))
    order by p.key collate "C", t.key collate "C"
    limit $4::int
  ) t
  order by t.project_key collate "C", t.key collate "C"`

/** A page of samples by project key and task key, each over its whole life: of the selection only the places narrow. */
export async function samplePage(
  em: SqlEntityManager,
  selection: Selection,
  first: number,
  after: string | null,
): Promise<Page<SampleRow>> {
  checkFirst(first)
  const { projectIds } = await choose(em, selection)
  const [project = null, task = null] = after === null ? [] : placeOf(after, [aText, aText])
  const rows = await query<SampleRow & { project_key: string; key: string }>(em, page, [
    projectIds,
    project,
    task,
    first + 1,
  ])
  const [counted] = await query<{ count: string }>(
    em,
    'select count(*) from tasks where $1::uuid[] is null or project_id = any ($1::uuid[])',
    [projectIds],
  )
  return pageOf(rows, first, Number(counted?.count ?? 0), (row) => [row.project_key, row.key])
}
