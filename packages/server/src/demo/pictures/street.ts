import { between, chanceFrom, happens, pick, seedOf } from '../chance.ts'
import type { Chance } from '../chance.ts'
import { mix, outlineOf } from './canvas.ts'
import type { Colour, Point } from './canvas.ts'
import { drawCyclist, drawPedestrian, somebody } from './passers.ts'
import { drawLamp, drawSign, drawTrafficLight, drawTree } from './roadside.ts'
import { ground } from './stage.ts'
import type { Place, Stage } from './stage.ts'
import { drawVehicle, paints } from './vehicles.ts'
import type { VehicleKind } from './vehicles.ts'

/** Something on the street, and how fast it goes: metres a second to the right and away. */
interface Thing {
  readonly x: number
  readonly z: number
  readonly speed?: readonly [x: number, z: number]
  readonly draw: (stage: Stage, at: Place) => void
}

const farM = 200
const roadHalfM = 7
const houseM = 15
const cameraMetresASecond = 7

const walls: readonly Colour[] = [0xa98d72, 0xc9bda6, 0x8f7468, 0xb59a80, 0x8d9199]
const awnings: readonly Colour[] = [0x7c2f33, 0x2f5b58, 0xa5802f, 0x34506e]

function drawRoad(stage: Stage, crossing: number, passedM: number): void {
  ground(stage, [-farM, farM], [farM, 50 * farM], 0x9c9a94)
  for (let z = farM; z > 0; z -= 10) {
    ground(stage, [-60, 60], [z - 10, z], 0x9c9a94)
    ground(stage, [-roadHalfM - 0.3, roadHalfM + 0.3], [z - 10, z], 0xc9c7c0)
    ground(stage, [-roadHalfM, roadHalfM], [z - 10, z], 0x565a60)
  }
  for (let z = farM - (passedM % 8); z > 0; z -= 8)
    if (z + 3.5 < crossing - 2 || z > crossing + 4) ground(stage, [-0.08, 0.08], [z, z + 3.5], 0xd8d6cc)
  for (let x = -6.6; x < 6.5; x += 1.1) ground(stage, [x, x + 0.55], [crossing, crossing + 3], 0xe2e0d6)
  ground(stage, [0.2, 6.9], [crossing - 1.6, crossing - 1.2], 0xe2e0d6)
}

function drawHouse(stage: Stage, side: number, from: number, chance: Chance): void {
  const x = side * 12
  const to = from + houseM
  const wall = pick(chance, walls)
  const floors = Math.floor(between(chance, 3, 7))
  const topM = 4 + floors * 3.1
  const onWall = ([near, far]: Point, [bottom, top]: Point, colour: Colour, glows = false): void =>
    stage.face(
      [
        [x, bottom, near],
        [x, top, near],
        [x, top, far],
        [x, bottom, far],
      ],
      colour,
      glows,
    )
  stage.upright(outlineOf(0, 0, 0, topM, side * 40, topM, side * 40, 0), [x, 0, from], mix(wall, 0, 0.3))
  onWall([from, to], [0, topM], wall)
  onWall([from, to], [0, 3.2], 0x4a443f)
  onWall([from + 0.6, to - 0.6], [2.6, 3.2], pick(chance, awnings))
  for (let z = from + 1; z < to - 1.5; z += 2.7) {
    onWall([z, z + 1.7], [0.5, 2.3], stage.isNight ? 0x8a7040 : 0x39434d, stage.isNight && happens(chance, 0.5))
    for (let floor = 0; floor < floors; floor += 1) {
      const isLit = happens(chance, 0.22)
      const sill = 4.1 + floor * 3.1
      onWall([z, z + 1.3], [sill, sill + 1.8], isLit ? 0xd0b075 : 0x4b5866, isLit && stage.isNight)
    }
  }
}

const randomKind = (chance: Chance): VehicleKind =>
  pick(chance, ['car', 'car', 'car', 'car', 'van', 'van', 'bus', 'truck'] as const)

