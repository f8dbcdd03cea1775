import { useElementSize } from '@vueuse/core'
import { computed, nextTick, ref } from 'vue'
import type { Ref } from 'vue'
import type { Point } from './objects.ts'
import type { Size } from './shapes.ts'

const steps = [0.1, 0.25, 0.5, 0.75, 1, 1.5, 2, 3, 4, 6, 8]
const marginPx = 16

/** How large an image is shown in its stage: fitted to it until somebody zooms. */
export function useZoom(stage: Ref<HTMLElement | null>, size: Ref<Size | null>) {
  const { width, height } = useElementSize(stage)
  const chosen = ref<number | null>(null)
  const fitting = computed(() => {
    if (!size.value) return 1
    const [across, down] = [(width.value - marginPx) / size.value.width, (height.value - marginPx) / size.value.height]
    return Math.max(0.02, Math.min(across, down, 8))
  })
  const zoom = computed(() => chosen.value ?? fitting.value)

  /** Brings a point of the image to the middle of the stage. */
  function show({ x, y }: Point): void {
    stage.value?.scrollTo({
      left: x * zoom.value - stage.value.clientWidth / 2,
      top: y * zoom.value - stage.value.clientHeight / 2,
    })
  }

  /** Zooms a step, around a point that stays in sight. */
  function go(way: 'in' | 'out' | 'fit', around: Point): void {
    const now = zoom.value
    if (way === 'fit') chosen.value = null
    else
      chosen.value =
        (way === 'in' ? steps.find((each) => each > now * 1.01) : steps.findLast((each) => each < now / 1.01)) ?? now
    void nextTick(() => show(around))
  }

  return { zoom, go, show }
}
