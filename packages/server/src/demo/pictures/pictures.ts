import { createCanvas, mix, outlineOf } from './canvas.ts'
import type { Colour } from './canvas.ts'
import { drawLot } from './lot.ts'
import { createStage } from './stage.ts'
import type { Stage, View } from './stage.ts'
import { drawStreet } from './street.ts'

export const [widthPx, heightPx] = [1600, 1000] as const

/** A place to look from, and a sky. */
interface Outlook extends Omit<View, 'focalPx'> {
  readonly sky: readonly [above: Colour, below: Colour]
}

// In steps, for a palette is small.
const air = (colour: Colour, farColour: Colour, share: number): Colour =>
  mix(colour, farColour, Math.round(share * 5) / 5) & 0xfcfcfc

const day = {
  sky: [0x9db6c6, 0xd3dadd],
  light: (colour: Colour, zM: number) => air(colour, 0xc4ccd0, Math.min(0.8, zM / 150)),
  isNight: false,
} as const

const night = {
  sky: [0x0a0f1c, 0x2a3048],
  light: (colour: Colour, zM: number) => air(colour, 0x0c1420, Math.min(0.8, 0.38 + zM / 110)),
  isNight: true,
} as const

function picture(outlook: Outlook, draw: (stage: Stage) => void): Buffer {
  const canvas = createCanvas(widthPx, heightPx)
  const bands = 20
  const bandPx = outlook.horizonPx / bands
  for (let band = 0; band < bands; band += 1) {
    const [top, bottom] = [band * bandPx, (band + 1) * bandPx]
    canvas.polygon(outlineOf(0, top, widthPx, top, widthPx, bottom, 0, bottom), mix(...outlook.sky, band / bands))
  }
  draw(createStage(canvas, { ...outlook, focalPx: 1000 }))
  return canvas.png()
}

/** A street by day, as a PNG file; the same for the same seed. */
export const streetPicture = (seed: number): Buffer =>
  picture({ ...day, eyeM: 3, horizonPx: 460 }, (stage) => drawStreet(stage, seed, 0))

/** A street by night from a car, a frame every half second. */
export const nightPicture = (seed: number, frame: number): Buffer =>
  picture({ ...night, eyeM: 2.2, horizonPx: 500 }, (stage) => drawStreet(stage, seed, frame / 2))

/** A parking lot by day, from a mast. */
export const lotPicture = (seed: number): Buffer =>
  picture({ ...day, eyeM: 8, horizonPx: 120 }, (stage) => drawLot(stage, seed))
