import search from 'approx-string-match'
import type { Beside } from './beside.ts'
import { type Quote, rangeOf } from './quote.ts'
import type { Range } from './schema.ts'

const longest = 400
const mostErrors = 0.4
const rare = 8
const margin = 8

/**
 * What in the new text looks like a lost passage, for a person to look at: at most one range (UTF-16), of whole words.
 * Fuzzy search is slow, so it only reads where most of the passage's rare words stand together.
 */
export function suggestions(texts: Beside, quote: Quote): Range[] {
  const { old, now } = texts
  const pattern = old.text.slice(quote.start, quote.end)
  const from = pattern.length <= longest ? densest(texts, quote) : null
  if (from === null) return []
  const [first, last] = [
    Math.max(0, from - margin),
    Math.min(now.count - 1, from + 2 * (quote.b - quote.a) + 2 * margin),
  ]
  const begin = now.at[first] ?? 0
  const [match] = search(now.text.slice(begin, now.to[last]), pattern, Math.floor(pattern.length * mostErrors))
  if (!match) return []
  let [a, b] = [first, last]
  while (a < b && (now.to[a] ?? 0) <= begin + match.start) a++
  while (b > a && (now.at[b] ?? 0) >= begin + match.end) b--
  return [rangeOf(now, { start: now.at[a] ?? 0, end: now.to[b] ?? 0, lead: 0, trail: 0 })]
}

/** Each rare word votes for where the passage would begin; of the votes, the one with most others close behind it. */
function densest({ old, lists }: Beside, { a, b }: Quote): number | null {
  const votes: number[] = []
  for (let one = a; one <= b; one++) {
    const places = old.kinds[one] === 'word' ? lists[0]?.of(old.ids[one] ?? 0) : undefined
    if (places && places.length <= rare) for (const place of places) votes.push(place - (one - a))
  }
  votes.sort((one, other) => one - other)
  let [best, most] = [-1, 0]
  for (let first = 0, last = 0; first < votes.length; first++) {
    while (last < votes.length && (votes[last] ?? 0) - (votes[first] ?? 0) <= margin) last++
    if (last - first > most) [best, most] = [first, last - first]
  }
  return votes[best] ?? null
}
