import { changeRefusal } from '@labelpulse/domain'
import type { Viewer } from '../api/session.ts'
import type { PersonFragment } from '../gql/graphql.ts'
import { roleOf } from '../shell/rights.ts'
import { menuOf } from './menu.ts'
import type { Deeds, MenuEntry } from './menu.ts'

/** What may be done about a person; each opens a dialog of its own. */
export type PersonDeed = 'changeRole' | 'rename' | 'merge' | 'renew' | 'handOver' | 'deactivate' | 'reactivate'

const items: Deeds<PersonDeed> = {
  changeRole: { label: 'Change role…', icon: 'i-lucide-shield' },
  rename: { label: 'Rename…', icon: 'i-lucide-pencil' },
  merge: { label: 'Merge into somebody…', icon: 'i-lucide-merge' },
  renew: { label: 'Renew invitation…', icon: 'i-lucide-mail' },
  handOver: { label: 'Hand the organization over…', icon: 'i-lucide-key-round' },
  deactivate: { label: 'Deactivate…', icon: 'i-lucide-user-x' },
  reactivate: { label: 'Reactivate…', icon: 'i-lucide-user-check' },
}

/**
 * What a viewer is offered about a person, in groups. The server decides; nothing is offered in vain.
 * @param mayMail where letters are sent, whoever has joined asks for a new password themselves
 */
export function personMenu(person: PersonFragment, viewer: Viewer, mayMail: boolean): MenuEntry<PersonDeed>[][] {
  const isSelf = person.key === viewer.member.key
  const by = { memberId: viewer.member.key, role: roleOf(viewer), isActive: true }
  const role = roleOf({ ...viewer, member: person })
  const isActive = person.state === 'ACTIVE'
  // Of the last owner nothing is asked here: what they may be is the server's word, in mayBe and mayDeactivate.
  const mayChange = changeRefusal({ by, person: { memberId: person.key, role, isActive }, activeOwners: 0 }) === null

  // Whoever has joined has no invitation any more, but a password.
  const renew = isActive ? { renew: { label: 'Make a password link…', icon: 'i-lucide-link' } } : {}
  return menuOf<PersonDeed>({ ...items, ...renew }, [
    [
      ['changeRole', person.mayBe.some((each) => each !== person.role)],
      ['rename', mayChange],
      ['merge', mayChange && !isSelf && person.mayDeactivate],
      ['renew', mayChange && !isSelf && (person.state === 'INVITED' || (isActive && !mayMail))],
    ],
    [
      ['handOver', by.role === 'owner' && isActive && !isSelf && role !== 'owner'],
      ['deactivate', person.state !== 'DEACTIVATED' && person.mayDeactivate],
      ['reactivate', person.state === 'DEACTIVATED' && mayChange],
    ],
  ])
}
