import type { SamplesQueryVariables } from '../gql/graphql.ts'
import { statusNames } from './status.ts'

/** Stands for nobody where samples are narrowed by whom they are assigned to: members' keys are in lower case. */
export const toNobody = 'NOBODY'

/** How the samples of a page are narrowed, as its address says it; '' narrows nothing. */
export interface SampleFilter {
  readonly search: string
  readonly status: string
  /** The key of a member, or `toNobody`. */
  readonly assignee: string
  /** `yes`: only those on which time was cut. */
  readonly clamped: string
}

/** What is asked for; a status that does not exist narrows nothing. */
export function narrowedBy({
  search,
  status,
  assignee,
  clamped,
}: SampleFilter): Omit<SamplesQueryVariables, 'selection' | 'after'> {
  const statuses = statusNames.filter((name) => name.toLowerCase() === status)
  return {
    statuses: statuses.length ? statuses : null,
    assignee: assignee && assignee !== toNobody ? assignee : null,
    unassigned: assignee === toNobody || null,
    clamped: clamped === 'yes' || null,
    search: search || null,
  }
}

/** What an empty list says. */
export const emptyWords = (filter: SampleFilter): { readonly title: string; readonly says: string } =>
  Object.values(filter).some(Boolean)
    ? {
        title: 'No sample is found',
        says: 'None is all of this: named so, in this status, assigned so, clamped or not.',
      }
    : { title: 'There is no sample yet', says: 'Drop images or texts here, or choose Add tasks.' }
