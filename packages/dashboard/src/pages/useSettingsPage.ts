import { useIntervalFn } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import { enter, session } from '../api/session.ts'
import { useAnswer } from '../api/useAnswer.ts'
import { OrganizationDocument } from '../gql/graphql.ts'

const lookEveryMs = 2000

/** The organization's settings; while days are being dated anew, how far that has come. */
export function useSettingsPage() {
  const viewer = computed(() => session.value?.viewer)
  const { data, failure, ask } = useAnswer(OrganizationDocument, () => ({}))
  const organization = computed(() => data.value?.organization ?? null)
  const said = ref('')
  // The zone that days are on their way to.
  const awaited = ref<string | null>(null)

  const { pause, resume } = useIntervalFn(() => void ask(), lookEveryMs, { immediate: false })
  watch(awaited, (zone) => (zone === null ? pause() : resume()))
  watch(organization, async (now) => {
    if (now?.redating) awaited.value = now.redating.timeZone
    else if (now && now.timeZone === awaited.value) {
      awaited.value = null
      said.value = `Done: all days are days of ${now.timeZone} now.`
      await enter()
    }
  })

  async function begun(zone: string): Promise<void> {
    said.value = ''
    awaited.value = zone
    await ask()
  }
  async function done(what: string): Promise<void> {
    said.value = what
    await Promise.all([ask(), enter()])
  }
  return { viewer, organization, failure, ask, said, begun, done }
}
