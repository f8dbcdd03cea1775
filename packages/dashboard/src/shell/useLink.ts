import { computed, onMounted, shallowRef } from 'vue'
import { lookAtLink } from '../api/doors.ts'
import type { LinkSeen } from '../api/doors.ts'

/**
 * The link that brought somebody here: looked at before its form is filled in for nothing.
 * @param missing what to say where the address holds none
 */
export function useLink(token: string, missing: string) {
  const seen = shallowRef<LinkSeen | null>(null)
  const isLookedAt = shallowRef(token === '')

  onMounted(async () => {
    if (token === '') return
    seen.value = await lookAtLink(token)
    isLookedAt.value = true
  })
  const refused = computed(() => {
    if (token === '') return missing
    return seen.value?.isOpen === false ? 'This link was used already, or it is too old. Ask for a new one.' : ''
  })
  return { seen, isLookedAt, refused }
}
