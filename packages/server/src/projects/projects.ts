import { inactivityThresholdFrom, nameFrom } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { v7 as newId } from 'uuid'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { raiseAuthorization } from '../members/authorization.ts'
import { change, changePeople } from '../members/change.ts'
import type { Changer } from '../members/change.ts'
import { checkName, newKey, placeNamed } from './keeping.ts'
import { projectToLead } from './leading.ts'
import { changeMembers } from './memberships.ts'
import type { MembersChange } from './memberships.ts'

export interface NewProject {
  /** Null: one is made of the name. */
  readonly key: string | null
  readonly name: string
  /** The key of a workspace; null: of none. */
  readonly workspace: string | null
}

const workspaceId = async (em: SqlEntityManager, key: string | null): Promise<string | null> =>
  key === null ? null : (await placeNamed(em, 'workspace', key)).id

/** Makes a project and says its key. */
export function createProject(asker: Changer, given: NewProject): Promise<string> {
  const { organizationId } = asker.viewer
  const { workspace } = given
  const name = nameFrom(given.name)
  return change(asker, async (em) => {
    await checkName(em, 'project', name)
    const key = await newKey(em, 'project', given.key, name)
    await query(
      em,
      'insert into projects (organization_id, project_id, key, name, workspace_id) values ($1, $2, $3, $4, $5)',
      [organizationId, newId(), key, name, await workspaceId(em, workspace)],
    )
    await audit(em, asker.by, { action: 'project.created', subject: key, details: { name, workspace } })
    if (workspace !== null) await raiseAuthorization(em, organizationId)
    return key
  })
}

/** Puts a project into a workspace, or (null) into none: its members there change with it. */
export function moveProject(asker: Changer, key: string, workspace: string | null): Promise<void> {
  return change(asker, async (em) => {
    const { id } = await placeNamed(em, 'project', key)
    const [before] = await query<{ key: string }>(
      em,
      'select w.key from projects p join workspaces w using (organization_id, workspace_id) where project_id = $1',
      [id],
    )
    const from = before?.key ?? null
    if (from === workspace) return
    await query(em, 'update projects set workspace_id = $2 where project_id = $1', [
      id,
      await workspaceId(em, workspace),
    ])
    await audit(em, asker.by, { action: 'project.moved', subject: key, details: { from, to: workspace } })
    await raiseAuthorization(em, asker.viewer.organizationId)
  })
}

/** From which gap between two presses on a person counts as idle; for work from now on. */
export function setInactivityThreshold(asker: Changer, key: string, ms: number): Promise<void> {
  const toMs = inactivityThresholdFrom(ms)
  return change(asker, async (em) => {
    const { id } = await placeNamed(em, 'project', key)
    const [before] = await query<{ ms: number }>(
      em,
      'select inactivity_threshold_ms::float8 as ms from projects where project_id = $1',
      [id],
    )
    if (before?.ms === toMs) return
    await query(em, 'update projects set inactivity_threshold_ms = $2 where project_id = $1', [id, toMs])
    const details = { fromMs: before?.ms ?? null, toMs }
    await audit(em, asker.by, { action: 'project.inactivity_threshold_changed', subject: key, details })
  })
}

export function changeProjectMembers(asker: Changer, key: string, members: MembersChange): Promise<void> {
  const { by, viewer } = asker
  return changePeople(asker, async (em) => {
    const project = await projectToLead(em, viewer, key)
    await changeMembers(em, { organizationId: viewer.organizationId, by, kind: 'project' }, project, members)
  })
}
