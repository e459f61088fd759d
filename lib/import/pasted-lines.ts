import { kindOf, readText } from '#lib/article/text.ts'
import { Refusal } from '#lib/refusal.ts'
import type { Judged } from './line.ts'

/** `gap`: a blank line, or a rule, stands above it in what was pasted. */
export type PastedLine = Judged & { gap: boolean }

/**
 * The lines of a canonical text, none judged yet, and between them the rules without words that it leaves out.
 * Refuses as `canonicalise` does: text-empty, text-too-long, text-binary.
 */
export function pastedLines(pasted: string): PastedLine[] {
  const read = readText(pasted)
  if (typeof read === 'string') throw new Refusal(read)
  const texts = read.text.split('\n')
  // A canonical line may be several of the pasted ones. Both have the same letters, so those say where each begins.
  const starts: number[] = []
  let letters = 0
  for (const text of texts) {
    starts.push(letters)
    letters += lettersIn(text)
  }
  const { gaps, rules } = gapsIn(pasted)
  const lines = texts.map((text, at): PastedLine & { start: number } => {
    const start = starts[at] ?? 0
    return { text, kind: kindOf(text, texts[at + 1]), why: null, gap: gaps.has(start), start }
  })
  const ruled = rules.map((rule) => ({ ...rule, kind: 'paragraph', why: 'ornament', gap: true }) as const)
  // Sorting is stable: a rule stands above the line that begins where it stands.
  return [...ruled, ...lines].sort((a, b) => a.start - b.start).map(({ start: _, ...line }) => line)
}

/** At how many letters a blank line is followed by words, and the rules with the letters above them. */
function gapsIn(pasted: string): { gaps: Set<number>; rules: { text: string; start: number }[] } {
  const gaps = new Set<number>()
  const rules: { text: string; start: number }[] = []
  let letters = 0
  let blank = true
  for (const text of pasted.split(/\r\n|[\r\n\u2028\u2029]/)) {
    const more = lettersIn(text)
    if (more === 0 && text.trim() !== '') rules.push({ text, start: letters })
    if (more > 0 && blank) gaps.add(letters)
    blank = more === 0
    letters += more
  }
  return { gaps, rules }
}

const lettersIn = (text: string) => text.normalize('NFC').match(/[\p{L}\p{N}]/gu)?.length ?? 0
