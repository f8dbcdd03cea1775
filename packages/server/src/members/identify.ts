import { reachOf, sessionScopes } from '@labelpulse/domain'
import type { Role, Scope } from '@labelpulse/domain'
import { identify } from '../database/keys/identify.ts'
import { query } from '../database/query.ts'
import type { Viewer } from '../database/viewer.ts'
import { visit } from '../database/visit.ts'
import type { Visitable } from '../database/visit.ts'
import { hashOf } from './secrets.ts'

/** Whoever came with a token or a session, and which one it was. */
export interface Identified {
  readonly viewer: Viewer
  readonly secretId: string
  readonly isToken: boolean
  /** Raised whenever rights in the organization change; this was read together with them. */
  readonly authorizationVersion: string
}

interface Row {
  readonly organization_id: string
  readonly member_id: string
  readonly key: string
  readonly name: string
  readonly role: Role
  readonly secret_id: string
  readonly is_token: boolean
  readonly scopes: readonly Scope[]
  readonly project_ids: readonly string[]
  readonly authorization_version: string
}

// A member of a workspace is a member of its projects.
const held = `
  with held as (
    select organization_id, member_id, token_id as secret_id, true as is_token, scopes from tokens
    where secret_hash = $1 and revoked_at is null and (expires_at is null or expires_at > $2)
    union all
    select organization_id, member_id, session_id, false, $3::text[] from sessions
    where secret_hash = $1 and expires_at > $2
  )
  select organization_id, member_id, m.key, m.name, m.role, secret_id, is_token, scopes, o.authorization_version,
    array(
      select j.project_id from project_members j
      where j.organization_id = m.organization_id and j.member_id = m.member_id
      union
      select p.project_id from workspace_members j join projects p using (organization_id, workspace_id)
      where j.organization_id = m.organization_id and j.member_id = m.member_id
    ) as project_ids
  from held join members m using (organization_id, member_id) join organizations o using (organization_id)
  where m.deactivated_at is null`

/** Whose token or session this is; null where it is unknown, expired or revoked, or its member deactivated. */
export async function identifySecret(database: Visitable, secret: string): Promise<Identified | null> {
  const secretHash = hashOf(secret)
  const [row] = await visit(database, identify({ secretHash }), (em) =>
    query<Row>(em, held, [secretHash, new Date(), sessionScopes]),
  )
  if (!row) return null
  const viewer: Viewer = {
    organizationId: row.organization_id,
    memberId: row.member_id,
    key: row.key,
    name: row.name,
    role: row.role,
    projectIds: reachOf[row.role].projects === 'every' ? 'every' : row.project_ids,
    scopes: row.scopes,
  }
  return { viewer, secretId: row.secret_id, isToken: row.is_token, authorizationVersion: row.authorization_version }
}
