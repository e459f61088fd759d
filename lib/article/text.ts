import { Refusal, type RefusalCode } from '#lib/refusal.ts'
import { type Block, maximumTextLength } from './schema.ts'

const lineEnds = /\r\n|[\r\v\f\u0085\u2028\u2029]/g
const loneSurrogates = /\p{Surrogate}/gu
// Marks that no reader sees, but that would make two equal quotes differ: zero-width space, word joiner, byte order
// mark, soft hyphen, and the switches of writing direction. The joiners of emoji and of Persian stay: they mean something.
const unseen = /[\u00ad\u200b\u2060\ufeff\u202a-\u202e\u2066-\u2069]/g
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
  const lined = pasted.replace(lineEnds, '\n').replace(loneSurrogates, '\ufffd')
  if (lined.includes('\0') || fileBytes.test(pasted) || share(lined, controls) > mostGarbled) return 'text-binary'
  const clean = lined.replace(unseen, '').replace(controls, '').normalize('NFC')
  const lines = paragraphs(clean.split('\n').map((line) => line.replace(/[ \t]+/g, ' ').trim()))
  return measured(laid(lines.map((text, at) => ({ kind: kindOf(text, lines[at + 1]), text }))))
}

/**
 * The same for blocks whose kinds are known already, as an import or the galley's editor has them: the same characters,
 * one line each, in their order; a block without words is left out. Doing it again changes nothing. Refuses as
 * `canonicalise` does.
 */
export function canonicalBlocks(known: readonly { kind: Block['kind']; text: string }[]): CanonicalText {
  const lines = known.map(({ kind, text }) => ({ kind, text: blockLine(text) }))
  const read = measured(laid(lines.filter(({ text }) => !ornament.test(text))))
  if (typeof read === 'string') throw new Refusal(read)
  return read
}

/** A block's words as one line: NFC, no control character, single spaces. */
export function blockLine(text: string): string {
  const lined = text.replace(lineEnds, ' ').replace(loneSurrogates, '\ufffd')
  const clean = lined.replace(unseen, '').replace(/[ \t\n]+/g, ' ')
  return clean.replace(controls, '').normalize('NFC').replace(/ +/g, ' ').trim()
}

function measured(read: CanonicalText): CanonicalText | RefusalCode {
  if (read.text.length > maximumTextLength) return 'text-too-long'
  if (share(read.text, /\ufffd/g) > mostGarbled) return 'text-binary'
  return /[\p{L}\p{N}]/u.test(read.text) ? read : 'text-empty'
}

// Mail and old word processors break lines at a fixed width. Only a text that shows by blank lines where its paragraphs
// end can be mended; in any other every line is one, and so a canonical text is its own canonical text.
function paragraphs(lines: string[]): string[] {
  const groups: string[][] = [[]]
  for (const line of lines) {
    if (ornament.test(line)) groups.push([])
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

function laid(lines: readonly { kind: Block['kind']; text: string }[]): CanonicalText {
  let start = 0
  const blocks = lines.map(({ kind, text }) => {
    const block = { kind, start, end: start + text.length }
    start = block.end + 1
    return block
  })
  return { text: lines.map(({ text }) => text).join('\n'), blocks }
}

/** What a line of plain text looks like, given the line after it. */
export function kindOf(line: string, next: string | undefined): Block['kind'] {
  if (/^#{1,6}\s/.test(line)) return 'heading'
  if (item.test(line)) return 'item'
  if (wholeQuote.test(line)) return 'quote'
  const leads = next !== undefined && next.length > line.length
  return leads && line.length <= longestHeading && !endsSentence.test(line) ? 'heading' : 'paragraph'
}
