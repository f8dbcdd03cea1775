import { pick } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { mix, outlineOf } from './canvas.ts'
import type { Colour, Point } from './canvas.ts'
import type { Place, Stage } from './stage.ts'

type Painted = readonly [outline: readonly Point[], colour: Colour]

const jackets: readonly Colour[] = [0x8e3238, 0x2c5673, 0x4d5f3d, 0xb9b3a2, 0xc98a2b, 0x5a4a78]
const skins: readonly Colour[] = [0xe2b48f, 0xc58f68, 0x8a5a3c]
const trousers = 0x2b3038
const jeans = 0x46566b

/** What somebody wears, and which way they go: 1 to the right, -1 to the left. */
export interface Person {
  readonly jacket: Colour
  readonly skin: Colour
  readonly way: 1 | -1
}

export const somebody = (chance: Chance): Person => ({
  jacket: pick(chance, jackets),
  skin: pick(chance, skins),
  way: pick(chance, [1, -1] as const),
})

function put(stage: Stage, painted: readonly Painted[], at: Place, way: 1 | -1): void {
  for (const [outline, colour] of painted)
    stage.upright(
      outline.map(([x, y]): Point => [x * way, y]),
      at,
      colour,
    )
}

/** Somebody who walks; `stride`, from 0 to 1, says how far apart their feet are. */
export function drawPedestrian(stage: Stage, { jacket, skin, way }: Person, at: Place, stride: number): void {
  const [x, y, z] = at
  const step = 0.08 + 0.3 * stride
  stage.disc(at, [0.5, 0.06], 0x33373d)
  const painted: readonly Painted[] = [
    [outlineOf(-0.13, 0.85, 0.06, 0.85, -step + 0.1, 0, -step - 0.05, 0), trousers],
    [outlineOf(-0.06, 0.85, 0.15, 0.85, step + 0.08, 0, step - 0.08, 0), jeans],
    [outlineOf(-0.2, 0.75, 0.2, 0.75, 0.22, 1.38, 0.1, 1.48, -0.1, 1.48, -0.22, 1.38), jacket],
    [outlineOf(-0.08, 1.36, 0.08, 1.36, 0.04 + step / 2, 0.82, -0.08 + step / 2, 0.82), mix(jacket, 0, 0.3)],
  ]
  put(stage, painted, at, way)
  stage.disc([x, y + 1.62, z], [0.12, 0.14], skin)
  stage.disc([x - 0.02 * way, y + 1.71, z], [0.13, 0.07], 0x3a2a22)
}

/** Somebody on a bicycle, seen from the side. */
export function drawCyclist(stage: Stage, { jacket, skin, way }: Person, at: Place): void {
  const [x, y, z] = at
  stage.disc(at, [1, 0.06], 0x33373d)
  for (const wheel of [-0.52, 0.52]) {
    stage.disc([x + wheel, y + 0.34, z], [0.34, 0.34], 0x1d2024)
    stage.disc([x + wheel, y + 0.34, z], [0.28, 0.28], 0x7f868c)
  }
  put(
    stage,
    [
      [outlineOf(-0.52, 0.32, -0.2, 0.8, -0.14, 0.8, -0.46, 0.32), 0x2f6ea3],
      [outlineOf(-0.2, 0.72, 0.4, 0.84, 0.4, 0.78, -0.2, 0.66), 0x2f6ea3],
      [outlineOf(0.36, 0.95, 0.42, 0.95, 0.56, 0.34, 0.5, 0.34), 0x2f6ea3],
      [outlineOf(-0.24, 0.92, -0.04, 0.92, 0.12, 0.3, 0, 0.3), trousers],
      [outlineOf(-0.3, 0.85, -0.02, 0.85, 0.22, 1.36, 0.1, 1.5, -0.06, 1.4), jacket],
      [outlineOf(0.1, 1.36, 0.2, 1.32, 0.46, 0.98, 0.38, 0.94), jacket],
    ],
    at,
    way,
  )
  stage.disc([x + 0.2 * way, y + 1.62, z], [0.12, 0.14], skin)
  stage.disc([x + 0.18 * way, y + 1.7, z], [0.15, 0.09], 0xe8e4da)
}
