import { Readability } from '@mozilla/readability'
import { parseHTML } from 'linkedom'
import { linesOf } from './lines.ts'

const mark = 'data-tickmark'

/**
 * Which lines of a page, by their place in `linesOf`, Readability takes for the article. It rebuilds a document as it
 * likes, so it gets one of its own, in which each text node stands in a numbered span, and what comes out is read by
 * those numbers: no comparing of texts, nothing lost between. A line is chosen when half of its letters are.
 */
export function chosenIn(html: string): Set<number> {
  const { document } = parseHTML(html)
  const lines = linesOf(document)
  const numbers = new Map<Text, number>()
  for (const piece of lines.flatMap((line) => line.pieces)) {
    if (numbers.has(piece)) continue
    const span = document.createElement('span')
    span.setAttribute(mark, String(numbers.size))
    numbers.set(piece, numbers.size)
    piece.replaceWith(span)
    span.append(piece)
  }
  const read = new Readability<Node>(document, { charThreshold: 200, serializer: (node) => node, disableJSONLD: true })
  const content = read.parse()?.content as Element | null | undefined
  const spans = [...(content?.querySelectorAll(`[${mark}]`) ?? [])]
  const found = new Set(spans.map((span) => Number(span.getAttribute(mark))))
  const chosen = new Set<number>()
  for (const [at, { pieces }] of lines.entries()) {
    let [all, kept] = [0, 0]
    for (const piece of pieces) {
      const letters = piece.textContent?.trim().length ?? 0
      all += letters
      if (found.has(numbers.get(piece) ?? -1)) kept += letters
    }
    if (all > 0 && 2 * kept >= all) chosen.add(at)
  }
  return chosen
}
