import type { PersonFragment } from '../gql/graphql.ts'
import { roleText } from '../shell/rights.ts'
import type { PersonDeed } from './personMenu.ts'

/** What is asked before something is done about a person that needs no more than a yes. */
export interface Confirmation {
  readonly title: string
  /** What happens, plainly. */
  readonly says: string
  readonly send: string
  readonly isDangerous: boolean
  /** What is said when it is done. */
  readonly done: string
}

export type ConfirmedDeed = Exclude<PersonDeed, 'changeRole' | 'rename' | 'merge'>

export function confirmationOf(deed: ConfirmedDeed, person: PersonFragment, organization: string): Confirmation {
  const { name } = person
  const isInvited = person.state === 'INVITED'
  const confirmations: Record<ConfirmedDeed, Confirmation> = {
    deactivate: {
      title: `Deactivate ${name}?`,
      says: isInvited
        ? 'Their invitation stops working. They can be reactivated at any time.'
        : 'All their sessions and tokens end at once, and they can no longer sign in. History stays: what they did counts as before, under their name. They can be reactivated at any time.',
      send: 'Deactivate',
      isDangerous: true,
      done: `${name} is deactivated. History stays.`,
    },
    reactivate: {
      title: `Reactivate ${name}?`,
      says: `They may sign in again, as ${roleText(person.role).toLowerCase()}, and belong to the same workspaces and projects as before. Sessions and tokens that ended stay ended.`,
      send: 'Reactivate',
      isDangerous: false,
      done: `${name} is active again.`,
    },
    renew: {
      title: isInvited ? `Renew the invitation of ${name}?` : `Make a password link for ${name}?`,
      says: isInvited
        ? 'A new link takes the place of earlier ones, which stop working.'
        : 'With the link they set a new password and are signed in. It works once, and takes the place of earlier ones. Until then their old password stays.',
      send: isInvited ? 'Renew' : 'Make the link',
      isDangerous: false,
      done: isInvited ? `The invitation of ${name} is renewed.` : `There is a password link for ${name}.`,
    },
    handOver: {
      title: `Hand ${organization} over to ${name}?`,
      says: `${name} becomes its owner, and you become an admin: you keep everything except changing owners and handing the organization over. Only an owner can undo this.`,
      send: 'Hand it over',
      isDangerous: true,
      done: `${name} is the owner of ${organization} now, and you are an admin.`,
    },
  }
  return confirmations[deed]
}
