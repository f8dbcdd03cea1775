import { computed, ref, shallowRef } from 'vue'
import { enter, session } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { useLooks } from '../api/useLooks.ts'
import { usePages } from '../api/usePages.ts'
import { OrganizationDocument, PeopleDocument } from '../gql/graphql.ts'
import type { PersonFragment } from '../gql/graphql.ts'
import type { PersonDeed } from '../organization/personMenu.ts'
import { useQueryText } from '../organization/useQueryText.ts'
import { stateNames } from '../organization/words.ts'

/** Everything that the page of the organization's members shows: who is found, what is being done about whom. */
export function usePeoplePage() {
  const viewer = computed(() => session.value?.viewer)
  const search = useQueryText('search')
  const state = useQueryText('state')
  const list = usePages(
    PeopleDocument,
    () => ({
      search: search.value || null,
      state: stateNames.find((name) => name.toLowerCase() === state.value) ?? null,
    }),
    (data) => data.people,
  )
  useLooks(list.isAsking, list.refresh)

  const { data: organization } = useAnswer(OrganizationDocument, () => ({}))
  const mayMail = computed(() => organization.value?.organization.mayMail ?? false)

  const isInviting = ref(false)
  const about = shallowRef<{ deed: PersonDeed; person: PersonFragment } | null>(null)
  const said = ref('')

  async function done(what: string): Promise<void> {
    said.value = what
    // What may be chosen elsewhere, and perhaps one's own role, are others now.
    await Promise.all([list.refresh(), enter()])
  }

  return { viewer, search, state, list, mayMail, isInviting, about, said, done }
}
