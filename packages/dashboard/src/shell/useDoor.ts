import { computed, ref, shallowRef } from 'vue'
import type { DoorRefusal } from '../api/doors.ts'

/** What is said of a field, where the field itself stands beside it: without its name of the API. */
export function besideField(message: string, field: string): string {
  const prefix = `${field}: `
  const said = message.startsWith(prefix) ? message.slice(prefix.length) : message
  return said.charAt(0).toUpperCase() + said.slice(1)
}

/**
 * One form at a door: sends it, and keeps what the server said about it.
 * @param fields the fields of the form; what is said about any other is said of the whole form
 */
export function useDoor<F extends string>(
  fields: readonly F[],
  knock: () => Promise<DoorRefusal | null>,
  done: () => unknown,
) {
  const isSending = ref(false)
  const refusal = shallowRef<DoorRefusal | null>(null)

  const errors = computed(() => {
    const { field, message } = refusal.value ?? {}
    return Object.fromEntries(
      fields.map((each) => [each, each === field && message ? besideField(message, field) : undefined]),
    ) as Record<F, string>
  })
  const error = computed(() => (Object.values(errors.value).some(Boolean) ? '' : (refusal.value?.message ?? '')))

  async function send(): Promise<void> {
    isSending.value = true
    refusal.value = await knock()
    if (!refusal.value) await done()
    isSending.value = false
  }
  return { send, isSending, error, errors }
}
