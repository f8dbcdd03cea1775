import { changeRefusal, invitationRefusal, nameFrom, Refusal } from '@labelpulse/domain'
import type { Role } from '@labelpulse/domain'
import type { SqlEntityManager } from '@mikro-orm/sql'
import { z } from 'zod'
import { audit } from '../audit/audit.ts'
import { query } from '../database/query.ts'
import type { Asker } from '../graphql/context.ts'
import { changePeople } from './change.ts'
import { encounterWith, refuse } from './encounter.ts'
import { invitationLetter } from './letters.ts'
import { createPasswordLink } from './links.ts'
import type { LinkPurpose } from './links.ts'
import { createMember } from './organizations.ts'
import type { MemberId } from './sessions.ts'

type Inviter = Pick<Asker, 'database' | 'viewer' | 'by' | 'post'>

export interface NewInvitation {
  /** The e-mail. */
  readonly key: string
  /** Absent: the e-mail, until the invited one says otherwise. */
  readonly name: string | null
  readonly role: Role
}

/** How an invitation reached whom it is for. */
export interface Invitation {
  readonly key: string
  /** Null: it was mailed. */
  readonly link: string | null
  readonly mailed: boolean
}

interface Written {
  readonly key: string
  readonly role: Role
  readonly organization: string
  readonly link: string
}

const email = z.email()

function emailFrom(given: string): string {
  const key = given.trim().toLowerCase()
  if (key.length <= 200 && email.safeParse(key).success) return key
  throw new Refusal('BAD_USER_INPUT', 'An e-mail address is needed, such as ann@acme.example.', 'key')
}

async function organizationName(em: SqlEntityManager): Promise<string> {
  const [organization] = await query<{ name: string }>(em, 'select name from organizations')
  return organization?.name ?? ''
}

async function send({ post, viewer }: Inviter, { key, role, organization, link }: Written): Promise<Invitation> {
  const mailed = await post.send(invitationLetter({ to: key, inviter: viewer.name, organization, role, link }))
  return { key, link: mailed ? null : link, mailed }
}

/** Makes somebody a member who joins by a link: mailed, or else to be handed on. */
export async function inviteMember(asker: Inviter, { key: given, name, role }: NewInvitation): Promise<Invitation> {
  const { viewer, by, post } = asker
  const key = emailFrom(given)
  const named = name === null ? key : nameFrom(name)
  const written = await changePeople(asker, async (em) => {
    const { by: inviter } = await encounterWith(em, viewer, viewer.key)
    refuse(invitationRefusal({ by: inviter }, role))
    const [there] = await query<{ gone: boolean }>(
      em,
      'select deactivated_at is not null as gone from members where organization_id = $1 and key = $2',
      [viewer.organizationId, key],
    )
    if (there?.gone) throw new Refusal('CONFLICT', `${key} was deactivated: reactivate them instead.`, 'key')
    if (there) throw new Refusal('CONFLICT', `There is a member '${key}' already.`, 'key')
    const { organizationId } = viewer
    const member = await createMember(em, { organizationId, key, name: named, role, invitedAt: new Date() })
    const link = await createPasswordLink(em, member, post.url, { purpose: 'invitation' })
    await audit(em, by, { action: 'member.invited', subject: key, details: { role } })
    return { key, role, link, organization: await organizationName(em) }
  })
  return send(asker, written)
}

/** Whether a member can sign in already. */
async function hasJoined(em: SqlEntityManager, { organizationId, memberId }: MemberId): Promise<boolean> {
  const [joined] = await query<{ yes: boolean }>(
    em,
    `select password_hash is not null or identity_subject is not null as yes
     from members where organization_id = $1 and member_id = $2`,
    [organizationId, memberId],
  )
  return joined?.yes ?? false
}

/**
 * Makes a new link for a member, which takes the place of earlier ones: for whoever has not joined yet, an invitation. For
 * whoever has, a link that sets a password, where no letters are sent: else people ask for one themselves.
 */
export async function renewInvitation(asker: Inviter, given: string): Promise<Invitation> {
  const { viewer, by, post } = asker
  const { purpose, ...written } = await changePeople(asker, async (em) => {
    const encounter = await encounterWith(em, viewer, given, 'key')
    const { memberId, key, role, state } = encounter.person
    refuse(changeRefusal(encounter))
    if (state === 'deactivated') throw new Refusal('CONFLICT', `${key} was deactivated: reactivate them first.`, 'key')
    const member: MemberId = { organizationId: viewer.organizationId, memberId }
    const made: LinkPurpose = (await hasJoined(em, member)) ? 'password' : 'invitation'
    if (made === 'password' && post.mayMail)
      throw new Refusal('CONFLICT', `${key} has joined: who forgot a password asks for a new one at sign-in.`, 'key')
    const link = await createPasswordLink(em, member, post.url, { purpose: made })
    const action = made === 'password' ? 'member.password_link_made' : 'member.invitation_renewed'
    await audit(em, by, { action, subject: key })
    return { purpose: made, key, role, link, organization: await organizationName(em) }
  })
  return purpose === 'invitation' ? send(asker, written) : { key: written.key, link: written.link, mailed: false }
}
