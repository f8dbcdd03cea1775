import { computed } from 'vue'
import { line } from '../api/line.ts'
import { session } from '../api/session.ts'
import { choicesOf, notNarrowed } from '../filters/narrowing.ts'
import { unseenIn } from '../filters/unseen.ts'
import { comparedRange, rangeOf, shiftOf } from '../filters/range.ts'
import type { Range } from '../filters/range.ts'
import { usePageState } from '../filters/usePageState.ts'
import type { Selection } from '../gql/graphql.ts'
import { livenessOf } from '../live/lineWords.ts'
import { beforeOf, pageData } from '../live/pageData.ts'
import { useArrival } from '../live/useArrival.ts'
import { useComparison } from '../live/useComparison.ts'
import { useLiveReport } from '../live/useLiveReport.ts'
import { useToday } from '../live/useToday.ts'
import { clockText } from '../words/instants.ts'

const daysOfSelection = ({ from, to }: Selection): Range => ({ from, to })

/** Everything that the performance page shows, put together: its address, the day, the live report, the comparison. */
export function usePerformance() {
  const timeZone = computed(() => session.value?.viewer.organization.timeZone ?? 'UTC')
  const choices = computed(() => choicesOf(session.value?.choices ?? { members: [], workspaces: [], projects: [] }))
  const { state, change, queryOf } = usePageState()
  const unseen = computed(() => unseenIn(state.value, choices.value))
  const widen = (): void => change(notNarrowed)
  const { nowMs, today } = useToday(timeZone)

  const range = computed(() => rangeOf(state.value.range, today.value))
  const selection = computed<Selection>(() => {
    const { members, workspaces, projects } = state.value
    const lists = { members: members?.slice(), workspaces: workspaces?.slice(), projects: projects?.slice() }
    return { ...lists, ...range.value }
  })
  const compared = (selected: Selection): Selection | null => {
    const { comparison } = state.value
    return comparison === 'none' ? null : { ...selected, ...comparedRange(daysOfSelection(selected), comparison) }
  }

  const live = useLiveReport(selection)
  const arrival = useArrival(live)
  const comparison = useComparison(computed(() => compared(selection.value)))

  const before = computed(() => {
    if (!live.shown.value || state.value.comparison === 'none') return null
    const { selection: selected } = live.shown.value
    const wanted = compared(selected)
    const earlier = wanted && comparison.earlier(wanted)
    const shiftDays = shiftOf(daysOfSelection(selected), state.value.comparison)
    return wanted && earlier && beforeOf(earlier, daysOfSelection(wanted), shiftDays)
  })
  const data = computed(() => {
    if (!live.shown.value) return null
    const { key, selection: selected, report } = live.shown.value
    return pageData(key, daysOfSelection(selected), { ...report, ...arrival.value }, today.value, before.value)
  })
  /** The time of day that old numbers are of; null: they are not old. */
  const staleOf = computed(() =>
    livenessOf(line.value, nowMs.value) === 'stale' ? clockText(line.value.heardAtMs, timeZone.value) : null,
  )
  const address = { choices, state, unseen, change, widen, queryOf, range }
  return { timeZone, ...address, nowMs, today, live, comparison, data, staleOf }
}
