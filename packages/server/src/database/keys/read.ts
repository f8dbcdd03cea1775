import { reachOf } from '@labelpulse/domain'
import type { Key } from '../key.ts'
import type { Viewer } from '../viewer.ts'

/** Sees what the viewer's role and memberships show, and writes nothing: every query, push and page of an export. */
export const read = (viewer: Viewer): Key => ({
  role: 'lp_read',
  settings: {
    'app.organization': viewer.organizationId,
    'app.member': viewer.memberId,
    'app.people': reachOf[viewer.role].people,
    'app.projects': viewer.projectIds === 'every' ? '*' : viewer.projectIds.join(','),
  },
  readOnly: true,
  statementTimeoutMs: 10_000,
})
