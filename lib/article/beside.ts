import { align } from './align.ts'
import { type Grams, gramsOf } from './grams.ts'
import { type Postings, postings } from './postings.ts'
import { slideGaps } from './slide.ts'
import { newDictionary, type Tokens, tokenise } from './tokens.ts'

/**
 * Two texts laid beside each other. `places` holds for each token of the old its token in the new, `origins` the reverse,
 * -1 where there is none. `before` and `behind` hold, for each token of the old, the nearest that has a place: itself or to
 * the left (-1: none), itself or to the right (the count: none). `lists` hold where each run of
 * `grams` stands in the new.
 */
export type Beside = {
  old: Tokens
  now: Tokens
  grams: Grams
  places: Int32Array
  origins: Int32Array
  before: Int32Array
  behind: Int32Array
  lists: Postings[]
}

export function layBeside(from: string, to: string): Beside {
  const dictionary = newDictionary()
  const [old, now] = [tokenise(from, dictionary), tokenise(to, dictionary)]
  const grams = gramsOf([old.ids, now.ids], dictionary.kinds.length)
  const aligned = align(grams)
  slideGaps(old.ids, aligned, ranks(old))
  const origins = inverse(aligned, now.count)
  slideGaps(now.ids, origins, ranks(now))
  const places = inverse(origins, old.count)
  const [before, behind] = [new Int32Array(old.count), new Int32Array(old.count)]
  for (let one = 0; one < old.count; one++)
    before[one] = places[one] !== -1 ? one : one > 0 ? (before[one - 1] ?? -1) : -1
  for (let one = old.count - 1; one >= 0; one--)
    behind[one] = places[one] !== -1 ? one : one + 1 < old.count ? (behind[one + 1] ?? old.count) : old.count
  const lists = grams.levels.map(({ texts, distinct }) => postings(texts[1] ?? new Int32Array(0), distinct))
  return { old, now, grams, places, origins, before, behind, lists }
}

function inverse(places: Int32Array, count: number): Int32Array {
  const origins = new Int32Array(count).fill(-1)
  places.forEach((place, one) => {
    if (place !== -1) origins[place] = one
  })
  return origins
}

const endsSentence = /[.!?…]/

/** How well something could begin before each token: a block 3, a sentence 2, a part of one 1, else 0. */
function ranks(tokens: Tokens): Uint8Array {
  return Uint8Array.from({ length: tokens.count }, (_, one) => {
    if (beginsBlock(tokens, one)) return 3
    if (tokens.to[one - 1] === tokens.at[one] || tokens.kinds[one - 1] === 'word') return 0
    // A closing quote or bracket may stand between the stop and the next sentence.
    const end = (tokens.to[one - 1] ?? 0) - 1
    const last = tokens.text[end] ?? ''
    return endsSentence.test(last) || (/["')\]]/.test(last) && endsSentence.test(tokens.text[end - 1] ?? '')) ? 2 : 1
  })
}

/** Does a token stand first in its block? */
export function beginsBlock({ source, at, to, starts, ends }: Tokens, one: number): boolean {
  if (one === 0) return true
  return source.slice(ends[(to[one - 1] ?? 0) - 1], starts[at[one] ?? 0]).includes('\n')
}
