import { Refusal } from '@labelpulse/domain'
import type { Key } from '../key.ts'
import type { Viewer } from '../viewer.ts'

/** Sees and writes all work of one project of the viewer's, after the domain said yes: `work` and `queue`. */
export function record(viewer: Viewer, projectId: string): Key {
  if (viewer.projectIds !== 'every' && !viewer.projectIds.includes(projectId))
    throw new Refusal('NOT_FOUND', 'There is no such project')
  return {
    role: 'lp_record',
    settings: {
      'app.organization': viewer.organizationId,
      'app.member': viewer.memberId,
      'app.project': projectId,
    },
    readOnly: false,
    statementTimeoutMs: 10_000,
  }
}
