import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { session } from '../api/session.ts'

/** Whose performance a page shows, by its filter of members: everyone's, one's own, somebody's. */
export function useSubject(members: () => readonly string[] | null): {
  title: ComputedRef<string>
  isOwn: ComputedRef<boolean>
} {
  const only = computed(() => (members()?.length === 1 ? members()?.[0] : undefined))
  const isOwn = computed(() => only.value !== undefined && only.value === session.value?.viewer.member.key)
  const title = computed(() => {
    if (only.value === undefined) return 'Performance'
    return isOwn.value ? 'Annotator Dashboard' : 'Annotator Performance Report'
  })
  return { title, isOwn }
}