function traffic(chance: Chance, comes: boolean, begins: number): Thing[] {
  const things: Thing[] = []
  for (let z = begins; z < 110; z += between(chance, 14, 34)) {
    const vehicle = { kind: randomKind(chance), paint: pick(chance, paints), comes }
    const x = (comes ? -1 : 1) * between(chance, 1.9, 2.5)
    things.push({ x, z, speed: [0, comes ? -9 : 8], draw: (stage, at) => drawVehicle(stage, vehicle, at) })
  }
  return things
}

function parked(chance: Chance, side: number, crossing: number): Thing[] {
  const things: Thing[] = []
  for (let z = 5; z < 90; z += 6.5) {
    const kind = pick(chance, ['car', 'car', 'car', 'van'] as const)
    const vehicle = { kind, paint: pick(chance, paints), comes: side < 0 }
    const isFree = happens(chance, 0.45) || (z > crossing - 7 && z < crossing + 6)
    if (!isFree) things.push({ x: side * 5.8, z, draw: (stage, at) => drawVehicle(stage, vehicle, at) })
  }
  return things
}

function passers(chance: Chance, crossing: number): Thing[] {
  const walker = (x: number, z: number): Thing => {
    const person = somebody(chance)
    const stride = chance()
    return { x, z, speed: [person.way * 1.3, 0], draw: (stage, at) => drawPedestrian(stage, person, at, stride) }
  }
  const onCrossing = Array.from({ length: Math.floor(between(chance, 1, 5)) }, () =>
    walker(between(chance, -6, 6), crossing + between(chance, 0.4, 2.6)),
  )
  const onPavement = Array.from({ length: 7 }, () =>
    walker(pick(chance, [-1, 1]) * between(chance, 8, 11), between(chance, 8, 60)),
  )
  const rider = somebody(chance)
  const cyclist: Thing = {
    x: between(chance, -5, 5),
    z: crossing + 3.4,
    speed: [rider.way * 4, 0],
    draw: (stage, at) => drawCyclist(stage, rider, at),
  }
  return [...onCrossing, ...onPavement, ...(happens(chance, 0.7) ? [cyclist] : [])]
}

function furniture(seed: number, chance: Chance, crossing: number): Thing[] {
  const on = pick(chance, [0, 1, 2])
  const things: Thing[] = []
  for (const side of [-1, 1]) {
    things.push({ x: side * 7.9, z: crossing + 4, draw: (stage, at) => drawTrafficLight(stage, at, on) })
    const which = Math.floor(chance() * 3)
    things.push({ x: side * 8, z: between(chance, 17, 40), draw: (stage, at) => drawSign(stage, at, which) })
    for (let z = 8; z < 120; z += 12) {
      const ofTree = seedOf(`${seed}/${z}/${side}`)
      things.push({ x: side * 9.6, z, draw: (stage, at) => drawTree(stage, at, chanceFrom(ofTree)) })
      things.push({ x: side * 8.2, z: z + 6, draw: drawLamp })
    }
  }
  return things
}

/** A street with houses, a crossing and what goes on there, as it is some seconds after the camera set out. */
export function drawStreet(stage: Stage, seed: number, seconds: number): void {
  const chance = chanceFrom(seed)
  const passedM = cameraMetresASecond * seconds
  const crossing = between(chance, 6.5, 8.5) + (stage.isNight ? 14 : 0)
  const things = [
    ...furniture(seed, chance, crossing),
    ...parked(chance, -1, crossing),
    ...parked(chance, 1, crossing),
    ...traffic(chance, true, crossing + between(chance, 6, 20)),
    ...traffic(chance, false, crossing + between(chance, 6, 16)),
    ...passers(chance, crossing),
  ]
  drawRoad(stage, crossing - passedM, passedM)
  for (let house = 12; house >= 0; house -= 1)
    for (const side of [-1, 1]) {
      const from = house * houseM - 4 - passedM
      if (from + houseM > 2) drawHouse(stage, side, from, chanceFrom(seedOf(`${seed}/${house}/${side}`)))
    }
  const now = things.map(({ x, z, speed: [toRight, away] = [0, 0], draw }) => ({
    at: [x + toRight * seconds, 0, z + away * seconds - passedM] as const,
    draw,
  }))
  for (const { at, draw } of now.toSorted((a, b) => b.at[2] - a.at[2])) if (at[2] > 2) draw(stage, at)
}
