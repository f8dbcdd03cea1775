import type { ProjectQueue } from '../queue/waiting.ts'
import type { Work } from './numbers.ts'

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
