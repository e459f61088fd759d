import type { RefusalCode } from '#lib/refusal.ts'
import { find, toUtf16 } from './anchor.ts'
import { withoutSpace } from './passage.ts'
import type { Range } from './schema.ts'
import { unseen } from './text.ts'

/** A quote that was taken elsewhere, from a page or another copy of the text. */
export type ForeignQuote = { exact: string; prefix: string; suffix: string }

/**
 * Where a quote from elsewhere stands in a canonical text (UTF-16), or why it has no place there: quote-not-found,
 * quote-ambiguous. The very same words only (`find`); but a page breaks and spaces its lines as it likes and may be NFD, so
 * any run of white space on its side is one space or break on ours.
 * @param position where it stood there, in Unicode code points: it decides only where the very words stand at that place
 */
export function placeQuote(text: string, quote: ForeignQuote, position: Range | null): Range | RefusalCode {
  const { exact, prefix, suffix } = quote
  const inside = withoutSpace(exact, { start: 0, end: exact.length })
  if (!inside) return 'quote-not-found'
  const words = spaced(exact.slice(inside.start, inside.end))
  // Without one, a place where no words can stand.
  const hint = position ? toUtf16(text, position) : { start: text.length, end: text.length }
  // What was cut off the quote still stands around it.
  const place = {
    ...hint,
    exact: words,
    prefix: spaced(prefix + exact.slice(0, inside.start)),
    suffix: spaced(exact.slice(inside.end) + suffix),
  }
  // The same length as the text, or the place would not be one in it.
  const level = text.replace(/[\n\u00a0\u202f]/g, ' ')
  return find(level, place) ?? (level.includes(words) ? 'quote-ambiguous' : 'quote-not-found')
}

const spaced = (words: string) => words.replace(unseen, '').normalize('NFC').replace(/\s+/g, ' ')
