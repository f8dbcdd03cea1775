import { useEventListener } from '@vueuse/core'
import { computed, ref, shallowRef } from 'vue'
import { session } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useLooks } from '../api/useLooks.ts'
import { usePages } from '../api/usePages.ts'
import { PlacesDocument, SamplesDocument } from '../gql/graphql.ts'
import { useToday } from '../live/useToday.ts'
import { useQueryText } from '../organization/useQueryText.ts'
import { peopleOf } from '../tasks/people.ts'
import { emptyWords, narrowedBy } from '../tasks/sampleFilter.ts'
import { useProject } from './useProject.ts'

const minuteMs = 60_000
// Samples change while people work. A long list is read again less often: so many rows are two pages.
const rereadEveryMs = 5_000
const rowsEachTime = 100

/** Everything that the page of a project's samples shows: which are found, which are chosen, what is done about them. */
export function useSamplesPage() {
  const { key, project, timeZone } = useProject()
  const { nowMs: instantMs, today } = useToday(timeZone)
  // Samples are told over their whole life, whatever the days: those need not move on at midnight.
  const anyDay = today.value
  // Every row says how long it is held: to the minute, so that they are not drawn each second.
  const nowMs = computed(() => Math.floor(instantMs.value / minuteMs) * minuteMs)
  const search = useQueryText('search')
  const status = useQueryText('status')
  const assignee = useQueryText('assignee')
  const clamped = useQueryText('clamped')
  const filter = computed(() => ({
    search: search.value,
    status: status.value,
    assignee: assignee.value,
    clamped: clamped.value,
  }))
  /** The key of the task whose history is open; '': none is. */
  const opened = useQueryText('sample')

  const list = usePages(
    SamplesDocument,
    () => ({
      selection: { projects: [key.value], from: anyDay, to: anyDay },
      ...narrowedBy(filter.value),
    }),
    (data) => data.samples,
  )
  const rows = computed(() => list.shown.value?.rows.length ?? 0)
  useLooks(list.isAsking, list.refresh, () => rereadEveryMs * Math.max(1, Math.ceil(rows.value / rowsEachTime)))

  const { data, ask } = useAnswer(PlacesDocument, () => ({}))
  const place = computed(() => data.value?.places.projects.find((each) => each.key === key.value) ?? null)
  const people = computed(() => place.value && peopleOf(place.value, session.value?.choices ?? { members: [] }))

  /** The files that were dropped on the page, where tasks are being added; null: none are. */
  const added = shallowRef<readonly File[] | null>(null)
  const said = ref('')
  const words = computed(() => emptyWords(filter.value))

  async function done(what: string): Promise<void> {
    said.value = what
    await list.refresh()
  }
  function beginAdding(files: readonly File[]): void {
    added.value = files
    // Without the project's settings nothing can be added: they could not be read before.
    if (!place.value) void ask()
  }
  // Also beside the panel: a browser that opens what is dropped there loses the list.
  useEventListener(window, ['dragover', 'drop'], (event: DragEvent) => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    if (event.type === 'drop' && project.value?.isArchived === false) beginAdding([...event.dataTransfer.files])
  })
  return {
    key,
    project,
    timeZone,
    nowMs,
    search,
    status,
    assignee,
    clamped,
    opened,
    list,
    place,
    people,
    added,
    said,
    words,
    done,
    beginAdding,
    askPlaces: ask,
  }
}
