import type { LabelSchema } from '@labelpulse/domain'
import type { Media } from './media.ts'
import { optionsChosen } from './objects.ts'
import type { Objects } from './objects.ts'
import { offeredOn } from './offers.ts'

const listFormat = new Intl.ListFormat('en', { type: 'conjunction' })

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
