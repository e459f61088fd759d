import { fewestEdits } from './edits.ts'
import { type Grams, gramLengths } from './grams.ts'

type Region = { a: number; aEnd: number; b: number; bEnd: number; level: number; depth: number }
type Pair = { a: number; b: number }

// A region is looked through once for each depth, so this bounds the whole at a constant times the length.
const deepest = 24
const small = 64

/**
 * The two texts (0 and 1 of `grams`) laid beside each other: for each token of the first its place in the second, or -1.
 * Places only ever ascend. Patience diff (B. Cohen): runs that stand once in either text are sure, the longest first;
 * between two sure ones the same again with shorter runs, and what is left by fewest edits (E. Myers 1986) as far as that
 * stays cheap. Whatever the texts, the time is bounded by a constant times their length.
 */
export function align(grams: Grams): Int32Array {
  const [first, second] = grams.levels[0]?.texts ?? []
  if (!first || !second) return new Int32Array(0)
  const places = new Int32Array(first.length).fill(-1)
  const counts = grams.levels.map(({ distinct }) => ({ a: new Int32Array(distinct), b: new Int32Array(distinct) }))
  const whole = { a: 0, aEnd: first.length, b: 0, bEnd: second.length, level: gramLengths.length - 1, depth: 0 }
  const waiting: Region[] = [whole]
  for (let region = waiting.pop(); region; region = waiting.pop()) {
    const { a, aEnd, b, bEnd, level, depth } = trimmed(region, first, second, places)
    if (a >= aEnd || b >= bEnd) continue
    const sure =
      aEnd - a + bEnd - b <= small || depth > deepest ? null : anchors(grams, counts, { a, aEnd, b, bEnd, level })
    if (!sure) {
      fewestEdits(first, second, { a, aEnd, b, bEnd }, places)
      continue
    }
    let [fromA, fromB] = [a, b]
    for (const pair of [...sure.pairs, { a: aEnd, b: bEnd }]) {
      waiting.push({ a: fromA, aEnd: pair.a, b: fromB, bEnd: pair.b, level: sure.level, depth: depth + 1 })
      if (pair.a < aEnd) places[pair.a] = pair.b
      ;[fromA, fromB] = [pair.a + 1, pair.b + 1]
    }
  }
  return places
}

// What two regions begin and end with alike is matched at once.
function trimmed(region: Region, first: Int32Array, second: Int32Array, places: Int32Array): Region {
  let { a, aEnd, b, bEnd } = region
  while (a < aEnd && b < bEnd && first[a] === second[b]) places[a++] = b++
  while (a < aEnd && b < bEnd && first[aEnd - 1] === second[bEnd - 1]) places[--aEnd] = --bEnd
  return { ...region, a, aEnd, b, bEnd }
}

type Counts = { a: Int32Array; b: Int32Array }[]

function anchors(grams: Grams, counts: Counts, region: Omit<Region, 'depth'>): { pairs: Pair[]; level: number } | null {
  for (let level = region.level; level >= 0; level--) {
    const length = gramLengths[level] ?? 1
    const [first, second] = grams.levels[level]?.texts ?? []
    const count = counts[level]
    if (!first || !second || !count) continue
    const { a, b } = region
    const [aEnd, bEnd] = [region.aEnd - length + 1, region.bEnd - length + 1]
    // Of the second text's counts: 0 not there, -1 several times, else its place + 1.
    for (let at = a; at < aEnd; at++) add(count.a, first[at] ?? 0, at)
    for (let at = b; at < bEnd; at++) add(count.b, second[at] ?? 0, at)
    const once: Pair[] = []
    for (let at = a; at < aEnd; at++) {
      const gram = first[at] ?? 0
      const there = count.b[gram] ?? 0
      if ((count.a[gram] ?? 0) > 0 && there > 0) once.push({ a: at, b: there - 1 })
    }
    for (let at = a; at < aEnd; at++) count.a[first[at] ?? 0] = 0
    for (let at = b; at < bEnd; at++) count.b[second[at] ?? 0] = 0
    if (once.length > 0) return { pairs: ascending(once), level }
  }
  return null
}

function add(count: Int32Array, gram: number, at: number): void {
  count[gram] = count[gram] === 0 ? at + 1 : -1
}

/** The longest chain of pairs that ascends on both sides (they come ascending in `a`); Fredman 1975. */
function ascending(pairs: Pair[]): Pair[] {
  const tails: number[] = []
  const before = new Int32Array(pairs.length)
  pairs.forEach(({ b }, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[tails[middle] ?? 0]?.b ?? 0) < b) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const chain: Pair[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at]
    if (pair) chain.push(pair)
  }
  return chain.reverse()
}
