import type { PersonNameFragment, PlacesQuery } from '../gql/graphql.ts'
import type { Choices } from '../api/session.ts'
import type { Choice } from '../filters/narrowing.ts'
import { mayDo, roleText } from '../shell/rights.ts'

type Project = PlacesQuery['places']['projects'][number]

/** To whom tasks of a project can be given; null: nobody knows yet. */
export type Assignable = readonly PersonNameFragment[] | null

/** Nobody, as something to choose. */
export const nobody: Choice = { key: '', name: 'Nobody', detail: '', isPast: false }

/**
 * To whom tasks of a project can be given, by name: its members, however they came to it, and those who see every
 * project.
 */
export function peopleOf(project: Project, { members }: Pick<Choices, 'members'>): PersonNameFragment[] {
  const heads = members.filter(({ role, isActive }) => isActive && (role === 'OWNER' || role === 'ADMIN'))
  const all = [...project.members, ...project.membersThroughWorkspace, ...heads]
  const active = new Set(members.filter(({ isActive }) => isActive).map(({ key }) => key))
  const people = new Map(
    all.filter(({ key }) => active.has(key)).map(({ key, name, role }) => [key, { key, name, role }]),
  )
  return [...people.values()].toSorted((a, b) => a.name.localeCompare(b.name, 'en'))
}

const organization = { key: '', name: '', timeZone: 'UTC', isDemo: false }

/** Those of some people whose role reviews. */
export const reviewersAmong = (people: readonly PersonNameFragment[]): PersonNameFragment[] =>
  people.filter((member) => mayDo({ member, organization }, 'review'))

/** What is said beside an assignee who cannot take the task, so that the queue gives it to anybody; '': they can. */
export function absence(who: PersonNameFragment | null, side: 'labeler' | 'reviewer', people: Assignable): string {
  if (who === null || people === null) return ''
  if (!people.some(({ key }) => key === who.key)) return 'left'
  return side === 'reviewer' && reviewersAmong([who]).length === 0 ? 'does not review' : ''
}

/** People as something to choose from, nobody first. */
export const choicesOfPeople = (people: readonly PersonNameFragment[]): Choice[] => [
  nobody,
  ...people.map(({ key, name, role }) => ({ key, name, detail: roleText(role), isPast: false })),
]
