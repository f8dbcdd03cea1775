type Triple = readonly [number, number, number]

const linear = (channel: number): number => (channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4)

/** The linear red, green and blue (0…1) of `#rrggbb`. */
export function linearRgb(hex: string): Triple {
  const channel = (start: number): number => linear(Number.parseInt(hex.slice(start, start + 2), 16) / 255)
  return [channel(1), channel(3), channel(5)]
}

type Matrix = readonly [Triple, Triple, Triple]

const times = (matrix: Matrix, [x, y, z]: Triple): Triple => {
  const row = ([a, b, c]: Triple): number => a * x + b * y + c * z
  return [row(matrix[0]), row(matrix[1]), row(matrix[2])]
}

/** How people see, as matrices over linear RGB. Source: Machado, Oliveira and Fernandes 2009, severity 1. */
export const sights = {
  normal: [
    [1, 0, 0],
    [0, 1, 0],
    [0, 0, 1],
  ],
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
} as const satisfies Record<string, Matrix>

export type Sight = keyof typeof sights

const toXyz: Matrix = [
  [0.4124564, 0.3575761, 0.1804375],
  [0.2126729, 0.7151522, 0.072175],
  [0.0193339, 0.119192, 0.9503041],
]
const white: Triple = [0.95047, 1, 1.08883]

/** The colour in CIELAB as one of the sights sees it. */
export function labOf(hex: string, sight: Sight): Triple {
  const clamped = times(sights[sight], linearRgb(hex)).map((channel) => Math.min(1, Math.max(0, channel)))
  const xyz = times(toXyz, clamped as unknown as Triple)
  const f = (index: 0 | 1 | 2): number => {
    const share = xyz[index] / white[index]
    return share > (6 / 29) ** 3 ? Math.cbrt(share) : share / (3 * (6 / 29) ** 2) + 4 / 29
  }
  return [116 * f(1) - 16, 500 * (f(0) - f(1)), 200 * (f(1) - f(2))]
}

const degrees = (radians: number): number => ((radians * 180) / Math.PI + 360) % 360
const cos = (angle: number): number => Math.cos((angle * Math.PI) / 180)
const sin = (angle: number): number => Math.sin((angle * Math.PI) / 180)
const mean = (a: number, b: number): number => (a + b) / 2

/** CIEDE2000. Source: Sharma, Wu and Dalal 2005. */
export function difference([l1, a1, b1]: Triple, [l2, a2, b2]: Triple): number {
  const chroma7 = mean(Math.hypot(a1, b1), Math.hypot(a2, b2)) ** 7
  const g = 1.5 - 0.5 * Math.sqrt(chroma7 / (chroma7 + 25 ** 7))
  const [c1, c2] = [Math.hypot(a1 * g, b1), Math.hypot(a2 * g, b2)]
  const [h1, h2] = [degrees(Math.atan2(b1, a1 * g)), degrees(Math.atan2(b2, a2 * g))]
  const isGrey = c1 * c2 === 0
  const turn = isGrey ? 0 : ((h2 - h1 + 540) % 360) - 180
  const hue = isGrey ? h1 + h2 : (h1 + turn / 2 + 360) % 360
  const [light, chroma] = [mean(l1, l2), mean(c1, c2)]
  const t = 1 - 0.17 * cos(hue - 30) + 0.24 * cos(2 * hue) + 0.32 * cos(3 * hue + 6) - 0.2 * cos(4 * hue - 63)
  const sl = 1 + (0.015 * (light - 50) ** 2) / Math.sqrt(20 + (light - 50) ** 2)
  const [sc, sh] = [1 + 0.045 * chroma, 1 + 0.015 * chroma * t]
  const rotation =
    -2 * Math.sqrt(chroma ** 7 / (chroma ** 7 + 25 ** 7)) * sin(60 * Math.exp(-(((hue - 275) / 25) ** 2)))
  const [dl, dc, dh] = [(l2 - l1) / sl, (c2 - c1) / sc, (2 * Math.sqrt(c1 * c2) * sin(turn / 2)) / sh]
  return Math.sqrt(dl ** 2 + dc ** 2 + dh ** 2 + rotation * dc * dh)
}

/** The contrast of two colours, 1…21. Source: WCAG 2.2. */
export function contrast(one: string, other: string): number {
  const luminance = (hex: string): number => times(toXyz, linearRgb(hex))[1]
  const [dark, light] = [luminance(one), luminance(other)].sort((a, b) => a - b) as [number, number]
  return (light + 0.05) / (dark + 0.05)
}
