import type { Beside } from './beside.ts'
import type { Quote } from './quote.ts'

const near = 16
const wide = 24
const rare = 4

/** Do the words around a quote agree in full on both sides: 16 tokens, or up to where both texts begin or end? */
export function agrees(texts: Beside, quote: Quote, place: Quote): boolean {
  const { left, right } = runs(texts, quote, place)
  return left === near && right === near
}

/**
 * Compares how well places in the new text fit a quote's old surroundings. Answers the best fit, and whether it is clearly
 * better than every other: twice as many tokens, and at least three.
 */
export function bestFit(texts: Beside, quote: Quote, places: readonly Quote[]): { best: Quote | null; clear: boolean } {
  const marked = neighbours(texts, quote)
  let best: Quote | null = null
  let [first, second] = [-1, 0]
  for (const place of places) {
    const { left, right } = runs(texts, quote, place)
    const fit = left + right + shared(texts, place, marked)
    if (fit > first) [best, first, second] = [place, fit, Math.max(first, 0)]
    else second = Math.max(second, fit)
  }
  return { best, clear: first >= second * 2 && first >= second + 3 }
}

// How many tokens next to the quote are the same, on either side; where both texts end at once all the rest agrees.
function runs({ old, now }: Beside, quote: Quote, place: Quote) {
  let left = 0
  while (left < near) {
    const [one, other] = [quote.a - left - 1, place.a - left - 1]
    if (one < 0 && other < 0) left = near
    else if (one < 0 || other < 0 || old.ids[one] !== now.ids[other]) break
    else left++
  }
  let right = 0
  while (right < near) {
    const [one, other] = [quote.b + right + 1, place.b + right + 1]
    if (one >= old.count && other >= now.count) right = near
    else if (one >= old.count || other >= now.count || old.ids[one] !== now.ids[other]) break
    else right++
  }
  return { left, right }
}

type Neighbours = { left: Set<number>; right: Set<number> }

// Common words stand everywhere; only those that the new text rarely uses tell one place from another.
function neighbours({ old, lists }: Beside, { a, b }: Quote): Neighbours {
  const telling = (id: number) => {
    const times = lists[0]?.of(id).length ?? 0
    return times > 0 && times <= rare
  }
  return {
    left: new Set(old.ids.subarray(Math.max(0, a - wide), a).filter(telling)),
    right: new Set(old.ids.subarray(b + 1, b + 1 + wide).filter(telling)),
  }
}

function shared({ now }: Beside, { a, b }: Quote, { left, right }: Neighbours): number {
  const within = (from: number, to: number, known: Set<number>) =>
    known.size > 0 ? new Set(now.ids.subarray(Math.max(0, from), to).filter((id) => known.has(id))).size : 0
  return within(a - wide, a, left) + within(b + 1, b + 1 + wide, right)
}
