import { newUuid } from '@labelpulse/tracker'
import { computed, nextTick, ref, shallowRef, watch } from 'vue'
import type { Ref } from 'vue'
import { shapeRules, useRules } from './classColors.ts'
import { abandoned, crosshairIn, placing, steppedBack, stride, towards } from './crosshair.ts'
import type { Drawn, Tool } from './crosshair.ts'
import type { Command } from './keys.ts'
import { titleOf } from './objectWords.ts'
import { boundsOf, isShape, thingsOf } from './objects.ts'
import type { Objects } from './objects.ts'
import { shifted, sized } from './shapes.ts'
import type { Size } from './shapes.ts'
import type { Bench } from './useBench.ts'
import { useZoom } from './useZoom.ts'

/** An image to draw on, by pointer and by keyboard. */
export function useImageStage(
  { assignment, sheet, schema }: Bench,
  stage: Ref<HTMLElement | null>,
  tool: Ref<Tool>,
  before: Ref<Objects | null>,
) {
  const size = shallowRef<Size | null>(null)
  const crosshair = shallowRef(crosshairIn({ width: 0, height: 0 }))
  const isByKey = ref(false)
  const { zoom, go, show } = useZoom(stage, size)
  const shapes = computed(() => sheet.here.value.filter(isShape))
  const visible = computed(() => shapes.value.filter(({ id }) => !sheet.hidden.value.has(id)))
  const drawing = computed(() => (tool.value === 'box' || tool.value === 'polygon' ? tool.value : null))
  const selected = computed(() => shapes.value.find(({ id }) => id === sheet.selected.value) ?? null)
  const shown = computed(
    () => before.value?.filter(isShape).filter((shape) => shape.frame === sheet.frame.value) ?? visible.value,
  )
  const picture = computed(() => ({
    shapes: shown.value,
    selected: selected.value?.id ?? null,
    tool: tool.value,
    isReadOnly: before.value !== null,
  }))
  const labels = computed(() => {
    const all = before.value ? thingsOf(before.value) : sheet.things.value
    return shown.value.map((shape) => ({ shape, title: titleOf(shape, all, schema.value) }))
  })
  useRules(() => shapeRules(shown.value, sheet.selected.value, schema.value, sheet.hidden.value))

  function loaded(natural: Size): void {
    size.value = natural
    crosshair.value = crosshairIn(natural)
  }
  watch(assignment, () => (size.value = null))
  watch(tool, () => (crosshair.value = abandoned(crosshair.value)))
  watch(selected, (now) => {
    if (!now || !isByKey.value) return
    const { x, y, width, height } = boundsOf(now)
    void nextTick(() => show({ x: x + width / 2, y: y + height / 2 }))
  })

  // The class that comes next goes with the tool that drew.
  function add(drawn: Drawn): void {
    const key = sheet.classKey.value
    if (key !== null) sheet.add({ ...drawn, id: newUuid(), class: key, frame: sheet.frame.value })
  }

  function change(id: string, drawn: Drawn): void {
    const shape = shapes.value.find((each) => each.id === id)
    if (shape) sheet.change({ ...drawn, id, class: shape.class, frame: shape.frame }, 'pointer')
  }

  function arrow({ dx, dy, pace, isSizing }: Extract<Command, { do: 'arrow' }>, image: Size): void {
    const far = stride(zoom.value, pace)
    const by = { x: dx * far, y: dy * far }
    if (drawing.value) {
      crosshair.value = towards(crosshair.value, by, image)
      const element = stage.value
      if (element && zoom.value * image.width > element.clientWidth) show(crosshair.value.at)
    } else if (selected.value) {
      const moved = isSizing ? sized(selected.value, by, image) : shifted(selected.value, by, image)
      sheet.change(moved, isSizing ? 'size' : 'move')
    } else stage.value?.scrollBy({ left: by.x * zoom.value * 5, top: by.y * zoom.value * 5 })
  }

  /** Does what a key asks for; false: it is not the stage's. */
  function obey(command: Command): boolean {
    if (!size.value) return false
    isByKey.value = true
    if (command.do === 'arrow') arrow(command, size.value)
    else if (command.do === 'zoom') go(command.way, drawing.value ? crosshair.value.at : middle(size.value))
    else if (command.do === 'place' && drawing.value) {
      const [next, drawn] = placing(crosshair.value, drawing.value, size.value)
      crosshair.value = next
      if (drawn) add(drawn)
    } else if (command.do === 'remove' && crosshair.value.corners.length > 0)
      crosshair.value = steppedBack(crosshair.value)
    else if (command.do === 'leave' && crosshair.value.corners.length > 0) crosshair.value = abandoned(crosshair.value)
    else return false
    return true
  }

  const middle = ({ width, height }: Size) => {
    const bounds = selected.value && boundsOf(selected.value)
    return bounds
      ? { x: bounds.x + bounds.width / 2, y: bounds.y + bounds.height / 2 }
      : { x: width / 2, y: height / 2 }
  }

  return { size, crosshair, zoom, isByKey, picture, labels, drawing, loaded, add, change, obey }
}
