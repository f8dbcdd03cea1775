import { changeRefusal, deactivationRefusal, nameFrom, roleRefusal, transferRefusal } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import { raiseAuthorization } from './authorization.ts'
import { changePeople } from './change.ts'
import type { Changer } from './change.ts'
import { encounterWith, refuse } from './encounter.ts'
import type { MemberId } from './sessions.ts'

const setRole = (em: SqlEntityManager, { organizationId, memberId }: MemberId, role: Role): Promise<unknown> =>
  query(em, 'update members set role = $3 where organization_id = $1 and member_id = $2', [
    organizationId,
    memberId,
    role,
  ])

/** Gives a member another role; answers, as the others do, with the member's key. */
export function changeRole(asker: Changer, member: string, role: Role): Promise<string> {
  const { organizationId } = asker.viewer
  return changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, asker.viewer, member)
    const { memberId, key, role: from } = encounter.person
    refuse(roleRefusal(encounter, role))
    if (role === from) return key
    await setRole(em, { organizationId, memberId }, role)
    await audit(em, asker.by, { action: 'member.role_changed', subject: key, details: { from, to: role } })
    await raiseAuthorization(em, organizationId)
    return key
  })
}

/** Ends everything with which a member gets in, inside an operating visit. */
export async function endAccessOf(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<void> {
  const ids = [organizationId, memberId]
  await query(em, 'delete from sessions where organization_id = $1 and member_id = $2', ids)
  await query(em, 'delete from password_links where organization_id = $1 and member_id = $2', ids)
  await query(
    em,
    'update tokens set revoked_at = $3 where organization_id = $1 and member_id = $2 and revoked_at is null',
    [...ids, new Date()],
  )
  await raiseAuthorization(em, organizationId)
}

/** Shuts a member out, at once and everywhere; what they did stays. */
export function deactivateMember(asker: Changer, member: string): Promise<string> {
  const { organizationId } = asker.viewer
  return changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, asker.viewer, member)
    const { memberId, key, state } = encounter.person
    refuse(deactivationRefusal(encounter))
    if (state === 'deactivated') return key
    await query(em, 'update members set deactivated_at = $3 where organization_id = $1 and member_id = $2', [
      organizationId,
      memberId,
      new Date(),
    ])
    await audit(em, asker.by, { action: 'member.deactivated', subject: key })
    await endAccessOf(em, { organizationId, memberId })
    return key
  })
}

/** Lets a member in again, who has to sign in anew. Their tokens stay revoked. */
export function reactivateMember(asker: Changer, member: string): Promise<string> {
  const { organizationId } = asker.viewer
  return changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, asker.viewer, member)
    const { memberId, key, state } = encounter.person
    refuse(changeRefusal(encounter))
    if (state !== 'deactivated') return key
    await query(em, 'update members set deactivated_at = null where organization_id = $1 and member_id = $2', [
      organizationId,
      memberId,
    ])
    await audit(em, asker.by, { action: 'member.reactivated', subject: key })
    return key
  })
}

/** Gives a member another name. */
export function renameMember(asker: Changer, member: string, given: string): Promise<string> {
  const name = nameFrom(given)
  return changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, asker.viewer, member)
    const { memberId, key, name: from } = encounter.person
    refuse(changeRefusal(encounter))
    if (name === from) return key
    await query(em, 'update members set name = $3 where organization_id = $1 and member_id = $2', [
      asker.viewer.organizationId,
      memberId,
      name,
    ])
    await audit(em, asker.by, { action: 'member.renamed', subject: key, details: { from, to: name } })
    return key
  })
}

/** Makes an active member an owner, and the owner who asks an admin. */
export function transferOwnership(asker: Changer, to: string): Promise<void> {
  const { organizationId, key: from } = asker.viewer
  return changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, asker.viewer, to, 'to')
    const { by, person } = encounter
    refuse(transferRefusal(encounter))
    await audit(em, asker.by, { action: 'organization.handed_over', subject: person.key, details: { from } })
    await setRole(em, { organizationId, memberId: person.memberId }, 'owner')
    await setRole(em, { organizationId, memberId: by.memberId }, 'admin')
    await raiseAuthorization(em, organizationId)
  })
}
