import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import { type Block, maximumTextLength } from './schema.ts'

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const loneSurrogates = /\p{Surrogate}/gu
// Marks that no reader sees, but that would make two equal quotes differ: zero-width space, word joiner, byte order
// mark, soft hyphen, and the switches of writing direction. The joiners of emoji and of Persian stay: they mean something.
export const unseen = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
const controls = /(?![\t\n])\p{Cc}/gu
const ornament = /^[\s_*\-=~#·•–—]*$/
const fileBytes = /^\s*(%PDF-|\{\\rtf)/

const share = (text: string, marks: RegExp) => (text.match(marks)?.length ?? 0) / Math.max(1, text.length)
const mostGarbled = 0.02

export type CanonicalText = { text: string; blocks: Block[] }

/**
 * What was pasted, as the desk keeps it: NFC, one block a line, no control characters but the `\n` between blocks, single
 * spaces. Blocks are ranges of UTF-16 code units that leave out only those `\n`. Doing it again changes nothing.
 * Markers (`#`, `>`, `-`) stay in the text: they were in what was pasted, and a quote must be found again in it.
 * Refuses: text-empty (no letter and no digit), text-too-long, text-binary.
 */
export function canonicalise(pasted: string): CanonicalText {
  const read = readText(pasted)
  if (typeof read === 'string') throw new Refusal(read)
  return read
}

/** The same for a form that is still being filled in: the code of the refusal instead of the Refusal. */
export function readText(pasted: string): CanonicalText | RefusalCode {
  if (fileBytes.test(pasted)) return 'text-binary'
  const clean = cleaned(pasted)
  if (clean === null) return 'text-binary'
  const lines = paragraphs(clean.split('\n'))
  const text = lines.join('\n')
  return faultIn(text) ?? { text, blocks: blocksOf(lines) }
}

/** The characters of a text as the desk keeps them, its lines without space at their ends; null when they are no text's. */
export function cleaned(raw: string): string | null {
  const lined = raw.replace(lineEnds, '\n').replace(loneSurrogates, '\ufffd')
  if (lined.includes('\0') || share(lined, controls) > mostGarbled) return null
  const clean = lined.replace(unseen, '').replace(controls, '').normalize('NFC')
  return clean
    .split('\n')
    .map((line) => line.replace(/[ \t]+/g, ' ').trim())
    .join('\n')
}

/** Why a text cannot be an article's; null when it can. */
export function faultIn(text: string): RefusalCode | null {
  if (text.length > maximumTextLength) return 'text-too-long'
  if (share(text, /\ufffd/g) > mostGarbled) return 'text-binary'
  return /[\p{L}\p{N}]/u.test(text) ? null : 'text-empty'
}

/** Is a line there for the eye alone: empty, or a rule of stars and dashes? */
export const isOrnament = (line: string): boolean => ornament.test(line)

// Mail and old word processors break lines at a fixed width. Only a text that shows by blank lines where its paragraphs
// end can be mended; in any other every line is one, and so a canonical text is its own canonical text.
function paragraphs(lines: string[]): string[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (isOrnament(line)) groups.push([])
    else groups.at(-1)?.push(line)
  }
  const written = groups.filter((group) => group.length > 0)
  return written.length > 1
    ? written.flatMap((group) => (isWrapped(group) ? [group.join(' ')] : group))
    : written.flat()
}

const isWrapped = (group: string[]) =>
  group.length > 1 && group.every((line, at) => !item.test(line) && (at === group.length - 1 || fillsLine(line)))
const fillsLine = (line: string) => line.length >= 45 && line.length <= 100

const item = /^([-*•·–]|\d{1,3}[.)])\s/
const wholeQuote = /^(>\s.*|[“"«„][^“”"«»„]*[”"»“])$/
const endsSentence = /[.!?:;,…][”"’»)\]]*$/
const longestHeading = 90

function blocksOf(lines: string[]): Block[] {
  let start = 0
  return lines.map((line, at) => {
    const block = { kind: kindOf(line, lines[at + 1]), start, end: start + line.length }
    start = block.end + 1
    return block
  })
}

/** What a line of plain text looks like, given the line after it. */
export function kindOf(line: string, next: string | undefined): Block['kind'] {
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (item.test(line)) return 'item'
  if (wholeQuote.test(line)) return 'quote'
  const leads = next !== undefined && next.length > line.length
  return leads && line.length <= longestHeading && !endsSentence.test(line) ? 'heading' : 'paragraph'
}
