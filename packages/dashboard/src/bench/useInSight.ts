import { nextTick, watch } from 'vue'
import type { Ref } from 'vue'

/** Keeps what is selected in a list in sight, where the list scrolls by itself; elsewhere the page would leave the stage. */
export function useInSight(list: Readonly<Ref<HTMLElement | null>>, selected: () => string | null): void {
  watch(selected, async () => {
    await nextTick()
    const isBeside = matchMedia('(min-width: 1024px)').matches
    if (isBeside) list.value?.querySelector('[aria-current=true]')?.scrollIntoView({ block: 'nearest' })
  })
}
