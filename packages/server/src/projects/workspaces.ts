import { nameFrom } from '@labelpulse/domain'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { change, changePeople } from '../members/change.ts'
import type { Changer } from '../members/change.ts'
import { checkName, newKey, placeNamed } from './keeping.ts'
import { changeMembers } from './memberships.ts'
import type { MembersChange } from './memberships.ts'

export interface NewWorkspace {
  /** Null: one is made of the name. */
  readonly key: string | null
  readonly name: string
}

/** Makes a workspace and says its key. */
export function createWorkspace(asker: Changer, given: NewWorkspace): Promise<string> {
  const name = nameFrom(given.name)
  return change(asker, async (em) => {
    await checkName(em, 'workspace', name)
    const key = await newKey(em, 'workspace', given.key, name)
    await query(em, 'insert into workspaces (organization_id, workspace_id, key, name) values ($1, $2, $3, $4)', [
      asker.viewer.organizationId,
      newId(),
      key,
      name,
    ])
    await audit(em, asker.by, { action: 'workspace.created', subject: key, details: { name } })
    return key
  })
}

/** A member of a workspace is a member of its projects. */
export function changeWorkspaceMembers(asker: Changer, key: string, members: MembersChange): Promise<void> {
  const { by, viewer } = asker
  return changePeople(asker, async (em) => {
    const workspace = await placeNamed(em, 'workspace', key)
    await changeMembers(em, { organizationId: viewer.organizationId, by, kind: 'workspace' }, workspace, members)
  })
}
