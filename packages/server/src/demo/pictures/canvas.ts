import { crc32, deflateSync } from 'node:zlib'

/** A place on a picture, in pixels from its upper left corner; on a thing, in metres, up and to the right of where it stands. */
export type Point = readonly [x: number, y: number]

/** 0xRRGGBB. */
export type Colour = number

/** The colour that is some share, from 0 to 1, of the way from one to another. */
export function mix(from: Colour, to: Colour, share: number): Colour {
  const channel = (shift: number): number => {
    const begins = (from >> shift) & 255
    return Math.round(begins + (((to >> shift) & 255) - begins) * share) << shift
  }
  return channel(16) | channel(8) | channel(0)
}

/** The outline through some points: x, y, x, y, … */
export const outlineOf = (...of: readonly number[]): Point[] =>
  Array.from({ length: of.length / 2 }, (_, n) => [of[2 * n] ?? 0, of[2 * n + 1] ?? 0])

/** What is painted on: later paint covers earlier. */
export interface Canvas {
  readonly width: number
  /** Convex. */
  polygon(points: readonly Point[], colour: Colour): void
  ellipse(centre: Point, radii: Point, colour: Colour): void
  /** The picture as a PNG file of a palette. Refused: more than 256 colours. */
  png(): Buffer
}

// More would take twice the time to make a picture a quarter smaller.
const level = 3

function chunk(type: string, data: Uint8Array): Buffer {
  const framed = Buffer.alloc(data.length + 12)
  framed.writeUInt32BE(data.length)
  framed.write(type, 4)
  framed.set(data, 8)
  framed.writeUInt32BE(crc32(framed.subarray(4, -4)), data.length + 8)
  return framed
}

function header(width: number, height: number): Buffer {
  const data = Buffer.from([0, 0, 0, 0, 0, 0, 0, 0, 8, 3, 0, 0, 0])
  data.writeUInt32BE(width)
  data.writeUInt32BE(height, 4)
  return data
}

export function createCanvas(width: number, height: number): Canvas {
  // As PNG has it: a byte before each row says that the row is as it is.
  const rowBytes = width + 1
  const pixels = new Uint8Array(rowBytes * height)
  const palette = new Map<Colour, number>()
  // Of the polygon that is being painted, in each row.
  const lefts = new Float64Array(height)
  const rights = new Float64Array(height)

  function inkOf(colour: Colour): number {
    const known = palette.get(colour)
    if (known !== undefined) return known
    palette.set(colour, palette.size)
    return palette.size - 1
  }
  // A pixel is painted where its middle lies inside.
  const inside = (from: number, to: number, end: number): Point => [
    Math.max(0, Math.ceil(from - 0.5)),
    Math.min(end, Math.ceil(to - 0.5)),
  ]
  function fill(row: number, left: number, right: number, ink: number): void {
    const [from, to] = inside(left, right, width)
    if (from < to) pixels.fill(ink, row * rowBytes + 1 + from, row * rowBytes + 1 + to)
  }

  return {
    width,
    polygon: (points, colour) => {
      const ink = inkOf(colour)
      lefts.fill(width)
      rights.fill(0)
      let [x0, y0] = points.at(-1) ?? [0, 0]
      for (const [x1, y1] of points) {
        const [top, bottom] = inside(Math.min(y0, y1), Math.max(y0, y1), height)
        const slope = (x1 - x0) / (y1 - y0)
        for (let row = top; row < bottom; row += 1) {
          const x = x0 + (row + 0.5 - y0) * slope
          lefts[row] = Math.min(lefts[row] ?? x, x)
          rights[row] = Math.max(rights[row] ?? x, x)
        }
        ;[x0, y0] = [x1, y1]
      }
      const heights = points.map(([, y]) => y)
      const [top, bottom] = inside(Math.min(...heights), Math.max(...heights), height)
      for (let row = top; row < bottom; row += 1) fill(row, lefts[row] ?? 0, rights[row] ?? 0, ink)
    },
    ellipse: ([x, y], [rx, ry], colour) => {
      const ink = inkOf(colour)
      const [top, bottom] = inside(y - ry, y + ry, height)
      for (let row = top; row < bottom; row += 1) {
        const half = rx * Math.sqrt(1 - ((row + 0.5 - y) / ry) ** 2)
        fill(row, x - half, x + half, ink)
      }
    },
    png: () => {
      if (palette.size > 256) throw new RangeError(`A palette has 256 colours, not ${palette.size}`)
      const colours = Buffer.from(
        [...palette.keys()].flatMap((colour) => [colour >> 16, (colour >> 8) & 255, colour & 255]),
      )
      return Buffer.concat([
        Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'),
        chunk('IHDR', header(width, height)),
        chunk('PLTE', colours),
        chunk('IDAT', deflateSync(pixels, { level })),
        chunk('IEND', Buffer.alloc(0)),
      ])
    },
  }
}
