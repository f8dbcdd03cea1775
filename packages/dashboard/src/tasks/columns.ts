import type { PersonNameFragment, SampleFragment } from '../gql/graphql.ts'
import { nothing, numberText } from '../words/numbers.ts'
import { absence } from './people.ts'
import type { Assignable } from './people.ts'

/** A column of the table of samples; the name and the unit are its two-line head. */
export interface SampleColumn {
  readonly name: string
  readonly unit: string
  readonly isNumber: boolean
}

/** A number of a sample as it is printed; what is as nothing had happened steps back. */
export interface SampleNumber extends SampleColumn {
  readonly text: string
  readonly isUsual: boolean
}

const number = (name: string, unit: string, text: string, isUsual: boolean): SampleNumber => ({
  name,
  unit,
  isNumber: true,
  text,
  isUsual,
})
const time = (name: string, ms: number): SampleNumber =>
  number(name, 'active', ms === 0 ? nothing : numberText(ms, 'ms'), ms === 0)

/** The numbers of a sample, in the order of the columns. Times are active time. */
export const numbersOf = (sample: Omit<SampleFragment, 'task'>): SampleNumber[] => [
  time('Label time', sample.labelTime),
  time('Review time', sample.reviewTime),
  time('Edit time', sample.editTime),
  number('# rejected', 'times', numberText(sample.rejected, 'count'), sample.rejected === 0),
  number('# frames', 'of the task', numberText(sample.frames, 'count'), sample.frames === 1),
  number('# annotations', 'objects, answers', numberText(sample.annotations, 'count'), sample.annotations === 0),
  number('Priority', 'higher first', String(sample.priority), sample.priority === 0),
]

const untouched = {
  labelStatus: 'UNLABELED',
  labelTime: 0,
  reviewTime: 0,
  editTime: 0,
  rejected: 0,
  frames: 1,
  annotations: 0,
  priority: 0,
  assignedLabeler: null,
  assignedReviewer: null,
  heldBy: null,
  heldUntil: null,
  clamped: false,
} as const

/** To whom a sample is assigned, in words, with what keeps them from taking it; null: nobody. */
export function assigneeText(
  who: PersonNameFragment | null,
  side: 'labeler' | 'reviewer',
  people: Assignable,
): string | null {
  const why = absence(who, side, people)
  return who && why ? `${who.name} (${why})` : (who?.name ?? null)
}

/** What a sample says on one line, where there is room for no columns: what is as usual is left out. */
export const factsIn = (sample: Omit<SampleFragment, 'task'>, people: Assignable): string[] =>
  [
    sample.labelTime > 0 && `${numberText(sample.labelTime, 'ms')} active`,
    sample.priority !== 0 && `priority ${sample.priority}`,
    sample.assignedLabeler && `labeler ${assigneeText(sample.assignedLabeler, 'labeler', people)}`,
    sample.assignedReviewer && `reviewer ${assigneeText(sample.assignedReviewer, 'reviewer', people)}`,
    sample.heldBy && `with ${sample.heldBy.name} now`,
  ].filter((fact) => typeof fact === 'string')

const words = (name: string, unit: string): SampleColumn => ({ name, unit, isNumber: false })

/** The columns after the name. */
export const sampleColumns: readonly SampleColumn[] = [
  words('Status', 'now'),
  ...numbersOf(untouched),
  words('Labeler', 'assigned'),
  words('Reviewer', 'assigned'),
  words('With', 'now'),
]

const person = (column: string, text: string | null, until: string | null, isAbsent: boolean) => ({
  column,
  text: text ?? nothing,
  title: text === null ? undefined : [text, until].filter(Boolean).join(', '),
  isUsual: text === null,
  /** Struck through, for there may be no room for the words. */
  isAbsent,
})

const assigned = (column: string, who: PersonNameFragment | null, side: 'labeler' | 'reviewer', people: Assignable) =>
  person(column, assigneeText(who, side, people), null, absence(who, side, people) !== '')

/**
 * The people of a sample, in the order of the columns: the assigned labeler and reviewer, and with whom it is now.
 * @param until how long it is held, in words
 */
export const peopleIn = (
  { assignedLabeler, assignedReviewer, heldBy }: Omit<SampleFragment, 'task'>,
  people: Assignable,
  until: string | null = null,
) => [
  assigned('Labeler', assignedLabeler, 'labeler', people),
  assigned('Reviewer', assignedReviewer, 'reviewer', people),
  person('With', heldBy?.name ?? null, until, false),
]
