import { meet } from '../newcomer.ts'
import type { Newcomer, Newcomers } from '../newcomer.ts'
import type { SourcePerson } from './person.ts'
import type { SourceTask } from './task.ts'

/** The people of one source, gathered over all that was read. */
export interface People {
  readonly byId: Map<string, SourcePerson>
  readonly reviewers: Set<string>
}

/** People of whom nothing is known yet. */
export const noPeople = (): People => ({ byId: new Map(), reviewers: new Set() })

function remember(people: People, { id, email, name }: SourcePerson): void {
  const known = people.byId.get(id)
  people.byId.set(id, { id, email: known?.email ?? email, name: known?.name ?? name })
}

/**
 * The first pass over a file: adds the people whom a task's annotations name to those already gathered, so that an id
 * here is resolved by an object elsewhere in the file.
 */
export function collectPeople(people: People, task: SourceTask): void {
  for (const { author, editor, reviews } of task.annotations) {
    remember(people, author)
    if (editor) remember(people, editor)
    for (const { reviewer } of reviews) {
      remember(people, reviewer)
      people.reviewers.add(reviewer.id)
    }
  }
}

/** The member's key of a person: the e-mail address, if the file knows it anywhere, else `user<id>@label-studio.local`. */
export const memberKeyOf = (people: People, { id, email }: SourcePerson): string =>
  people.byId.get(id)?.email ?? email ?? `user${id}@label-studio.local`

/** The gathered people as newcomers: reviewers where they reviewed, else annotators. */
export function newcomersOf(people: People): readonly Newcomer[] {
  const newcomers: Newcomers = new Map()
  for (const known of people.byId.values()) {
    const role = people.reviewers.has(known.id) ? 'reviewer' : 'annotator'
    meet(newcomers, { key: memberKeyOf(people, known), name: known.name, role })
  }
  return [...newcomers.values()]
}
