import { createImageAnnotator, ShapeType, UserSelectAction } from '@annotorious/annotorious'
import type { ImageAnnotation, ImageAnnotator, Polygon, Rectangle } from '@annotorious/annotorious'
import { useEventListener, useMutationObserver } from '@vueuse/core'
import { onScopeDispose, watch } from 'vue'
import { begunOn } from './begun.ts'
import type { Begun } from './begun.ts'
import type { Tool } from './crosshair.ts'
import { boundsOf } from './objects.ts'
import type { Shape } from './objects.ts'
import { clipped, released } from './shapes.ts'
import type { Drawn, Size } from './shapes.ts'
import { useReach } from './useReach.ts'

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

/** What Annotorious has, in our words, also beyond the edges of the image; null: nothing that we keep. */
function drawnOf({ target: { selector } }: ImageAnnotation): Drawn | null {
  const { type, geometry } = selector
  if (type === ShapeType.RECTANGLE && 'w' in geometry) {
    const { x, y, w, h } = geometry as Rectangle['geometry']
    return { type: 'box', x, y, width: w, height: h }
  }
  if (type !== ShapeType.POLYGON || !('points' in geometry)) return null
  return { type: 'polygon', points: (geometry as Polygon['geometry']).points as [number, number][] }
}

const isDrawnWith = (tool: Tool): boolean => tool === 'box' || tool === 'polygon'

interface Listener {
  readonly onDrawn: (drawn: Drawn) => void
  readonly onChanged: (shape: Shape) => void
  readonly onSelected: (id: string | null) => void
  readonly onBegun: (begun: Begun | null) => void
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
  const size: Size = { width: image.naturalWidth, height: image.naturalHeight }
  const layer = annotator.element.querySelector('svg')
  // The stage around it is the place for keys.
  layer?.setAttribute('tabindex', '-1')
  const giveUp = (): void => annotator.cancelDrawing()
  useMutationObserver(
    layer,
    () => {
      listener.onBegun(layer && begunOn(layer, giveUp))
      // What is sized by keys has no handles to step to, and these have no names.
      for (const handle of layer?.querySelectorAll('.a9s-handle-buffer[role]') ?? [])
        for (const name of ['role', 'tabindex']) handle.removeAttribute(name)
    },
    { childList: true, subtree: true },
  )
  const around = image.closest<HTMLElement>('[data-stage]')
  if (layer && around)
    useReach({
      layer,
      around,
      isDrawing: () => isDrawnWith(picture().tool),
      settle,
      hasSelected: () => picture().selected !== null,
      leaveSelected: () => listener.onSelected(null),
      giveUp,
    })
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
  const held = new Map<string, Shape>()
  let isOurs = false
  let isGone = false
  // Annotorious is still at what it tells of.
  const pending: (() => void)[] = []
  const afterwards = (deed: () => void): void => {
    pending.push(deed)
    setTimeout(settle)
  }
  /** Does what is still to be done; false: nothing is. */
  function settle(): boolean {
    const deeds = isGone ? [] : pending.splice(0)
    for (const deed of deeds) deed()
    return deeds.length > 0
  }

  // Only what the pointer did is news.
  store.observe(({ changes }) => {
    if (isOurs) return
    for (const { newValue } of changes.updated ?? []) {
      const [before, now] = [drawn.get(newValue.id), drawnOf(newValue)]
      if (before && now) held.set(before.id, { ...now, id: before.id, class: before.class, frame: before.frame })
    }
    const made = changes.created?.map(drawnOf) ?? []
    if (made.length === 0) return
    afterwards(() => {
      for (const one of made) {
        const kept = one && clipped(one, size)
        if (kept) listener.onDrawn(kept)
      }
      draw(picture())
      // Its polygon tool that was closed at the first corner closes at every click from then on, until it is another one.
      if (picture().tool === 'polygon') giveUp()
    })
  })
  // Its types need a library that is not there.
  const subscribe = selection.subscribe as (told: (now: { selected: readonly { id: string }[] }) => void) => () => void
  // Not its event, which comes late, so that nobody could tell what was ours.
  const stopTelling = subscribe(({ selected }) => {
    const id = selected[0]?.id ?? null
    if (isOurs || id === picture().selected || (id !== null && !drawn.has(id))) return
    afterwards(() => listener.onSelected(id))
  })
  const stop = useEventListener(window, 'pointerup', () => {
    if (held.size === 0) return
    for (const [id, now] of held) {
      const before = drawn.get(id)
      const kept = before && released(now, before, size)
      if (kept) listener.onChanged(kept)
    }
    // Also where nothing of it is kept.
    const stale = new Set(held.keys())
    held.clear()
    draw(picture(), stale)
  })

  function sync(shapes: readonly Shape[], stale: ReadonlySet<string>): void {
    const ids = new Set(shapes.map(({ id }) => id))
    for (const { id } of store.all()) if (!ids.has(id)) store.deleteAnnotation(id)
    for (const id of drawn.keys()) if (!ids.has(id)) drawn.delete(id)
    for (const shape of shapes) {
      if (held.has(shape.id) || (drawn.get(shape.id) === shape && !stale.has(shape.id))) continue
      if (drawn.has(shape.id)) store.updateAnnotation(annotationOf(shape))
      else store.addAnnotation(annotationOf(shape))
      drawn.set(shape.id, shape)
    }
  }

  function draw({ shapes, selected, tool }: Picture, stale: ReadonlySet<string> = new Set()): void {
    isOurs = true
    sync(shapes, stale)
    // A corner that is placed on another shape would select that, and the polygon under way be lost.
    annotator.setUserSelectAction(tool === 'polygon' ? UserSelectAction.NONE : UserSelectAction.EDIT)
    if (selected !== null && drawn.has(selected)) selection.setSelected(selected, true)
    else selection.clear()
    annotator.setDrawingTool(tool === 'polygon' ? 'polygon' : 'rectangle')
    annotator.setDrawingMode(tool === 'polygon' ? 'click' : 'drag')
    annotator.setDrawingEnabled(isDrawnWith(tool))
    isOurs = false
  }
  watch(picture, (now) => draw(now), { immediate: true })
  onScopeDispose(() => {
    isGone = true
    listener.onBegun(null)
    stopTaps()
    stopTelling()
    stop()
    annotator.destroy()
  })
}
