import type { Block, Range } from '#lib/article/schema.ts'
import { segments } from '#lib/article/segments.ts'
import { sentences } from '#lib/article/sentences.ts'
import type { Passage } from './schema.ts'

type Text = { kind: 'ours' | 'theirs'; text: string; blocks: readonly Block[]; language: string }
type Numbered = Range & { number: number }

/**
 * The words of the article that the public reads, cut into runs under the numbers of the claims over them. Our own text is
 * shown whole; of somebody else's only the sentences that a claim touches, because it is theirs. Offsets are UTF-16.
 */
export function passages(article: Text, claims: readonly Numbered[]): Passage[] {
  const { text, blocks, kind } = article
  const highlights = claims.map(({ number, start, end }) => ({ id: String(number), start, end }))
  return blocks.flatMap((block) => {
    const shown = kind === 'ours' ? [{ start: block.start, end: block.end }] : touched(article, block, claims)
    return shown.map((range) => ({
      kind: block.kind,
      cutBefore: text.slice(block.start, range.start).trim() !== '',
      cutAfter: text.slice(range.end, block.end).trim() !== '',
      runs: segments(range, highlights).map(({ start, end, ids }) => ({
        text: text.slice(start, end),
        claims: ids.map(Number),
      })),
    }))
  })
}

// Neighbouring sentences make one passage: an ellipsis between them would say that something was left out.
function touched({ text, language }: Text, block: Block, claims: readonly Range[]): Range[] {
  const found: (Range & { at: number })[] = []
  for (const [at, sentence] of sentences(text, [block], language).entries()) {
    if (!claims.some((claim) => claim.start < sentence.end && claim.end > sentence.start)) continue
    const last = found.at(-1)
    if (last && last.at === at - 1) Object.assign(last, { end: sentence.end, at })
    else found.push({ ...sentence, at })
  }
  return found.map(({ start, end }) => ({ start, end }))
}
