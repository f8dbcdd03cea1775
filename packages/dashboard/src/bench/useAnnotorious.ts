import { createImageAnnotator, ShapeType, UserSelectAction } from '@annotorious/annotorious'
import type { ImageAnnotation, ImageAnnotator, Polygon, Rectangle } from '@annotorious/annotorious'
import { useEventListener } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import type { Drawn, Tool } from './crosshair.ts'
import { boundsOf } from './objects.ts'
import type { Shape } from './objects.ts'
import { cornersOf } from './shapes.ts'

const boundsIn = (shape: Shape) => {
  const { x, y, width, height } = boundsOf(shape)
  return { minX: x, minY: y, maxX: x + width, maxY: y + height }
}

/** A shape as Annotorious has it. */
function annotationOf(shape: Shape): ImageAnnotation {
  const bounds = boundsIn(shape)
  const selector =
    shape.type === 'box'
      ? {
          type: ShapeType.RECTANGLE,
          geometry: { x: shape.x, y: shape.y, w: shape.width, h: shape.height, rot: 0, bounds },
        }
      : { type: ShapeType.POLYGON, geometry: { points: shape.points.map(([x, y]) => [x, y]), bounds } }
  return { id: shape.id, bodies: [], target: { annotation: shape.id, selector, created: new Date() } }
}

const tenth = (value: number): number => Math.round(value * 10) / 10

/** What Annotorious drew, in our words; null: nothing that we keep. */
function drawnOf({ target: { selector } }: ImageAnnotation): Drawn | null {
  const { type, geometry } = selector
  if (type === ShapeType.RECTANGLE && 'w' in geometry) {
    const { x, y, w, h } = geometry as Rectangle['geometry']
    return { type: 'box', x: tenth(x), y: tenth(y), width: tenth(w), height: tenth(h) }
  }
  if (type !== ShapeType.POLYGON || !('points' in geometry)) return null
  // It leaves the last corner twice.
  const drawn = ((geometry as Polygon['geometry']).points as [number, number][]).map(([x, y]) => ({ x, y }))
  const points = cornersOf(drawn, { width: Infinity, height: Infinity })
  return points && { type: 'polygon', points }
}

interface Listener {
  readonly onDrawn: (drawn: Drawn) => void
  readonly onChanged: (id: string, drawn: Drawn) => void
  readonly onSelected: (id: string | null) => void
}

/** What the picture shows. The truth is ours; Annotorious draws it, and tells what the pointer did. */
export interface Picture {
  readonly shapes: readonly Shape[]
  readonly selected: string | null
  readonly tool: Tool
}

export function useAnnotorious(image: HTMLImageElement, picture: () => Picture, listener: Listener): void {
  const annotator: ImageAnnotator = createImageAnnotator(image, { drawingEnabled: false, theme: 'light' })
  const { store, selection } = annotator.state
  // The stage around it is the place for keys.
  annotator.element.querySelector('svg')?.setAttribute('tabindex', '-1')
  // It puts the corners of a polygon where the pointer moved to last, and a finger that taps does not move.
  const stopTaps = useEventListener(
    annotator.element,
    'pointerdown',
    (event: PointerEvent) => {
      if (event.pointerType === 'touch') event.target?.dispatchEvent(new PointerEvent('pointermove', event))
    },
    { capture: true },
  )
  const drawn = new Map<string, Shape>()
  // Shapes that the pointer has in hand; to draw anew meanwhile would take them out of it.
  const held = new Map<string, Drawn>()
  let isOurs = false

  // Only what the pointer did is news; after this turn, because Annotorious is still at it.
  store.observe(({ changes }) => {
    if (isOurs) return
    for (const { newValue } of changes.updated ?? []) {
      const now = drawnOf(newValue)
      if (now) held.set(newValue.id, now)
    }
    const made = changes.created?.map(drawnOf) ?? []
    setTimeout(() => made.forEach((one) => one && listener.onDrawn(one)))
  })
  annotator.on('selectionChanged', ([first]) => {
    const id = first?.id ?? null
    if (!isOurs && (id === null || drawn.has(id))) listener.onSelected(id)
  })
  const stop = useEventListener(window, 'pointerup', () => {
    for (const [id, now] of held) listener.onChanged(id, now)
    held.clear()
  })

  function sync(shapes: readonly Shape[]): void {
    const ids = new Set(shapes.map(({ id }) => id))
    for (const { id } of store.all()) if (!ids.has(id)) store.deleteAnnotation(id)
    for (const id of drawn.keys()) if (!ids.has(id)) drawn.delete(id)
    for (const shape of shapes) {
      if (drawn.get(shape.id) === shape) continue
      if (drawn.has(shape.id)) store.updateAnnotation(annotationOf(shape))
      else store.addAnnotation(annotationOf(shape))
      drawn.set(shape.id, shape)
    }
  }

  function draw({ shapes, selected, tool }: Picture): void {
    isOurs = true
    sync(shapes)
    // While one can be edited, Annotorious draws no other.
    const isEdited = tool === 'select'
    if (selected !== null && drawn.has(selected)) selection.setSelected(selected, isEdited)
    else selection.clear()
    // A corner that is placed on another shape would select that, and the polygon under way be lost.
    annotator.setUserSelectAction(tool === 'polygon' ? UserSelectAction.NONE : UserSelectAction.EDIT)
    annotator.setDrawingTool(tool === 'polygon' ? 'polygon' : 'rectangle')
    annotator.setDrawingMode(tool === 'polygon' ? 'click' : 'drag')
    annotator.setDrawingEnabled(tool === 'box' || tool === 'polygon')
    isOurs = false
  }
  watch(picture, draw, { immediate: true })
  onScopeDispose(() => {
    stopTaps()
    stop()
    annotator.destroy()
  })
}
