import { between, pick } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { outlineOf } from './canvas.ts'
import type { Colour } from './canvas.ts'
import type { Place, Stage } from './stage.ts'

const pole = (stage: Stage, at: Place, heightM: number): void =>
  stage.upright(outlineOf(-0.05, 0, 0.05, 0, 0.05, heightM, -0.05, heightM), at, 0x3d434a)

/** A traffic light; which of its lamps, from the top, is on. */
export function drawTrafficLight(stage: Stage, at: Place, on: number): void {
  const [x, y, z] = at
  pole(stage, at, 2.4)
  stage.upright(outlineOf(-0.2, 2.3, 0.2, 2.3, 0.2, 3.4, -0.2, 3.4), at, 0x16191c)
  for (const [n, lamp] of [0xff5b4d, 0xf5c23c, 0x3ddc84].entries())
    stage.disc([x, y + 3.2 - n * 0.35, z], [0.14, 0.14], n === on ? lamp : 0x30353a, n === on)
}

const signs: readonly ((stage: Stage, at: Place) => void)[] = [
  (stage, [x, y, z]) => {
    stage.disc([x, y + 2.5, z], [0.4, 0.4], 0xc0332b)
    stage.disc([x, y + 2.5, z], [0.29, 0.29], 0xf3f1ea)
  },
  (stage, at) => {
    stage.upright(outlineOf(-0.4, 2.1, 0.4, 2.1, 0.4, 2.9, -0.4, 2.9), at, 0x2a62a8)
    stage.upright(outlineOf(-0.22, 2.25, 0.22, 2.25, 0, 2.75), at, 0xf3f1ea)
  },
  (stage, at) => {
    stage.upright(outlineOf(-0.48, 2.15, 0.48, 2.15, 0, 2.95), at, 0xc0332b)
    stage.upright(outlineOf(-0.27, 2.25, 0.27, 2.25, 0, 2.72), at, 0xf3f1ea)
  },
]

/** One of the traffic signs. */
export function drawSign(stage: Stage, at: Place, which: number): void {
  pole(stage, at, 2.6)
  signs[which % signs.length]?.(stage, at)
}

const leaves: readonly Colour[] = [0x4e6b45, 0x5c7a4f, 0x45603f]

export function drawTree(stage: Stage, at: Place, chance: Chance): void {
  const [x, y, z] = at
  stage.disc(at, [1, 0.1], 0x6b6f66)
  stage.upright(outlineOf(-0.14, 0, 0.14, 0, 0.09, 3, -0.09, 3), at, 0x4d3f33)
  for (let n = 0; n < 8; n += 1) {
    const centre: Place = [x + between(chance, -1.1, 1.1), y + between(chance, 3, 4.6), z]
    const radius = between(chance, 0.6, 1.1)
    stage.disc(centre, [radius, radius * 0.85], pick(chance, leaves))
  }
}

export function drawLamp(stage: Stage, at: Place): void {
  const [x, y, z] = at
  pole(stage, at, 5.5)
  stage.disc([x, y + 5.6, z], [0.3, 0.14], stage.isNight ? 0xffe3a0 : 0xd9d6c8, true)
}
