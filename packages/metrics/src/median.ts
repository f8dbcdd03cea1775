/** Values below this are sorted: two passes of counting cost more. */
const sortBelow = 64

function sortedMedian(sorted: Float64Array | Uint32Array): number | null {
  const { length } = sorted
  if (length === 0) return null
  const upper = sorted[length >> 1] ?? 0
  return length % 2 ? upper : ((sorted[(length >> 1) - 1] ?? 0) + upper) / 2
}

/** The value of a rank among whole 32-bit values: counts the high halves, then the low halves of the one that matters. */
function ranked(values: Uint32Array, rank: number): number {
  const high = new Uint32Array(65_536)
  for (const value of values) high[value >>> 16]! += 1
  let bucket = 0
  let before = 0
  while (before + high[bucket]! <= rank) before += high[bucket++]!
  const low = new Uint32Array(65_536)
  for (const value of values) if (value >>> 16 === bucket) low[value & 0xffff]! += 1
  let rest = 0
  while (before + low[rest]! <= rank) before += low[rest++]!
  return bucket * 65_536 + rest
}

/**
 * The exact median: the middle value, of an even count the mean of the middle two, of nothing null.
 * @param short whole values below 2³², in any order; may be reordered
 * @param long whole values from 2³², in any order
 */
export function exactMedian(short: Uint32Array, long: readonly number[] = []): number | null {
  if (long.length) return sortedMedian(Float64Array.from([...short, ...long]).sort())
  if (short.length < sortBelow) return sortedMedian(short.sort())
  const half = short.length >> 1
  const upper = ranked(short, half)
  return short.length % 2 ? upper : (ranked(short, half - 1) + upper) / 2
}
