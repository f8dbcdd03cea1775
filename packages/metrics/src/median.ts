/** Up to here sorting is quicker than counting into 65,536 slots. */
const sortUpTo = 8_192

/** How many of the values have each high half. */
function countHighHalves(values: Uint32Array): Uint32Array {
  const counts = new Uint32Array(65_536)
  for (let n = 0; n < values.length; n++) counts[values[n]! >>> 16]! += 1
  return counts
}

/** How many of the values with this high half have each low half. */
function countLowHalves(values: Uint32Array, high: number): Uint32Array {
  const counts = new Uint32Array(65_536)
  for (let n = 0; n < values.length; n++) {
    const value = values[n]!
    if (value >>> 16 === high) counts[value & 0xffff]! += 1
  }
  return counts
}

/** The slot that holds a rank, and how many values stand in the slots before it. */
function slotOf(counts: Uint32Array, rank: number): { slot: number; before: number } {
  let slot = 0
  let before = 0
  while (before + counts[slot]! <= rank) before += counts[slot++]!
  return { slot, before }
}

/** Finds whole 32-bit values by their rank (from 0), without sorting them: by their high halves, then by their low ones. */
function byCounting(values: Uint32Array): (rank: number) => number {
  const highs = countHighHalves(values)
  return (rank) => {
    const { slot: high, before } = slotOf(highs, rank)
    return high * 65_536 + slotOf(countLowHalves(values, high), rank - before).slot
  }
}

function bySorting(values: Uint32Array): (rank: number) => number {
  const sorted = values.toSorted()
  return (rank) => sorted[rank]!
}

/**
 * The exact median: the middle value, of an even count the mean of the middle two, of nothing null.
 * @param short whole values below 2³², in any order
 * @param long whole values from 2³², in any order
 */
export function exactMedian(short: Uint32Array, long: readonly number[] = []): number | null {
  const count = short.length + long.length
  if (count === 0) return null
  const shortOf = short.length > sortUpTo ? byCounting(short) : bySorting(short)
  const longSorted = long.toSorted((a, b) => a - b)
  const valueOf = (rank: number) => (rank < short.length ? shortOf(rank) : longSorted[rank - short.length]!)
  const middle = count >> 1
  return count % 2 ? valueOf(middle) : (valueOf(middle - 1) + valueOf(middle)) / 2
}
