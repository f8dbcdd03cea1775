/** A source of chance: each call gives the next number, from 0 up to but not 1. */
export type Chance = () => number

/** The seed that a text stands for: the same one for the same text (FNV-1a, 32 bits). */
export function seedOf(text: string): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}

/** Chance that repeats itself for the same seed (mulberry32). */
export function chanceFrom(seed: number): Chance {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

export const happens = (chance: Chance, probability: number): boolean => chance() < probability

export const between = (chance: Chance, from: number, to: number): number => from + chance() * (to - from)

export function pick<T>(chance: Chance, items: readonly T[]): T {
  const item = items[Math.floor(chance() * items.length)]
  if (item === undefined) throw new RangeError('There is nothing to pick from')
  return item
}

const normal = (chance: Chance): number => Math.sqrt(-2 * Math.log(1 - chance())) * Math.cos(2 * Math.PI * chance())

/** How long people take: half of the values lie below the median, a few far above it. */
export const logNormal = (chance: Chance, median: number, spread: number): number =>
  median * Math.exp(spread * normal(chance))

/** How long people wait for something that may happen at any time. */
export const exponential = (chance: Chance, mean: number): number => -mean * Math.log(1 - chance())

/** A UUIDv7: ordered by its instant, the rest by chance. */
export function uuidAt(chance: Chance, instantMs: number): string {
  const digits = (count: number): string =>
    Math.floor(chance() * 16 ** count)
      .toString(16)
      .padStart(count, '0')
  const time = instantMs.toString(16).padStart(12, '0')
  const variant = pick(chance, ['8', '9', 'a', 'b'])
  return `${time.slice(0, 8)}-${time.slice(8)}-7${digits(3)}-${variant}${digits(3)}-${digits(6)}${digits(6)}`
}
