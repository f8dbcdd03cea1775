import type { Viewer } from '../api/session.ts'
import { seesOthers } from '../shell/rights.ts'
import { narrowingNames } from './narrowing.ts'
import type { Choice, Narrowing } from './narrowing.ts'
import type { PageState } from './url.ts'

/** Of what an address names, how much whoever looks does not see: one of its lists wholly, or a part of one. */
export type Unseen = 'all' | 'some'

/** Null: they see all of it. What is not there is like what is not theirs to see. */
export function unseenIn(state: PageState, choices: Record<Narrowing, readonly Choice[]>): Unseen | null {
  const lists = narrowingNames.map((name) => {
    const seen = new Set(choices[name].map(({ key }) => key))
    // The keys of members are compared in lower case.
    return (state[name] ?? []).map((key) => seen.has(name === 'members' ? key.toLowerCase() : key))
  })
  if (lists.every((list) => list.every(Boolean))) return null
  return lists.some((list) => list.length > 0 && !list.some(Boolean)) ? 'all' : 'some'
}

/** What is said of it: the same, whatever is named and whether it is there. */
export const unseenWords = (viewer: Viewer): { readonly title: string; readonly says: string } =>
  seesOthers(viewer)
    ? {
        title: 'Not all that this address names is there for you',
        says: 'What is not there, or not yours to see, is left out of the numbers.',
      }
    : {
        title: 'You see your own numbers only',
        says: 'They are of your work, in the projects that you belong to. This address names somebody or something else.',
      }
