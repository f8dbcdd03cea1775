import { between, chanceFrom, happens, pick } from '../chance.ts'
import { drawCyclist, drawPedestrian, somebody } from './passers.ts'
import { drawLamp, drawSign, drawTree } from './roadside.ts'
import { ground } from './stage.ts'
import type { Place, Stage } from './stage.ts'
import { drawVehicle, paints } from './vehicles.ts'

const spaceM = 2.8
const rows = [56, 44, 32, 20, 9.5]

/** A parking lot, seen from a mast. */
export function drawLot(stage: Stage, seed: number): void {
  const chance = chanceFrom(seed)
  ground(stage, [-9000, 9000], [1, 9000], 0x7f8f6a)
  ground(stage, [-40, 40], [1, 70], 0x6a6d70)
  for (let x = -40; x < 40; x += 5) drawTree(stage, [x, 0, between(chance, 70, 76)], chance)
  for (const z of rows) {
    const isFacing = happens(chance, 0.5)
    const spaces = Array.from({ length: 18 }, (_, n) => (n - 8.5) * spaceM)
    for (const x of spaces) ground(stage, [x + spaceM / 2 - 0.06, x + spaceM / 2 + 0.06], [z, z + 5], 0xdedcd2)
    // Those in the middle hide the others.
    for (const x of spaces.toSorted((a, b) => Math.abs(b) - Math.abs(a))) {
      if (happens(chance, 0.38)) continue
      const kind = pick(chance, ['car', 'car', 'car', 'car', 'car', 'van', 'van', 'truck'] as const)
      const at: Place = [x + between(chance, -0.15, 0.15), 0, z + between(chance, 0.2, 0.6)]
      drawVehicle(stage, { kind, paint: pick(chance, paints), comes: isFacing }, at)
    }
    const aisle = z - 3
    const walker = somebody(chance)
    drawPedestrian(stage, walker, [between(chance, -14, 14), 0, aisle], chance())
    if (happens(chance, 0.3)) drawCyclist(stage, somebody(chance), [between(chance, -12, 12), 0, aisle - 1])
    if (happens(chance, 0.4)) drawSign(stage, [between(chance, -14, 14), 0, aisle - 1.2], Math.floor(chance() * 3))
    drawLamp(stage, [pick(chance, [-12, 12]), 0, aisle - 1.4])
  }
}
