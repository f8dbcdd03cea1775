import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import type { DoorRefusal } from '../api/doors.ts'
import { session } from '../api/session.ts'
import { choicesOf } from '../filters/narrowing.ts'
import type { Choice } from '../filters/narrowing.ts'

/** What is said where somebody has to be chosen. */
export const nobodyChosen = (field: string): DoorRefusal => ({
  code: 'BAD_USER_INPUT',
  message: 'Choose somebody first.',
  field,
})

/** Everyone whom the viewer may name, without some. */
export const usePeople = (without: () => readonly string[]): ComputedRef<readonly Choice[]> =>
  computed(() => {
    const left = new Set(without())
    return session.value === null ? [] : choicesOf(session.value.choices).members.filter(({ key }) => !left.has(key))
  })
