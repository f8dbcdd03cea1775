import type { Action, ReviewFragment } from '../gql/graphql.ts'
import type { ProjectQueue } from '../queue/waiting.ts'
import type { Work } from './numbers.ts'

interface Verdict {
  readonly label: string
  readonly icon: string
  readonly tone: string
}

const verdicts: Partial<Record<Action, Verdict>> = {
  ACCEPTED: { label: 'Accepted', icon: 'i-lucide-circle-check', tone: 'text-better' },
  REJECTED: { label: 'Rejected', icon: 'i-lucide-circle-x', tone: 'text-worse' },
  FIXED_ACCEPTED: { label: 'Fixed + accepted', icon: 'i-lucide-wrench', tone: 'text-warning' },
}

/** How a review is called and shown. */
export const verdictOf = ({ action }: Pick<ReviewFragment, 'action'>): Verdict =>
  verdicts[action] ?? { label: action, icon: 'i-lucide-circle', tone: 'text-ink-3' }

/** The reviews, by uuid, whose task came back and is still with whoever looks. */
export const cameBackIn = (queues: readonly ProjectQueue[]): ReadonlySet<string> =>
  new Set(queues.flatMap(({ counts }) => counts.labeling.cameBack.map(({ uuid }) => uuid)))

/** Whoever reviews would take “my reviews” for those that they gave. */
export const lastReviewsTitles = {
  labeling: 'My last reviews',
  reviewing: 'Last reviews of my work',
} as const satisfies Record<Work, string>

/** Why there are no reviews in somebody's 28 days. */
export const noReviewsText = (submitted: number): string =>
  submitted > 0
    ? 'Nobody has reviewed what you submitted in these 28 days yet.'
    : 'You submitted nothing in these 28 days, and nobody reviewed earlier work of yours.'
