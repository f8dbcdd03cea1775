import { mayLead, Refusal } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { placeNamed } from './keeping.ts'
import type { Kept } from './keeping.ts'

// As it is now: what the viewer had joined when the question came may be over.
async function hasJoined(em: SqlEntityManager, memberId: string, projectId: string): Promise<boolean> {
  const joined = await query(
    em,
    `select 1 from project_members where member_id = $1 and project_id = $2
     union all
     select 1 from workspace_members j join projects p using (organization_id, workspace_id)
     where j.member_id = $1 and p.project_id = $2`,
    [memberId, projectId],
  )
  return joined.length > 0
}

/** A project that the viewer leads, inside an operating visit; one that they do not is not there, like one that does not exist. */
export async function projectToLead(em: SqlEntityManager, viewer: Viewer, key: string): Promise<Kept> {
  const project = await placeNamed(em, 'project', key)
  if (mayLead(viewer.role, await hasJoined(em, viewer.memberId, project.id))) return project
  throw new Refusal('NOT_FOUND', `There is no project with the key '${key}'.`, 'project')
}
