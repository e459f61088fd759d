import type { Beside } from './beside.ts'
import { countBelow } from './fold.ts'
import { gramLengths } from './grams.ts'
import { type Quote, sameAt } from './quote.ts'

/** So many places are looked at for one claim, those nearest to where it would be. */
export const mostPlaces = 64

/**
 * Where the very words of a quote of the old text stand in the new: at most `mostPlaces`, those nearest to the token `near`,
 * in the text's order.
 */
export function seek({ old, now, grams, lists }: Beside, quote: Quote, near: number): Quote[] {
  const length = quote.b - quote.a + 1
  const level = gramLengths.findLastIndex((gram) => gram <= length)
  const named = grams.levels[level]?.texts[0]
  const list = lists[level]
  if (!named || !list) return []
  // All of the words' places are among those of any run in them: take the rarer of the first and the last.
  const offset = length - (gramLengths[level] ?? 1)
  const head = list.of(named[quote.a] ?? 0)
  const tail = list.of(named[quote.a + offset] ?? 0)
  const [places, shift] = head.length <= tail.length ? [head, 0] : [tail, offset]
  return nearest(places, near + shift, (place) => sameAt(old, quote, now, place - shift))
}

function nearest(places: Int32Array, near: number, at: (place: number) => Quote | null): Quote[] {
  const found: Quote[] = []
  let right = countBelow(places, near)
  let left = right - 1
  while (found.length < mostPlaces && (left >= 0 || right < places.length)) {
    const [before, behind] = [places[left], places[right]]
    const next =
      behind === undefined || (before !== undefined && near - before < behind - near) ? places[left--] : places[right++]
    const quote = at(next ?? 0)
    if (quote) found.push(quote)
  }
  return found.sort((one, other) => one.start - other.start)
}
