import { outlineOf } from './canvas.ts'
import type { Colour, Point } from './canvas.ts'
import type { Place, Stage } from './stage.ts'

/** Something of a vehicle: an upright outline, which goes on away from the camera if it has a length. */
interface Part {
  readonly outline: readonly Point[]
  /** Absent: the paint of the vehicle. */
  readonly colour?: Colour
  readonly sides?: Colour
  /** How far behind the vehicle's front. */
  readonly fromM?: number
  readonly lengthM?: number
}

const glass = 0x2c3a47
const rubber = 0x1d2024
const plastic = 0x2f343b
const enamel = 0xe9e6d8

const box = (halfWidth: number, bottom: number, top: number, inset = 0): Point[] =>
  outlineOf(-halfWidth, bottom, halfWidth, bottom, halfWidth - inset, top, inset - halfWidth, top)

const beside = (outline: readonly Point[], offset: number): Point[] => outline.map(([x, y]) => [x + offset, y])

const wheels = (outside: number, heightM: number, lengthM: number): Part[] =>
  [-1, 1].map((side) => ({
    outline: beside(box(0.13, 0, heightM), side * (outside - 0.17)),
    colour: rubber,
    lengthM,
  }))

export type VehicleKind = 'car' | 'van' | 'bus' | 'truck'

interface Shape {
  /** Each is painted over those before it. */
  readonly parts: readonly Part[]
  /** Where the right one is; the left one is as far on the other side. */
  readonly lamps: Point
}

const shapes: Readonly<Record<VehicleKind, Shape>> = {
  car: {
    parts: [
      ...wheels(0.9, 0.55, 4.2),
      { outline: box(0.9, 0.24, 0.9, 0.07), lengthM: 4.3 },
      { outline: box(0.78, 0.88, 1.46, 0.17), fromM: 0.9, lengthM: 2.5, sides: glass },
      { outline: box(0.68, 0.93, 1.38, 0.14), fromM: 0.9, colour: glass },
      { outline: box(0.9, 0.24, 0.36), colour: plastic },
      { outline: box(0.26, 0.42, 0.55), colour: enamel },
    ],
    lamps: [0.62, 0.66],
  },
  van: {
    parts: [
      ...wheels(0.98, 0.6, 4.8),
      { outline: box(0.98, 0.28, 2.1, 0.1), lengthM: 4.9 },
      { outline: box(0.8, 1.2, 1.9, 0.06), colour: glass },
      { outline: box(0.98, 0.28, 0.44), colour: plastic },
      { outline: box(0.26, 0.6, 0.73), colour: enamel },
    ],
    lamps: [0.76, 0.8],
  },
  bus: {
    parts: [
      ...wheels(1.25, 0.8, 10.5),
      { outline: box(1.25, 0.35, 3.1, 0.1), lengthM: 11 },
      { outline: box(1.08, 1.25, 2.55, 0.03), colour: glass },
      { outline: box(0.95, 2.68, 2.95), colour: plastic },
      { outline: box(0.5, 2.76, 2.87), colour: 0xf2b134 },
      { outline: box(1.25, 0.35, 0.55), colour: plastic },
      { outline: box(0.26, 0.68, 0.81), colour: enamel },
    ],
    lamps: [0.95, 0.85],
  },
  truck: {
    parts: [
      ...wheels(1.2, 0.95, 8),
      { outline: box(1.24, 0.95, 3.5), fromM: 1.9, lengthM: 6.4, colour: 0xd6d8d4 },
      { outline: box(1.15, 0.45, 2.7, 0.09), lengthM: 1.8 },
      { outline: box(0.98, 1.5, 2.45, 0.06), colour: glass },
      { outline: box(0.7, 0.75, 1.2), colour: plastic },
      { outline: box(0.26, 0.52, 0.65), colour: enamel },
    ],
    lamps: [0.9, 0.85],
  },
}

export const paints: readonly Colour[] = [0x9b2f2b, 0x2f5673, 0x7d858d, 0xd9d4c5, 0x2d3238, 0x3f6b4f, 0xb8862f]

export interface Vehicle {
  readonly kind: VehicleKind
  readonly paint: Colour
  /** Whether it comes towards the camera, or drives away from it. */
  readonly comes: boolean
}

const lampOf = (comes: boolean, isNight: boolean): Colour => {
  if (comes) return isNight ? 0xfff6d8 : 0xf1eedd
  return isNight ? 0xff4a3d : 0xb3261e
}

/** A vehicle whose nearest end stands at a place. */
export function drawVehicle(stage: Stage, { kind, paint, comes }: Vehicle, [x, y, z]: Place): void {
  const { parts, lamps } = shapes[kind]
  stage.disc([x, y, z], [1.5, 0.12], 0x33373d)
  for (const { outline, colour = paint, sides, fromM = 0, lengthM } of parts) {
    if (lengthM === undefined) stage.upright(outline, [x, y, z + fromM], colour)
    else stage.solid(outline, [x, y, z + fromM], lengthM, colour, sides)
  }
  for (const side of [-1, 1]) {
    const lamp: Place = [x + side * lamps[0], y + lamps[1], z]
    if (stage.isNight && comes) stage.disc(lamp, [0.4, 0.4], 0x6d6a58, true)
    stage.disc(lamp, [0.15, 0.11], lampOf(comes, stage.isNight), true)
  }
}
