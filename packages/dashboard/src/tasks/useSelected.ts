import { computed, shallowRef } from 'vue'
import type { ComputedRef } from 'vue'

/** Which rows of a list are ticked. A row that is no longer shown is no longer chosen. */
export function useSelected<Row>(rows: () => readonly Row[], keyOf: (row: Row) => string) {
  const ticked = shallowRef<ReadonlySet<string>>(new Set())
  const chosen: ComputedRef<Row[]> = computed(() => rows().filter((row) => ticked.value.has(keyOf(row))))
  const isAll = computed(() => rows().length > 0 && chosen.value.length === rows().length)

  function toggle(key: string): void {
    const next = new Set(ticked.value)
    if (!next.delete(key)) next.add(key)
    ticked.value = next
  }
  function toggleAll(): void {
    ticked.value = new Set(isAll.value ? [] : rows().map(keyOf))
  }
  const clear = (): void => {
    ticked.value = new Set()
  }
  return { ticked, chosen, isAll, toggle, toggleAll, clear }
}
