import { computed } from 'vue'
import type { ShallowRef } from 'vue'
import type { Assignment } from './assignments.ts'
import { isAsOpened, opened, othersText, resultOf } from './result.ts'
import type { Opened } from './result.ts'
import type { Sheeting } from './useSheet.ts'

/** What is on the sheet as a result, beside what its labeler completed. */
export function useCompared(assignment: ShallowRef<Assignment | null>, start: ShallowRef<Opened>, sheet: Sheeting) {
  const isOther = (than: Opened): boolean => !isAsOpened(sheet.objects.value, than)
  /** In a review: what the labeler completed. */
  const before = computed(() => opened(assignment.value?.before ?? assignment.value?.task.result))
  return {
    before,
    isChanged: computed(() => isOther(before.value)),
    /** Other than what the server has. */
    isUnsent: computed(() => isOther(start.value)),
    /** A fix is compared with what was completed: somebody has to know it. */
    isScorable: computed(() => (assignment.value?.before ?? null) !== null),
    result: computed(() => resultOf(sheet.objects.value, start.value)),
    entries: computed(() => sheet.objects.value.length + start.value.others.length),
    others: computed(() => othersText(start.value)),
  }
}
