import { mix } from './canvas.ts'
import type { Canvas, Colour, Point } from './canvas.ts'

/** Metres: to the right of the camera, above the ground, away from the camera. */
export type Place = readonly [x: number, y: number, z: number]

/** From where a scene is looked at, and in which light. */
export interface View {
  readonly eyeM: number
  /** Where the ground ends, from the picture's top. */
  readonly horizonPx: number
  /** How large a metre is a metre away. */
  readonly focalPx: number
  /** What a colour looks like from some metres away. */
  readonly light: (colour: Colour, zM: number) => Colour
  readonly isNight: boolean
}

/** A canvas with depth: things are painted from far to near. What glows has its colour in any light. */
export interface Stage {
  readonly isNight: boolean
  face(places: readonly Place[], colour: Colour, glows?: boolean): void
  disc(centre: Place, radii: Point, colour: Colour, glows?: boolean): void
  /** An outline that stands upright at a place. */
  upright(outline: readonly Point[], at: Place, colour: Colour): void
  /** A convex outline that stands upright at a place and goes on away from the camera for some metres. */
  solid(outline: readonly Point[], at: Place, lengthM: number, colour: Colour, sides?: Colour): void
}

const nearestM = 1.2

export function createStage(canvas: Canvas, { eyeM, horizonPx, focalPx, light, isNight }: View): Stage {
  const scaleAt = (z: number): number => focalPx / Math.max(z, nearestM)
  const project = ([x, y, z]: Place): Point => [canvas.width / 2 + x * scaleAt(z), horizonPx + (eyeM - y) * scaleAt(z)]
  const seen = (colour: Colour, z: number, glows: boolean): Colour => (glows ? colour : light(colour, z))
  const placed = (outline: readonly Point[], [x, y, z]: Place): Place[] =>
    outline.map(([right, up]) => [x + right, y + up, z])
  const face: Stage['face'] = (places, colour, glows = false) =>
    canvas.polygon(places.map(project), seen(colour, places[0]?.[2] ?? 0, glows))

  return {
    isNight,
    face,
    upright: (outline, at, colour) => face(placed(outline, at), colour),
    disc: (centre, [rx, ry], colour, glows = false) => {
      const scale = scaleAt(centre[2])
      canvas.ellipse(project(centre), [rx * scale, ry * scale], seen(colour, centre[2], glows))
    },
    solid: (outline, at, lengthM, colour, sides = mix(colour, 0, 0.25)) => {
      const front = placed(outline, at)
      const topM = Math.max(...front.map(([, up]) => up))
      const behind = ([x, y, z]: Place): Place => [x, y, z + lengthM]
      const faces = front.map((from, n) => {
        const to = front.at(n - 1) ?? from
        return { isTop: from[1] === topM && to[1] === topM, places: [from, to, behind(to), behind(from)] }
      })
      // What is hidden is painted over by what is not.
      for (const { isTop, places } of faces) if (!isTop) face(places, sides)
      for (const { isTop, places } of faces) if (isTop && topM < eyeM) face(places, mix(colour, 0xffffff, 0.2))
      face(front, colour)
    },
  }
}

/** A rectangle on the ground. */
export const ground = (stage: Stage, [left, right]: Point, [from, to]: Point, colour: Colour): void =>
  stage.face(
    [
      [left, 0, from],
      [right, 0, from],
      [right, 0, to],
      [left, 0, to],
    ],
    colour,
  )
