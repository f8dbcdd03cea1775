import { useEventListener } from '@vueuse/core'
import { nextTick } from 'vue'

interface Reach {
  /** What is drawn on. */
  readonly layer: SVGElement
  /** What lies around it and counts as its edge. */
  readonly around: HTMLElement
  readonly isDrawing: () => boolean
  /** Ends what was drawn before, which a quick hand does not wait for; false: there was nothing to end. */
  readonly settle: () => boolean
  /** One is selected, and has the pointer to itself. */
  readonly hasSelected: () => boolean
  readonly leaveSelected: () => void
  /** The press came to nothing: the browser took the pointer for something else. */
  readonly giveUp: () => void
}

/**
 * Whoever draws holds the pointer until it is let go, wherever it goes meanwhile; may begin beside the edge, too; and needs not
 * leave what is selected first.
 */
export function useReach({ layer, around, isDrawing, settle, hasSelected, leaveSelected, giveUp }: Reach): void {
  useEventListener(
    around,
    'pointerdown',
    (event: PointerEvent) => {
      const { target, button, pointerType, pointerId } = event
      // What hits `around` itself hits its scroll bars.
      if (!event.isTrusted || !isDrawing() || button !== 0 || target === around || !(target instanceof Element)) return
      const isOnLayer = layer.contains(target)
      // A finger beside the image scrolls; a handle holds the pointer itself.
      if (isOnLayer ? target.closest('.a9s-annotation.selected') : pointerType === 'touch') return
      layer.setPointerCapture(pointerId)
      const begin = (): void => {
        for (const type of ['pointermove', 'pointerdown']) layer.dispatchEvent(new PointerEvent(type, event))
      }
      const wasSettled = settle()
      if (hasSelected() || wasSettled) {
        leaveSelected()
        // After the library has put its tool where the handles were, and before the pointer goes on.
        void nextTick(begin)
      } else if (!isOnLayer) begin()
    },
    { capture: true },
  )
  useEventListener(layer, 'pointercancel', giveUp)
}
