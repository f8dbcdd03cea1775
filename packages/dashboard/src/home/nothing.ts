import type { Day } from '@labelpulse/domain'
import type { StartQuery } from '../gql/graphql.ts'
import { belongsNowhere } from '../shell/places.ts'
import { fullDayText } from '../words/days.ts'

/** Why one's own page shows no work. */
export function nothingText(lastWorkDay: Day | null, session: StartQuery | null): string {
  if (lastWorkDay) return `Your last work is of ${fullDayText(lastWorkDay)}.`
  if (session && belongsNowhere(session))
    return 'Your numbers are of projects that you belong to. What you did in others stays with them.'
  return 'There is no work of yours in your projects yet. It appears here by itself.'
}
