import { boxBetween, cornersOf, inImage } from './shapes.ts'
import type { Drawn, Size } from './shapes.ts'
import type { Point } from './objects.ts'

export type Tool = 'select' | 'box' | 'polygon' | 'pan'

/** Where somebody is on an image by keyboard, and what they have begun to draw there. */
export interface Crosshair {
  readonly at: Point
  /** Corners placed so far: of a box one, of a polygon any number. */
  readonly corners: readonly Point[]
}

/** In the middle of the image, with nothing begun. */
export const crosshairIn = ({ width, height }: Size): Crosshair => ({
  at: { x: Math.round(width / 2), y: Math.round(height / 2) },
  corners: [],
})

/** How an arrow goes: usually as far on the screen at every zoom, fast ten times as far, fine one pixel of the image. */
export type Pace = 'fine' | 'usual' | 'fast'

/** How far an arrow goes, in pixels of the image: the closer one looks, the finer. */
export function stride(zoom: number, pace: Pace): number {
  const usual = pace === 'fine' ? 1 : Math.max(1, Math.round(4 / zoom))
  return pace === 'fast' ? usual * 10 : usual
}

export const towards = (crosshair: Crosshair, by: Point, size: Size): Crosshair => ({
  ...crosshair,
  at: inImage({ x: crosshair.at.x + by.x, y: crosshair.at.y + by.y }, size),
})

export const given = (crosshair: Crosshair, at: Point): Crosshair => ({ ...crosshair, at })

/** What was begun is given up. */
export const abandoned = (crosshair: Crosshair): Crosshair => ({ ...crosshair, corners: [] })

const same = (one: Point | undefined, other: Point): boolean => one?.x === other.x && one.y === other.y

/**
 * Places a corner at the crosshair. A box is drawn by its second one, a polygon by coming back to its first or by placing its
 * last one twice.
 */
export function placing(crosshair: Crosshair, tool: 'box' | 'polygon', size: Size): [Crosshair, Drawn | null] {
  const { at, corners } = crosshair
  const [first] = corners
  if (tool === 'box' && first) {
    const box = boxBetween(first, at, size)
    // Enter twice at one place draws nothing, and nothing is lost.
    return box ? [abandoned(crosshair), { type: 'box', ...box }] : [crosshair, null]
  }
  if (corners.length >= 3 && (same(first, at) || same(corners.at(-1), at))) {
    const points = cornersOf(corners, size)
    return [abandoned(crosshair), points && { type: 'polygon', points }]
  }
  return [same(corners.at(-1), at) ? crosshair : { at, corners: [...corners, at] }, null]
}

/** The last corner is taken back. */
export const steppedBack = (crosshair: Crosshair): Crosshair => ({
  ...crosshair,
  corners: crosshair.corners.slice(0, -1),
})
