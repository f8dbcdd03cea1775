import type { Role } from '@labelpulse/domain'
import type { Letter } from './mail.ts'

// Names are typed by people: a line of their own in somebody's letter is not for them to write.
const oneLine = (name: string): string => name.replaceAll(/\s+/g, ' ').trim()

const asRole = (role: Role): string => `${/^[aeiou]/.test(role) ? 'an' : 'a'} ${role}`

export interface InvitationTold {
  readonly to: string
  readonly inviter: string
  readonly organization: string
  readonly role: Role
  readonly link: string
}

export const invitationLetter = ({ to, inviter, organization, role, link }: InvitationTold): Letter => ({
  to,
  subject: `Invitation to ${oneLine(organization)} on Labelpulse`,
  text: `${oneLine(inviter)} invites you to ${oneLine(organization)} on Labelpulse, as ${asRole(role)}.

Choose a password here to join:

${link}

The link works once, within seven days. If you do not expect an invitation, there is nothing to do.
`,
})

export interface ResetTold {
  readonly to: string
  readonly organization: string
  readonly link: string
}

export const resetLetter = ({ to, organization, link }: ResetTold): Letter => ({
  to,
  subject: 'Your password for Labelpulse',
  text: `Somebody asked for a new password for ${to} at ${oneLine(organization)}. If it was you, set it here:

${link}

The link works once, within an hour. If it was not you, there is nothing to do: your password stays as it is.
`,
})
