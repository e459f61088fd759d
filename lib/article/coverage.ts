import type { Range } from './schema.ts'

export type CoveredSentence = { sentence: Range; state: 'claim' | 'nothing' | 'open' }
export type CoverageCounts = { sentences: number; claim: number; nothing: number; open: number }

/**
 * What became of each sentence: a claim touches it, somebody said there is nothing to check in it, or nobody looked yet.
 * A claim outweighs a mark: something to check was found after all. A mark counts only where it holds the whole sentence.
 */
export function coverage(
  sentences: readonly Range[],
  claims: readonly Range[],
  marks: readonly Range[],
): CoveredSentence[] {
  const touching = reach(claims, (claim, sentence) => claim.start < sentence.end)
  const holding = reach(marks, (mark, sentence) => mark.start <= sentence.start)
  return sentences.map((sentence) => {
    const claimed = touching(sentence) > sentence.start
    const marked = holding(sentence) >= sentence.end
    return { sentence, state: claimed ? 'claim' : marked ? 'nothing' : 'open' }
  })
}

/** How many sentences became what. */
export function counted(covered: readonly CoveredSentence[]): CoverageCounts {
  const counts = { sentences: covered.length, claim: 0, nothing: 0, open: 0 }
  for (const { state } of covered) counts[state]++
  return counts
}

/** `coverage`, counted. */
export function coverageCounts(
  sentences: readonly Range[],
  claims: readonly Range[],
  marks: readonly Range[],
): CoverageCounts {
  return counted(coverage(sentences, claims, marks))
}

// Sentences come in order, so one walk over the ranges does for all: how far do those reach that began before here?
function reach(ranges: readonly Range[], began: (range: Range, sentence: Range) => boolean) {
  const sorted = [...ranges].sort((a, b) => a.start - b.start)
  let next = 0
  let furthest = -1
  return (sentence: Range) => {
    for (let range = sorted[next]; range && began(range, sentence); range = sorted[next]) {
      furthest = Math.max(furthest, range.end)
      next++
    }
    return furthest
  }
}
