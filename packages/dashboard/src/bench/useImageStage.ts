import { newUuid } from '@labelpulse/tracker'
import { computed, nextTick, onScopeDispose, ref, shallowRef, watch, watchSyncEffect } from 'vue'
import type { Ref } from 'vue'
import type { Begun } from './begun.ts'
import { shapeRules, useRules } from './classColors.ts'
import { abandoned, crosshairIn, placing, steppedBack, stride, towards } from './crosshair.ts'
import type { Tool } from './crosshair.ts'
import type { Command } from './keys.ts'
import { notedTitle, titleOf } from './objectWords.ts'
import { boundsOf, isShape } from './objects.ts'
import type { Shape } from './objects.ts'
import { shifted, sized } from './shapes.ts'
import type { Drawn, Size } from './shapes.ts'
import type { Bench } from './useBench.ts'
import { lit, useBrightness } from './useBrightness.ts'
import { usePan } from './usePan.ts'
import { useZoom } from './useZoom.ts'

/**
 * An image to draw on, by pointer and by keyboard.
 * @param notes what is told beside the names of shapes
 */
export function useImageStage(
  { assignment, sheet, schema, said }: Pick<Bench, 'assignment' | 'sheet' | 'schema' | 'said'>,
  stage: Ref<HTMLElement | null>,
  tool: Ref<Tool>,
  notes: () => ReadonlyMap<string, string> | undefined,
) {
  const size = shallowRef<Size | null>(null)
  const crosshair = shallowRef(crosshairIn({ width: 0, height: 0 }))
  /** What the pointer has begun. */
  const begun = shallowRef<Begun | null>(null)
  const isByKey = ref(false)
  const { zoom, go, show } = useZoom(stage, size)
  const brightness = useBrightness()
  usePan(stage, () => tool.value === 'pan')
  /** The class that comes next. */
  const current = computed(() => schema.value.classes.find(({ key }) => key === sheet.classKey.value))
  const shapes = computed(() => sheet.here.value.filter(isShape))
  const visible = computed(() => shapes.value.filter(({ id }) => !sheet.hidden.value.has(id)))
  const selected = computed(() => shapes.value.find(({ id }) => id === sheet.selected.value) ?? null)
  const drawing = computed(() => (tool.value === 'box' || tool.value === 'polygon' ? tool.value : null))
  /** The tool that the crosshair draws with; null: none does, or the keys are the selected object's. */
  const aiming = computed(() => (selected.value ? null : drawing.value))
  const picture = computed(() => ({
    shapes: visible.value,
    selected: selected.value?.id ?? null,
    tool: tool.value,
  }))
  const labels = computed(() =>
    visible.value.map((shape) => {
      const title = titleOf(shape, sheet.things.value, schema.value)
      return { shape, title: notedTitle(title, notes()?.get(shape.id)) }
    }),
  )
  useRules(() => shapeRules(visible.value, sheet.selected.value, schema.value, sheet.hidden.value))

  function loaded(natural: Size): void {
    size.value = natural
    crosshair.value = crosshairIn(natural)
  }
  watch(assignment, () => (size.value = null))
  watch([assignment, tool], () => (crosshair.value = abandoned(crosshair.value)))
  watchSyncEffect(() => {
    sheet.begun.value = begun.value || crosshair.value.corners.length > 0 ? drawing.value : null
  })
  onScopeDispose(() => (sheet.begun.value = null))
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

  const change = (shape: Shape): void => sheet.change(shape, 'pointer')

  function arrow({ dx, dy, pace, isSizing }: Extract<Command, { do: 'arrow' }>, image: Size): void {
    const far = stride(zoom.value, pace)
    const by = { x: dx * far, y: dy * far }
    if (selected.value) {
      const moved = isSizing ? sized(selected.value, by, image) : shifted(selected.value, by, image)
      sheet.change(moved, isSizing ? 'size' : 'move')
    } else if (aiming.value) {
      crosshair.value = towards(crosshair.value, by, image)
      const element = stage.value
      if (element && zoom.value * image.width > element.clientWidth) show(crosshair.value.at)
    } else stage.value?.scrollBy({ left: by.x * zoom.value * 5, top: by.y * zoom.value * 5 })
  }

  function light(by: 1 | -1): void {
    brightness.value = lit(brightness.value, by)
    said.value = `Brightness ${brightness.value} %`
  }

  // To the crosshair; a corner is placed by who sees it.
  function leaveSelected(): boolean {
    if (!drawing.value) return false
    sheet.select(null)
    return true
  }

  /** Does what a key asks for; false: it is not the stage's. */
  function obey(command: Command): boolean {
    if (!size.value) return false
    isByKey.value = true
    if (command.do === 'arrow') arrow(command, size.value)
    else if (command.do === 'zoom') go(command.way, aiming.value ? crosshair.value.at : middle(size.value))
    else if (command.do === 'light') light(command.by)
    else if (command.do === 'place' && begun.value) begun.value.finish()
    else if (command.do === 'leave' && begun.value) begun.value.giveUp()
    else if (!aiming.value) return command.do === 'place' && leaveSelected()
    else if (command.do === 'place') {
      const [next, drawn] = placing(crosshair.value, aiming.value, size.value)
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

  return {
    size,
    crosshair,
    begun,
    zoom,
    brightness,
    isByKey,
    picture,
    labels,
    drawing,
    aiming,
    current,
    loaded,
    add,
    change,
    obey,
  }
}
