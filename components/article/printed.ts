import type { CoveredSentence } from '#lib/article/coverage.ts'
import { lanes } from '#lib/article/lanes.ts'
import type { ArticleView, Block, Range } from '#lib/article/schema.ts'
import type { Highlight } from '#lib/article/segments.ts'
import type { ClaimState } from '#lib/claim/schema.ts'
import type { ClaimView } from '#lib/review/schema.ts'

/**
 * The line under a claim's words: `lane` is its height, 0 next to the words; `changed` when nobody stood for these words yet;
 * `ordinal` is null while the claim is on its way to the desk.
 */
export type Line = Range & { id: string; state: ClaimState; ordinal: number | null; lane: number; changed: boolean }
/** A block as the column prints it. `key` changes when anything that is drawn changes, and only then. */
export type PrintedBlock = Block & {
  key: string
  text: string
  lines: Line[]
  sentences: (CoveredSentence & { at: number })[]
}

/**
 * The claims that a line is drawn for: all that stand in the current text and were not dropped, and the one that is being
 * made (`coming`), so that whoever made it sees it before the desk has answered.
 */
export function linesOf(article: ArticleView, claims: readonly ClaimView[], coming: Range | null = null): Line[] {
  const standing: Omit<Line, 'lane'>[] = claims.flatMap(({ id, state, ordinal, anchor, wordsBefore }) =>
    ordinal !== null && anchor.versionId === article.current.id
      ? [{ id, state, ordinal, changed: wordsBefore !== null, start: anchor.start, end: anchor.end }]
      : [],
  )
  const here = coming
    ? [...standing, { ...coming, id: comingMark, state: 'identified' as const, ordinal: null, changed: false }]
    : standing
  const lane = lanes(here)
  return here.map((line) => ({ ...line, lane: lane.get(line.id) ?? 0 }))
}

/** The column of print, block by block. */
export function printed(
  article: ArticleView,
  covered: readonly CoveredSentence[],
  lines: readonly Line[],
): PrintedBlock[] {
  let next = 0
  return article.current.blocks.map((block) => {
    const from = next
    while ((covered[next]?.sentence.end ?? Number.POSITIVE_INFINITY) <= block.end) next++
    const sentences = covered.slice(from, next).map((one, place) => ({ ...one, at: from + place }))
    const over = lines.filter((line) => line.start < block.end && line.end > block.start)
    const drawn = [
      over.map(({ id, state, ordinal, lane, changed, start, end }) => [id, state, ordinal, lane, changed, start, end]),
      sentences,
    ]
    const text = article.current.text.slice(block.start, block.end)
    return {
      ...block,
      text,
      lines: over,
      sentences,
      key: `${article.current.id} ${block.start} ${JSON.stringify(drawn)}`,
    }
  })
}

export const comingMark = 'coming'
export const sentenceMark = 'sentence '
export const passageMark = 'passage'

/** Everything that a run of a block can carry, as highlights for `segments`. */
export function highlightsOf(block: PrintedBlock, passage: Range | null): Highlight[] {
  const sentences = block.sentences.map(({ sentence, at }) => ({ ...sentence, id: `${sentenceMark}${at}` }))
  return [...sentences, ...block.lines, ...(passage ? [{ ...passage, id: passageMark }] : [])]
}
