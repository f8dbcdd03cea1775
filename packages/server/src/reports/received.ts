import type { Action } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import type { Viewer } from '../database/viewer.ts'
import type { Page } from '../graphql/page.ts'
import { instantPage } from './instant-page.ts'
import { choose, foundBy, instantParametersOf, narrowedByInstant } from './selection.ts'
import type { Selection } from './selection.ts'

/** A review action on an annotation, as its author receives it. */
export interface ReviewRow {
  readonly uuid: string
  readonly createdAt: string
  readonly memberId: string
  readonly authorId: string
  readonly projectId: string
  readonly taskId: string
  readonly annotation: string | null
  readonly action: Action
  readonly score: number | null
  readonly comment: string | null
}

/** Of a table `w` of workunits. What came with a review is the comment that was made in the same press. */
export const reviewColumns = `w.uuid, w.created_at as "createdAt", w.member_id as "memberId", w.author_id as "authorId",
  w.project_id as "projectId", w.task_id as "taskId", nullif(w.annotation_key, '') as annotation, w.action,
  w.score::float8 as score,
  (select c.text from comments c where c.organization_id = w.organization_id and c.annotation_id = w.annotation_id
     and c.member_id = w.member_id and c.created_at = w.created_at order by c.uuid limit 1) as comment`

const fromReceived = `from workunits w where w.action in ('accepted', 'rejected', 'fixed_accepted') and w.author_id is not null
  and ${narrowedByInstant('w', 'author_id')}`

/** A page of the reviews that annotations of the selected members received, newest first, ties by uuid. */
export async function reviewPage(
  em: SqlEntityManager,
  viewer: Viewer,
  selection: Selection,
  first: number,
  after: string | null,
): Promise<Page<ReviewRow>> {
  const parameters = await instantParametersOf(em, foundBy(viewer, await choose(em, selection)))
  const received = { columns: reviewColumns, from: fromReceived, parameters }
  return instantPage(em, received, { order: 'created_at_desc', first, after })
}
