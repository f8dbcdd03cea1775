import type { SqlEntityManager } from '@mikro-orm/sql'
import { reviewColumns } from '../reports/received.ts'
import type { ReviewRow } from '../reports/received.ts'
import { queryFor } from './asking.ts'
import type { Asking } from './asking.ts'
import { cameBack, isFree, ofProject } from './steps.ts'

const few = 10

const isTakenUp = 'coalesce(t.held_by = {me} and t.held_until > {now}, false)'

/** The reviews that rejected what waits for the asker to correct it, of the newest few: first what they have not taken up. */
export const rejectionsFor = (em: SqlEntityManager, asking: Asking): Promise<ReviewRow[]> =>
  queryFor<ReviewRow>(
    em,
    asking,
    `select ${reviewColumns}
     from (select t.organization_id, t.status_annotation_id, ${isTakenUp} as is_taken_up
           from tasks t where ${ofProject} and ${cameBack} and ${isFree}
           order by is_taken_up, t.status_at desc nulls last limit ${few}) t
     cross join lateral (
       select r.* from workunits r where r.organization_id = t.organization_id and r.annotation_id = t.status_annotation_id
         and r.action = 'rejected' order by r.created_at desc, r.uuid desc limit 1) w
     order by t.is_taken_up, w.created_at desc, w.uuid desc`,
  )
