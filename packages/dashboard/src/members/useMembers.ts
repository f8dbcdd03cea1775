import { StorageSerializers, useStorage } from '@vueuse/core'
import { computed, ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { line } from '../api/line.ts'
import { session } from '../api/session.ts'
import { rangeOf } from '../filters/range.ts'
import type { RangeChoice } from '../filters/range.ts'
import { usePageState } from '../filters/usePageState.ts'
import { LiveMembersDocument } from '../gql/graphql.ts'
import type { Selection } from '../gql/graphql.ts'
import { livenessOf } from '../live/lineWords.ts'
import { pageData } from '../live/pageData.ts'
import { useLive } from '../live/useLive.ts'
import { useLiveReport } from '../live/useLiveReport.ts'
import { useToday } from '../live/useToday.ts'
import { mayDo } from '../shell/rights.ts'
import { clockText } from '../words/instants.ts'
import { chosenColumns } from './columns.ts'
import { foundRows, mergeRows } from './rows.ts'
import type { MemberRows } from './rows.ts'
import { decodeSorting, encodeSorting, sorted } from './sorting.ts'
import type { Sorting } from './sorting.ts'

/** The *Annotation Summary* of the project in the address: its rows in order, its totals, its days. */
export function useMembers() {
  const route = useRoute()
  const router = useRouter()
  const timeZone = computed(() => session.value?.viewer.organization.timeZone ?? 'UTC')
  const { nowMs, today } = useToday(timeZone)
  const { state, queryOf } = usePageState()

  const key = computed(() => String(route.params.project))
  const project = computed(() => session.value?.choices.projects.find((each) => each.key === key.value) ?? null)
  /** Whether the viewer may say who belongs to it. */
  const mayAdd = computed(
    () =>
      session.value !== null &&
      project.value?.isArchived === false &&
      mayDo(session.value.viewer, 'manageProjectMembers'),
  )
  const range = computed(() => rangeOf(state.value.range, today.value))
  const selection = computed<Selection>(() => ({ projects: [key.value], ...range.value }))

  const members = useLive({ document: LiveMembersDocument, selection, merge: mergeRows })
  const totals = useLiveReport(selection)
  const isPaused = computed({
    get: () => members.isPaused.value,
    set: (paused) => {
      members.isPaused.value = paused
      totals.isPaused.value = paused
    },
  })

  const text = ref('')
  const chosen = useStorage<string[] | null>('labelpulse.member-columns', null, undefined, {
    serializer: StorageSerializers.object,
  })
  const sorting = computed(() => decodeSorting(route.query))
  const go = (rangeChoice: RangeChoice, next: Sorting): void =>
    void router.push({ query: { ...queryOf({ range: rangeChoice }), ...encodeSorting(next) } })

  const all = computed<MemberRows | null>(() => members.shown.value?.report ?? null)
  const rows = computed(() => all.value && sorted(foundRows(all.value, text.value), sorting.value))
  const data = computed(() => {
    if (!totals.shown.value) return null
    const { key: about, selection: selected, report } = totals.shown.value
    // Here they are those of the table, not everybody who may be chosen.
    const population = { ...report.population, selected: all.value?.length ?? report.population.selected }
    return pageData(about, { from: selected.from, to: selected.to }, { ...report, population }, today.value, null)
  })
  const staleOf = computed(() =>
    livenessOf(line.value, nowMs.value) === 'stale' ? clockText(line.value.heardAtMs, timeZone.value) : null,
  )
  return {
    key,
    project,
    mayAdd,
    timeZone,
    nowMs,
    today,
    range,
    state,
    queryOf,
    staleOf,
    all,
    rows,
    data,
    text,
    chosen,
    sorting,
    isPaused,
    columns: computed(() => chosenColumns(chosen.value)),
    waiting: members.waiting,
    isRefreshing: computed(() => members.isRefreshing.value || totals.isRefreshing.value),
    failure: computed(() => members.failure.value ?? totals.failure.value),
    chooseRange: (choice: RangeChoice): void => go(choice, sorting.value),
    sort: (next: Sorting): void => go(state.value.range, next),
    tryAgain: (): void => {
      if (members.failure.value) members.tryAgain()
      if (totals.failure.value) totals.tryAgain()
    },
  }
}
