import { describe as describePassage } from './anchor.ts'
import type { Placed, Range, Reanchored } from './schema.ts'

/**
 * Where each claim's words stand in the new text, in the order of the claims. Offsets are UTF-16 code units. Only
 * identical words are `unchanged` or `moved`.
 */
export function reanchor(from: string, to: string, claims: readonly Placed[]): Reanchored[] {
  return claims.map((claim) => {
    const { exact, prefix, suffix } = describePassage(from, claim)
    const places = occurrences(to, exact)
    const [only] = places
    if (!only) return { id: claim.id, outcome: 'lost', range: null, candidates: [] }
    if (places.length > 1) return { id: claim.id, outcome: 'ambiguous', range: only, candidates: places }
    const stays = to.slice(0, only.start).endsWith(prefix) && to.startsWith(suffix, only.end)
    return { id: claim.id, outcome: stays ? 'unchanged' : 'moved', range: only, candidates: [] }
  })
}

function occurrences(text: string, words: string): Range[] {
  const found: Range[] = []
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1))
    found.push({ start: at, end: at + words.length })
  return found
}
