import { computed } from 'vue'
import { useRoute } from 'vue-router'
import { session } from '../api/session.ts'

/** The project that the address names, as far as the viewer sees it. */
export function useProject() {
  const route = useRoute()
  const key = computed(() => String(route.params.project))
  /** Null: there is no such project among theirs. */
  const project = computed(() => session.value?.choices.projects.find((each) => each.key === key.value) ?? null)
  const timeZone = computed(() => session.value?.viewer.organization.timeZone ?? 'UTC')
  return { key, project, timeZone }
}
