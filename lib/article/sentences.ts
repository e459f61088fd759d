import { abbreviations } from './abbreviations.ts'
import type { Block, Range } from './schema.ts'

const segmenters = new Map<string, Intl.Segmenter>()
function segmenterFor(language: string): Intl.Segmenter {
  const known = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' })
  segmenters.set(language, known)
  return known
}

/**
 * The sentences of a text, as ranges of UTF-16 code units without the space around them. They lie inside blocks, in
 * order, never overlap, and together hold every character that is not space. Ask the server and hand its answer on:
 * browsers carry other versions of the Unicode rules, and coverage must not depend on whose.
 */
export function sentences(text: string, blocks: readonly Block[], language: string): Range[] {
  return blocks.flatMap((block) => inBlock(text, block, language))
}

function inBlock(text: string, block: Range, language: string): Range[] {
  const found: Range[] = []
  let start = block.start
  for (const { segment: whole } of segmenterFor(language).segment(text.slice(block.start, block.end))) {
    for (const segment of whole.split(trailedOff)) {
      const last = found.at(-1)
      if (last && belongTogether(text.slice(last.start, last.end), segment, language)) last.end = start + segment.length
      else found.push({ start, end: start + segment.length })
      start += segment.length
    }
  }
  return found.map((range) => trimmed(text, range)).filter((range) => range.end > range.start)
}

const word = /[\p{L}\p{N}]/u
const goesOn = /^\s*[\p{Ll},;:…—–”’»)\]]/u
const initial = /(^|[\s.(“"'‘«¿¡-])\p{Lu}\.$/u
const number = /^\s*[([]?\d{1,3}[.)]$/
// "No. 4", "s. XIX"; a single I is rather a person.
const numeral = /^\s*(\d|[IVXLCDM]{2,}\b|[VX]\b)/
const beforeChrist = /(^|\s)[ad]\.$/
const christ = /^\s*(J\.\s?)?C\./
// The Unicode rules don't end a sentence at "…"; print does, where it follows a word and a capital follows it.
const trailedOff = /(?<=[\p{L}\p{N}]…[”"’»)\]]*\s+)(?=[“"‘«(¿¡]*\p{Lu})/u

// The Unicode rules end a sentence at every full stop before a capital, and at every question mark. Print doesn't: an
// abbreviation, an initial, the number of a list item, or "Is it?" she asked.
function belongTogether(left: string, right: string, language: string): boolean {
  const before = left.trimEnd()
  if (!word.test(left) || !word.test(right) || goesOn.test(right) || number.test(before)) return true
  if (!before.endsWith('.')) return false
  const { titles, numbered, midway, openers } = abbreviations(language)
  const last = before.slice(before.search(/[^\s(“"'‘«¿¡—–]+$/)).toLowerCase()
  if (titles.has(last) || (numbered.has(last) && numeral.test(right))) return true
  if (beforeChrist.test(before) && christ.test(right)) return true
  if (!midway.has(last) && !initial.test(before)) return false
  return !openers.has(/^[\s“"'‘«¿¡([]*([\p{L}\p{N}]+)(?![\p{L}\p{N}.])/u.exec(right)?.[1]?.toLowerCase() ?? '')
}

function trimmed(text: string, { start, end }: Range): Range {
  const words = text.slice(start, end)
  return { start: start + words.length - words.trimStart().length, end: start + words.trimEnd().length }
}
