import { useEventListener } from '@vueuse/core'
import type { Ref } from 'vue'

/** Moves what is shown with the pointer, before anything on it hears of the pointer. */
export function usePan(stage: Ref<HTMLElement | null>, isPanning: () => boolean): void {
  let last: { x: number; y: number } | null = null
  useEventListener(
    stage,
    'pointerdown',
    (event: PointerEvent) => {
      if (!isPanning()) return
      event.stopPropagation()
      stage.value?.setPointerCapture(event.pointerId)
      last = { x: event.clientX, y: event.clientY }
    },
    { capture: true },
  )
  useEventListener(stage, 'pointermove', (event: PointerEvent) => {
    if (!last) return
    stage.value?.scrollBy(last.x - event.clientX, last.y - event.clientY)
    last = { x: event.clientX, y: event.clientY }
  })
  useEventListener(stage, ['pointerup', 'pointercancel'], () => {
    last = null
  })
}
