import { useElementSize, useElementVisibility, useMediaQuery } from '@vueuse/core'
import { computed, ref, watch } from 'vue'
import type { ComputedRef, Ref } from 'vue'
import { inTurn } from '../live/pace.ts'
import type { PageData } from '../live/pageData.ts'
import type { PlotRoom } from './plot.ts'

const easeMs = 300

/** The data that one chart draws now (its turn, and only while it is seen), and the room that it has. */
export function useDrawn(
  plot: Readonly<Ref<HTMLElement | null>>,
  data: () => PageData | null,
): { drawn: Readonly<Ref<PageData | null>>; room: ComputedRef<PlotRoom> } {
  const isSeen = useElementVisibility(plot)
  const isCalm = useMediaQuery('(prefers-reduced-motion: reduce)')
  const { width, height } = useElementSize(plot)
  const drawn = inTurn(data, isSeen)
  const isEasing = ref(false)
  // What a person asked for may move; what time brings is set.
  watch(
    drawn,
    (now, before) => {
      isEasing.value = now !== null && before !== null && now.key !== before.key
    },
    { flush: 'sync' },
  )
  const room = computed(() => ({
    width: width.value,
    height: height.value,
    easeMs: isEasing.value && !isCalm.value ? easeMs : 0,
  }))
  return { drawn, room }
}
