export type Regions = { a: number; aEnd: number; b: number; bEnd: number }

// So many deletions and insertions are looked for; beyond, the two regions are held to have nothing in common.
const mostEdits = 256

/**
 * Fills in `places` (for tokens of the first text their places in the second) for two regions by the fewest deletions and
 * insertions: E. Myers, An O(ND) Difference Algorithm, 1986, greedy form. Leaves them as they are when it takes too many.
 */
export function fewestEdits(first: Int32Array, second: Int32Array, regions: Regions, places: Int32Array): void {
  const { a, b } = regions
  const [width, height] = [regions.aEnd - a, regions.bEnd - b]
  const most = Math.min(mostEdits, width + height)
  const furthest = new Int32Array(2 * most + 3)
  const origin = most + 1
  const trace: Int32Array[] = []
  for (let edits = 0; edits <= most; edits++) {
    trace.push(furthest.slice(origin - edits - 1, origin + edits + 2))
    for (let diagonal = -edits; diagonal <= edits; diagonal += 2) {
      let x = step(furthest, origin, diagonal, edits)
      let y = x - diagonal
      while (x < width && y < height && first[a + x] === second[b + y]) {
        x++
        y++
      }
      furthest[origin + diagonal] = x
      if (x < width || y < height) continue
      fill(trace, regions, places)
      return
    }
  }
}

// Down (an insertion) from the diagonal above, or right (a deletion) from the one below: whichever reaches further.
function step(furthest: Int32Array, origin: number, diagonal: number, edits: number): number {
  const below = furthest[origin + diagonal - 1] ?? 0
  const above = furthest[origin + diagonal + 1] ?? 0
  return diagonal === -edits || (diagonal !== edits && below < above) ? above : below + 1
}

function fill(trace: Int32Array[], { a, aEnd, b, bEnd }: Regions, places: Int32Array): void {
  let [x, y] = [aEnd - a, bEnd - b]
  for (let edits = trace.length - 1; edits >= 0; edits--) {
    const furthest = trace[edits]
    if (!furthest) return
    const diagonal = x - y
    const origin = edits + 1
    const start = step(furthest, origin, diagonal, edits)
    while (x > start && y > 0) places[a + --x] = b + --y
    if (edits === 0) return
    const inserted =
      diagonal === -edits ||
      (diagonal !== edits && (furthest[origin + diagonal - 1] ?? 0) < (furthest[origin + diagonal + 1] ?? 0))
    if (inserted) y--
    else x--
  }
}
