import { computed } from 'vue'
import { line } from '../api/line.ts'
import { session } from '../api/session.ts'
import { rangeOf } from '../filters/range.ts'
import type { Selection } from '../gql/graphql.ts'
import { livenessOf } from '../live/lineWords.ts'
import { pageData } from '../live/pageData.ts'
import { useLiveReport } from '../live/useLiveReport.ts'
import { useToday } from '../live/useToday.ts'
import { currentProjects } from '../shell/places.ts'
import { clockText } from '../words/instants.ts'
import { greetingText } from './greeting.ts'
import type { Work } from './numbers.ts'

/** One's own last 28 days, live: today and the week are read out of them. */
export function useHome() {
  const timeZone = computed(() => session.value?.viewer.organization.timeZone ?? 'UTC')
  const me = computed(() => session.value?.viewer.member)
  const { nowMs, today } = useToday(timeZone)
  const selection = computed<Selection>(() => ({ members: [me.value?.key ?? ''], ...rangeOf('28d', today.value) }))
  const live = useLiveReport(selection)
  const data = computed(() => {
    if (!live.shown.value) return null
    const { key, selection: selected, report } = live.shown.value
    return pageData(key, { from: selected.from, to: selected.to }, report, today.value, null)
  })
  return {
    timeZone,
    selection,
    nowMs,
    today,
    live,
    data,
    /** How many reviews one's own annotations received; undefined: the report is not there yet. */
    received: computed(() => data.value?.summary.reviewsReceived),
    /** Those that one works in. */
    projects: computed(() => (session.value ? currentProjects(session.value.choices) : [])),
    work: computed<Work>(() => (me.value?.role === 'REVIEWER' ? 'reviewing' : 'labeling')),
    greeting: computed(() => greetingText(me.value?.name ?? '', nowMs.value, timeZone.value)),
    /** The time of day that old numbers are of; null: they are not old. */
    staleOf: computed(() =>
      livenessOf(line.value, nowMs.value) === 'stale' ? clockText(line.value.heardAtMs, timeZone.value) : null,
    ),
  }
}
