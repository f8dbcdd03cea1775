import { computed, ref, shallowRef } from 'vue'
import { enter, session } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { PlacesDocument } from '../gql/graphql.ts'
import type { PlaceDeed } from '../organization/placeMenu.ts'
import { keptIn, sectionsOf } from '../organization/placeTree.ts'
import type { Kept } from '../organization/placeTree.ts'
import { mayDo } from '../shell/rights.ts'

/** Everything that the page of workspaces shows: what there is, and what is being done about which. */
export function useWorkspacesPage() {
  const viewer = computed(() => session.value?.viewer)
  const mayManagePlaces = computed(() => viewer.value !== undefined && mayDo(viewer.value, 'managePlaces'))
  const { data, failure, ask } = useAnswer(PlacesDocument, () => ({}))
  const places = computed(() => data.value?.places ?? null)

  const withArchived = ref(false)
  const sections = computed(() => places.value && sectionsOf(places.value, withArchived.value))

  const about = shallowRef<(Pick<Kept, 'kind' | 'key'> & { deed: PlaceDeed }) | null>(null)
  const place = computed(() => about.value && places.value && keptIn(places.value, about.value, mayManagePlaces.value))
  const said = ref('')

  // What may be chosen elsewhere is something else now.
  const refresh = async (): Promise<void> => void (await Promise.all([ask(), enter()]))
  async function done(what: string): Promise<void> {
    said.value = what
    await refresh()
  }

  return { viewer, mayManagePlaces, places, failure, ask, withArchived, sections, about, place, said, refresh, done }
}
