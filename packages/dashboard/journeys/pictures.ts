import { crc32, deflateSync } from 'node:zlib'

type Color = readonly [red: number, green: number, blue: number]

const [width, height] = [1280, 820]

function chunk(type: string, data: Buffer): Buffer {
  const length = Buffer.alloc(4)
  length.writeUInt32BE(data.length)
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data])
  const check = Buffer.alloc(4)
  check.writeUInt32BE(crc32(body))
  return Buffer.concat([length, body, check])
}

function png(pixels: Buffer): Buffer {
  const head = Buffer.alloc(13)
  head.writeUInt32BE(width, 0)
  head.writeUInt32BE(height, 4)
  head.set([8, 2], 8)
  const rows = Buffer.alloc((width * 3 + 1) * height)
  for (let y = 0; y < height; y += 1) pixels.copy(rows, y * (width * 3 + 1) + 1, y * width * 3, (y + 1) * width * 3)
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows)),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

/** A street as a PNG: houses, a road, some cars and people, each number another one. */
export function street(number: number): Buffer {
  const pixels = Buffer.alloc(width * height * 3)
  const fill = (x: number, y: number, wide: number, high: number, color: Color): void => {
    for (let row = Math.max(0, y); row < Math.min(height, y + high); row += 1) {
      for (let column = Math.max(0, x); column < Math.min(width, x + wide); column += 1)
        pixels.set(color, (row * width + column) * 3)
    }
  }
  let seed = number * 7919 + 17
  const chance = (below: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648
    return Math.floor((seed / 2_147_483_648) * below)
  }
  fill(0, 0, width, 420, [188, 203, 214])
  for (let x = 0; x < width; x += 160) {
    const high = 180 + chance(180)
    fill(x, 420 - high, 150, high, [150 + chance(60), 120 + chance(50), 95 + chance(40)])
    for (let floor = 420 - high + 20; floor < 390; floor += 44)
      for (let window = x + 14; window < x + 130; window += 34) fill(window, floor, 20, 26, [74, 84, 98])
  }
  fill(0, 420, width, 70, [163, 163, 158])
  fill(0, 490, width, 330, [70, 74, 80])
  for (let x = 30; x < width; x += 140) fill(x, 640, 70, 10, [222, 222, 214])
  for (let car = 0; car < 3; car += 1) {
    const [x, y] = [60 + car * 400 + chance(120), 520 + chance(120)]
    fill(x, y, 210, 70, [60 + chance(140), 50 + chance(90), 60 + chance(140)])
    fill(x + 40, y - 42, 120, 44, [120, 150, 170])
    fill(x + 26, y + 56, 40, 34, [24, 24, 26])
    fill(x + 146, y + 56, 40, 34, [24, 24, 26])
  }
  for (let person = 0; person < 2; person += 1) {
    const x = 200 + person * 560 + chance(160)
    fill(x, 400, 34, 70, [160 + chance(80), 60, 60 + chance(90)])
    fill(x + 6, 374, 22, 26, [222, 184, 150])
    fill(x + 2, 470, 12, 50, [40, 44, 66])
    fill(x + 20, 470, 12, 50, [40, 44, 66])
  }
  return png(pixels)
}
