import { countBelow } from './fold.ts'
import type { Range } from './schema.ts'
import type { Tokens } from './tokens.ts'

/**
 * A passage as words: its first and last token, where it begins and ends in the folded text, and how many characters of
 * white space stand in it before the first and behind the last word (UTF-16 of the source, as all that is white or unseen).
 */
export type Quote = { a: number; b: number; start: number; end: number; lead: number; trail: number }

/** The words of a range (UTF-16) of the source, or null where it holds only white space. */
export function quoteAt(tokens: Tokens, range: Range): Quote | null {
  const { text, starts, ends } = tokens
  let start = countBelow(ends, range.start + 1)
  let end = countBelow(starts, range.end)
  while (start < end && text[start] === ' ') start++
  while (start < end && text[end - 1] === ' ') end--
  if (start >= end) return null
  return {
    a: countBelow(tokens.to, start + 1),
    b: countBelow(tokens.at, end) - 1,
    start,
    end,
    lead: Math.max(0, (starts[start] ?? 0) - range.start),
    trail: Math.max(0, range.end - (ends[end - 1] ?? 0)),
  }
}

/** The range (UTF-16) of a quote in its source; white space at its ends is taken as far as there is some. */
export function rangeOf(
  { text, source, starts, ends }: Tokens,
  { start, end, lead, trail }: Omit<Quote, 'a' | 'b'>,
): Range {
  const blank = (at: number) => (text[at] === ' ' ? 1 : 0)
  const before = ends[start - 1 - blank(start - 1)] ?? 0
  const behind = starts[end + blank(end)] ?? source.length
  const [from, to] = [starts[start] ?? 0, ends[end - 1] ?? 0]
  return { start: Math.max(before, from - lead), end: Math.min(behind, to + trail) }
}

/**
 * Do the very words of a quote from one text stand in another with its first token at `j`? They must be equal but for
 * typography, and whole: what hangs together with them outside the quote must be the same too. Returns the quote there.
 */
export function sameAt(from: Tokens, quote: Quote, to: Tokens, j: number): Quote | null {
  const { a, b } = quote
  const last = j + b - a
  if (j < 0 || last >= to.count || from.ids[a] !== to.ids[j] || from.ids[b] !== to.ids[last]) return null
  const start = (to.at[j] ?? 0) + quote.start - (from.at[a] ?? 0)
  const end = start + quote.end - quote.start
  if (end - (to.at[last] ?? 0) !== quote.end - (from.at[b] ?? 0)) return null
  const there = { ...quote, a: j, b: last, start, end }
  const same =
    sameSides(from, quote, to, there) && from.text.slice(quote.start, quote.end) === to.text.slice(start, end)
  return same ? there : null
}

type Edges = Pick<Quote, 'a' | 'b' | 'start' | 'end'>

/** Does the same hang on to both ends of two quotes? `[before, behind]`. */
export function sidesOf(from: Tokens, quote: Edges, to: Tokens, there: Edges): [boolean, boolean] {
  return [
    before(from, quote, from.first) === before(to, there, to.first) ||
      before(from, quote, from.runFirst) === before(to, there, to.runFirst),
    behind(from, quote, from.last) === behind(to, there, to.last) ||
      behind(from, quote, from.runLast) === behind(to, there, to.runLast),
  ]
}

const sameSides = (from: Tokens, quote: Edges, to: Tokens, there: Edges) =>
  sidesOf(from, quote, to, there).every(Boolean)
const before = ({ text, at }: Tokens, { a, start }: Edges, first: Int32Array) => text.slice(at[first[a] ?? 0], start)
const behind = ({ text, to }: Tokens, { b, end }: Edges, last: Int32Array) => text.slice(end, to[last[b] ?? 0])
