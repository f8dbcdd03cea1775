import type { LabelSchema } from '@labelpulse/domain'
import type { Media } from './media.ts'
import { optionsChosen } from './objects.ts'
import type { Objects } from './objects.ts'
import { offeredOn } from './offers.ts'

/** What somebody is about to do with the task in hand, as it is said to them. */
export type Deed = 'submit' | 'skip' | 'accept' | 'reject' | 'fix and accept'

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' })
const orFormat = new Intl.ListFormat('en-GB', { type: 'disjunction' })

/**
 * What is asked once before work is submitted that may have been forgotten: nothing is labelled, or a choice has no answer. '':
 * nothing is asked. A choice of any number may be of none.
 * @param entries how many entries the result has, those of other tools among them
 */
export function submitQuestion(schema: LabelSchema, kind: Media['kind'], objects: Objects, entries: number): string {
  const { choices } = schema
  if (choices.length === 0 && offeredOn(schema, kind).length === 0) return ''
  if (entries === 0) return 'Nothing is labelled. Press again to submit it empty.'
  const open = choices.filter(({ key, isMultiple }) => !isMultiple && optionsChosen(objects, key).length === 0)
  if (open.length === 0) return ''
  const names = listFormat.format(open.map(({ name }) => `“${name}”`))
  return `${names} ${open.length === 1 ? 'is' : 'are'} not answered. Press again to submit it so.`
}

/** What is asked once before a button leaves behind what is only begun. '': nothing is. */
export const begunQuestion = (deed: Deed, begun: 'box' | 'polygon' | null): string =>
  begun ? `A ${begun} is begun. Finish it (Enter), or press again to ${deed} without it.` : ''

interface Changes {
  /** In a review: other than what was completed. */
  readonly isChanged: boolean
  /** Other than what the server has. */
  readonly isUnsent: boolean
  /** A fix can be scored, and so be accepted. */
  readonly isScorable: boolean
}

/** What is asked once before a button that does not send what was changed. '': nothing is changed, or it goes with it. */
export function changesQuestion(deed: Deed, { isChanged, isUnsent, isScorable }: Changes): string {
  if (deed === 'skip' && isUnsent)
    return 'Your changes would not be sent, only kept as a draft in this browser. Press again to skip.'
  if ((deed !== 'accept' && deed !== 'reject') || !isChanged) return ''
  const fix = deed === 'accept' && isScorable ? ', or fix and accept' : ''
  return `Your changes would be dropped. Press again to ${deed} it as it was${fix}.`
}

/** What is said to whoever saves where that is off: what they can do instead. */
export function saveOffText(isReview: boolean, maySkip: boolean): string {
  const ends = [...(isReview ? ['accept', 'reject'] : ['submit']), ...(maySkip ? ['skip'] : [])]
  return `Saving is off in this project. Your work is kept in this browser until you ${orFormat.format(ends)} it.`
}
