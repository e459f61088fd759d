import { type Beside, layBeside } from './beside.ts'
import { blankPlace } from './blank.ts'
import { type Quote, quoteAt, rangeOf, sameAt } from './quote.ts'
import { rewording } from './rewording.ts'
import type { Placed, Range, Reanchored } from './schema.ts'
import { mostPlaces, seek } from './seek.ts'
import { suggestions } from './suggest.ts'
import { agrees, bestFit } from './surroundings.ts'

type Answer = Omit<Reanchored, 'id'>

/**
 * Where each claim's passage stands in the new text, in the order of the claims; offsets are UTF-16 code units. Claims may
 * overlap, and lie inside the old text without halving a character. Exactly one outcome each:
 * - `unchanged`: the very words, in the place that belongs to it when the two texts are laid beside each other;
 * - `moved`: the very words in another place, the only one or the one whose surroundings fit clearly best;
 * - `changed`: its place is there, in other words, and `range` holds them;
 * - `ambiguous`: the very words in several places (`candidates`, the 64 nearest), or only in that of an equal passage;
 * - `lost`: nothing; `candidates` are what looks alike, which is a suggestion and no more.
 * The very words means equal but for typography (lib/article/fold.ts) and whole (lib/article/glue.ts): "40" in "140" or
 * "-40" is not "40". The time taken grows in proportion to the texts and the claims.
 */
export function reanchor(from: string, to: string, claims: readonly Placed[]): Reanchored[] {
  if (claims.length === 0) return []
  const texts = layBeside(from, to)
  return claims.map((claim) => ({ id: claim.id, ...placed(texts, claim) }))
}

function placed(texts: Beside, claim: Range): Answer {
  const quote = quoteAt(texts.old, claim)
  if (!quote) return blankPlace(texts, claim)
  const at = (place: Quote) => rangeOf(texts.now, place)
  const left = quote.a > 0 ? (texts.before[quote.a - 1] ?? -1) : -1
  const found = seek(texts, quote, left >= 0 ? (texts.places[left] ?? 0) + 1 : 0)
  const own = ownPlace(texts, quote) ?? onlyBetween(texts, quote, found)
  const ambiguous = (best: Quote | null): Answer => ({
    outcome: 'ambiguous',
    range: at(best ?? found[0] ?? quote),
    candidates: found.map(at),
  })
  if (own) {
    const others = found.filter((place) => place.a !== own.a)
    const stays: Answer = { outcome: 'unchanged', range: at(own), candidates: [] }
    if (others.length === 0 || agrees(texts, quote, own)) return stays
    if (found.length < mostPlaces && others.every((place) => isTaken(texts, quote, place))) return stays
    const { best, clear } = bestFit(texts, quote, [own, ...others])
    return clear && best === own ? stays : ambiguous(best)
  }
  const free = found.filter((place) => !isTaken(texts, quote, place))
  const [only] = found
  if (only && found.length === 1 && free.length === 1) return { outcome: 'moved', range: at(only), candidates: [] }
  const { best, clear } = bestFit(texts, quote, found)
  if (best && clear && free.includes(best)) return { outcome: 'moved', range: at(best), candidates: [] }
  const reworded = rewording(texts, quote, free.length > 0)
  if (reworded)
    return { outcome: 'changed', range: rangeOf(texts.now, { ...reworded, lead: 0, trail: 0 }), candidates: [] }
  if (found.length > 0) return ambiguous(best)
  return { outcome: 'lost', range: null, candidates: suggestions(texts, quote) }
}

/** The very words where the alignment has them. */
function ownPlace({ old, now, places, before, behind }: Beside, quote: Quote): Quote | null {
  for (const one of [behind[quote.a] ?? old.count, before[quote.b] ?? -1]) {
    if (one < quote.a || one > quote.b) continue
    const place = sameAt(old, quote, now, (places[one] ?? 0) - (one - quote.a))
    if (place) return place
  }
  return null
}

/** The alignment doesn't know, but the very words stand once between what stands on either side of them. */
function onlyBetween({ old, now, places, before, behind }: Beside, quote: Quote, found: Quote[]): Quote | null {
  const left = quote.a > 0 ? (before[quote.a - 1] ?? -1) : -1
  const right = quote.b + 1 < old.count ? (behind[quote.b + 1] ?? old.count) : old.count
  const from = left >= 0 ? (places[left] ?? 0) : -1
  const to = right < old.count ? (places[right] ?? 0) : now.count
  const between = found.filter(({ a, b }) => a > from && b < to)
  return between.length === 1 ? (between[0] ?? null) : null
}

/** Is this the place of an equal passage, another than the quote's own, that stayed where it was? */
function isTaken({ old, now, origins }: Beside, quote: Quote, place: Quote): boolean {
  for (let one = place.a; one <= place.b; one++) {
    const origin = origins[one] ?? -1
    if (origin === -1) continue
    const first = origin - (one - place.a)
    return first !== quote.a && now.ids[place.a] === old.ids[first] && sameAt(old, quote, old, first) !== null
  }
  return false
}
