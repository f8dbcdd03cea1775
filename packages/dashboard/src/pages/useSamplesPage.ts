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
import { statusNames } from '../tasks/status.ts'
import { useProject } from './useProject.ts'

const minuteMs = 60_000

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
  /** The key of the task whose history is open; '': none is. */
  const opened = useQueryText('sample')

  const list = usePages(
    SamplesDocument,
    () => ({
      selection: { projects: [key.value], from: anyDay, to: anyDay },
      statuses: statusNames.some((name) => name.toLowerCase() === status.value)
        ? statusNames.filter((name) => name.toLowerCase() === status.value)
        : null,
      assignee: assignee.value || null,
      search: search.value || null,
    }),
    (data) => data.samples,
  )
  useLooks(list.isAsking, list.refresh)

  const { data, ask } = useAnswer(PlacesDocument, () => ({}))
  const place = computed(() => data.value?.places.projects.find((each) => each.key === key.value) ?? null)
  const people = computed(() => peopleOf(place.value, session.value?.choices ?? { members: [] }))

  /** The files that were dropped on the page, where tasks are being added; null: none are. */
  const added = shallowRef<readonly File[] | null>(null)
  const said = ref('')
  /** What an empty list says. */
  const words = computed(() =>
    search.value || status.value || assignee.value
      ? { title: 'No sample is found', says: 'None has this in its name, in this status and assigned so.' }
      : { title: 'There is no sample yet', says: 'Drop images or texts here, or choose Add tasks.' },
  )

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
