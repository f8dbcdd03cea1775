import { computed } from 'vue'
import type { ComputedRef } from 'vue'
import { session } from '../api/session.ts'
import { choicesOf } from '../filters/narrowing.ts'
import type { Choice } from '../filters/narrowing.ts'

/** Everyone whom the viewer may name, without some. */
export const usePeople = (without: () => readonly string[]): ComputedRef<readonly Choice[]> =>
  computed(() => {
    const left = new Set(without())
    return session.value === null ? [] : choicesOf(session.value.choices).members.filter(({ key }) => !left.has(key))
  })
