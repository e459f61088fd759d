import type { Judged } from './line.ts'

/** A line as it was printed. Lengths are in points, `y` grows upwards. */
export type Printed = { text: string; x: number; end: number; y: number; size: number }
export type PrintedPage = { height: number; lines: Printed[] }

const isPageNumber = (text: string) =>
  /^([-–—|\s]*\d{1,4}[-–—|\s]*|(page|página|pág\.|p\.)\s*\d{1,4}(\s*(of|de|\/)\s*\d{1,4})?)$/i.test(text)
const endsSentence = /[.!?:…][”"’»)\]]*$/
const bullet = /^([•▪●◦·–*-]|\d{1,2}[.)])\s+/
const shape = (text: string) => text.replace(/\d+/g, '#').toLowerCase()

/**
 * Paragraphs from printed lines: words divided at a line's end are joined, lines are, and paragraphs over the end of a
 * page. What repeats at the top or bottom of pages, and their numbers, are running heads.
 */
export function paragraphsOf(pages: readonly PrintedPage[]): Judged[] {
  const heads = runningHeads(pages)
  const body = bodySize(pages)
  const whole = pages.flatMap(({ lines }) => lines.map(({ text }) => text)).join(' ')
  const out: (Judged & { size: number })[] = []
  for (const { lines } of pages) {
    const running = lines.filter((line) => heads.has(line))
    const printed = lines.filter((line) => !heads.has(line))
    const margin = Math.min(...printed.map(({ x }) => x))
    const edge = Math.max(...printed.map(({ end }) => end))
    const step = median(
      printed
        .slice(1)
        .map((line, at) => (printed[at]?.y ?? 0) - line.y)
        .filter((gap) => gap > 0),
    )
    let last: Printed | undefined
    for (const line of printed) {
      const para = out.findLast(({ why }) => !why)
      if (para && goesOn(para, last, line, { margin, edge, step })) para.text = joined(para.text, line.text, whole)
      else out.push({ ...begun(line, body), size: line.size })
      last = line
    }
    for (const { text } of running) out.push({ text, kind: 'paragraph', why: 'running-head', size: 0 })
  }
  return out.map(({ size: _, ...line }) => line)
}

function begun({ text, size }: Printed, body: number): Judged {
  const isItem = bullet.test(text)
  const kind = isItem ? 'item' : size > 1.12 * body ? 'heading' : 'paragraph'
  return { text: /^[•▪●◦·]/.test(text) ? text.replace(bullet, '') : text, kind, why: null }
}

type Column = { margin: number; edge: number; step: number }

function goesOn(
  para: Judged & { size: number },
  last: Printed | undefined,
  line: Printed,
  { margin, edge, step }: Column,
): boolean {
  if (Math.abs(para.size - line.size) > 0.08 * line.size || bullet.test(line.text)) return false
  const ended = endsSentence.test(para.text)
  // The first line of a page: a sentence that was not ended goes on.
  if (!last) return para.kind !== 'heading' && !ended
  const gap = last.y - line.y
  if (gap > 1.35 * step && gap > 1.5 * line.size) return false
  // A new column begins higher up; what stands in it is judged like a new page.
  if (gap < 0) return !ended
  const indented = line.x > margin + 0.6 * line.size && last.x <= margin + 0.6 * line.size
  const short = last.end < edge - 0.18 * (edge - margin)
  return !(ended && (indented || short))
}

/** A word that was divided at the line's end is whole again, unless the text has it with its hyphen elsewhere. */
function joined(before: string, after: string, whole: string): string {
  const start = /(\p{L}+)[-\u2010\u00ad]$/u.exec(before.slice(-60))?.[1]
  const end = /^\p{Ll}+/u.exec(after.slice(0, 60))?.[0]
  if (start && end) return (whole.includes(`${start}-${end}`) ? before : before.slice(0, -1)) + after
  return /\p{L}[-\u2010]$/u.test(before.slice(-3)) ? before + after : `${before} ${after}`
}

function runningHeads(pages: readonly PrintedPage[]): Set<Printed> {
  const edges = pages.map(({ height, lines }) => lines.filter(({ y }) => y > 0.9 * height || y < 0.1 * height))
  const seen = new Map<string, number>()
  for (const lines of edges)
    for (const key of new Set(lines.map(({ text }) => shape(text)))) seen.set(key, (seen.get(key) ?? 0) + 1)
  const running = edges.flat().filter(({ text }) => isPageNumber(text) || (seen.get(shape(text)) ?? 0) >= 2)
  return new Set(running)
}

/** The size in which most letters are set. */
function bodySize(pages: readonly PrintedPage[]): number {
  const letters = new Map<number, number>()
  for (const { text, size } of pages.flatMap(({ lines }) => lines)) {
    const rounded = Math.round(size * 2) / 2
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length)
  }
  return [...letters].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 12
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
}
